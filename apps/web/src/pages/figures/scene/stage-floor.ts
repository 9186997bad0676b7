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

/** The floor: a disc that fades out, lines every half metre, and the shadow on it. */
export interface StageFloor {
  readonly root: Group;
  show(floor: boolean, shadow: boolean): void;
  colour(ground: ColorRepresentation, lines: ColorRepresentation, shadowStrength: number): void;
  /** The disc lies around the figure, the lines stay where they are. */
  around(xM: number, zM: number): void;
  close(): void;
}

const RADIUS_M = 5;

export function createFloor(): StageFloor {
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
        vec2 cell = vPlace / 0.5;
        vec2 near = abs(fract(cell - 0.5) - 0.5) / fwidth(cell);
        float line = 1.0 - min(min(near.x, near.y), 1.0);
        float away = length(vPlace - middle) / radius;
        float fade = 1.0 - smoothstep(0.1, 1.0, away);
        float lineFade = 1.0 - smoothstep(0.05, 0.62, away);
        gl_FragColor = vec4(mix(ground, lines, 0.55 * line * lineFade), fade);
        #include <colorspace_fragment>
      }`,
  });
  const shadow = new ShadowMaterial({ depthWrite: false });
  const discGeometry = new CircleGeometry(RADIUS_M, 48);
  const shadowGeometry = new PlaneGeometry(4, 4);
  const ground = new Mesh(discGeometry, disc);
  const shade = new Mesh(shadowGeometry, shadow);
  ground.renderOrder = -2;
  shade.renderOrder = -1;
  shade.receiveShadow = true;
  const root = new Group();
  root.add(ground, shade);
  root.rotation.x = -Math.PI / 2;
  return {
    root,
    show(floorShown, shadowShown) {
      ground.visible = floorShown;
      shade.visible = shadowShown;
    },
    colour(groundColour, lineColour, shadowStrength) {
      disc.uniforms.ground!.value.set(groundColour);
      disc.uniforms.lines!.value.set(lineColour);
      shadow.opacity = shadowStrength;
    },
    around(xM, zM) {
      root.position.set(xM, 0, zM);
      disc.uniforms.middle!.value.set(xM, zM);
    },
    close() {
      disc.dispose();
      shadow.dispose();
      discGeometry.dispose();
      shadowGeometry.dispose();
    },
  };
}
