import {
  CircleGeometry,
  Color,
  type ColorRepresentation,
  Group,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  ShadowMaterial,
  Vector2,
} from 'three';
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

/** The disc and its lines, lying in the plane of x and y. */
export interface Ground {
  readonly root: Group;
  colour(ground: ColorRepresentation, lines: ColorRepresentation): void;
  /** Where the disc's middle lies in the world. */
  around(xM: number, zM: number): void;
  close(): void;
}

export const RADIUS_M = 5;
export const LINES_APART_M = 0.5;
/** Of the radius: the disc fades out between the first two, its lines between the other two. */
export const FADES = { disc: [0.1, 1], lines: [0.05, 0.62] } as const;
const SHADOW_SIDE_M = { plain: 2.6, fine: 4 };

/** @param isPlain draws the same with as little work for each pixel as it can. */
export function createFloor(isPlain: boolean): StageFloor {
  const ground = isPlain ? createPlainGround() : createGround();
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

function createGround(): Ground {
  const disc = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    uniforms: {
      ground: { value: new Color() },
      lines: { value: new Color() },
      middle: { value: new Vector2() },
      radius: { value: RADIUS_M },
    },
    vertexShader: `
      varying vec2 vPlace;
      void main() {
        vec4 world = modelMatrix * vec4(position, 1.0);
        vPlace = world.xz;
        gl_Position = projectionMatrix * viewMatrix * world;
      }`,
    fragmentShader: `
      uniform vec3 ground;
      uniform vec3 lines;
      uniform vec2 middle;
      uniform float radius;
      varying vec2 vPlace;
      void main() {
        vec2 cell = vPlace / ${LINES_APART_M.toFixed(3)};
        vec2 near = abs(fract(cell - 0.5) - 0.5) / fwidth(cell);
        float line = 1.0 - min(min(near.x, near.y), 1.0);
        float away = length(vPlace - middle) / radius;
        float fade = 1.0 - smoothstep(${FADES.disc.map((share) => share.toFixed(3)).join(', ')}, away);
        float lineFade = 1.0 - smoothstep(${FADES.lines.map((share) => share.toFixed(3)).join(', ')}, away);
        gl_FragColor = vec4(mix(ground, lines, 0.55 * line * lineFade), fade);
        #include <colorspace_fragment>
      }`,
  });
  const geometry = new CircleGeometry(RADIUS_M, 48);
  const mesh = new Mesh(geometry, disc);
  mesh.renderOrder = -2;
  const root = new Group();
  root.add(mesh);
  return {
    root,
    colour(ground, lines) {
      disc.uniforms.ground!.value.set(ground);
      disc.uniforms.lines!.value.set(lines);
    },
    around: (xM, zM) => disc.uniforms.middle!.value.set(xM, zM),
    close() {
      disc.dispose();
      geometry.dispose();
    },
  };
}
