import { CircleGeometry, Color, Group, Mesh, ShaderMaterial, Vector2 } from 'three';
import { FADES, type Ground, LINES_APART_M, RADIUS_M } from './ground.ts';

/** The ground where a graphics card draws: every pixel knows how far the next line is. */
export function createFineGround(): Ground {
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
