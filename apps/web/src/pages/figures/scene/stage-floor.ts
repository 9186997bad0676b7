import { type ColorRepresentation, Group, Mesh, PlaneGeometry, ShadowMaterial } from 'three';
import { createFineGround } from './fine-ground.ts';
import { createPlainGround } from './plain-ground.ts';

/** The floor: a disc that fades out, lines every half metre, and the shadow on it. */
export interface StageFloor {
  readonly root: Group;
  show(floor: boolean, shadow: boolean): void;
  colour(ground: ColorRepresentation, lines: ColorRepresentation, shadowStrength: number): void;
  /** The disc lies around the figure, the lines stay where they are. */
  around(xM: number, zM: number): void;
  close(): void;
}

const SHADOW_SIDE_M = { plain: 2.6, fine: 4 };

/** @param isPlain draws the same with as little work for each pixel as it can. */
export function createFloor(isPlain: boolean): StageFloor {
  const ground = isPlain ? createPlainGround() : createFineGround();
  const shadow = new ShadowMaterial({ depthWrite: false });
  const sideM = SHADOW_SIDE_M[isPlain ? 'plain' : 'fine'];
  const shadowGeometry = new PlaneGeometry(sideM, sideM);
  const shade = new Mesh(shadowGeometry, shadow);
  shade.renderOrder = -1;
  shade.receiveShadow = true;
  const root = new Group();
  root.add(ground.root, shade);
  root.rotation.x = -Math.PI / 2;
  return {
    root,
    show(floorShown, shadowShown) {
      ground.root.visible = floorShown;
      shade.visible = shadowShown;
    },
    colour(groundColour, lineColour, shadowStrength) {
      ground.colour(groundColour, lineColour);
      shadow.opacity = shadowStrength;
    },
    around(xM, zM) {
      root.position.set(xM, 0, zM);
      ground.around(xM, zM);
    },
    close() {
      ground.close();
      shadow.dispose();
      shadowGeometry.dispose();
    },
  };
}
