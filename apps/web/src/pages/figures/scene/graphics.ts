/** What draws in three dimensions here: a graphics card, the processor in its place, or nothing. */
export type Graphics = 'card' | 'processor' | 'none';

/** Drivers that are programs. */
const IN_SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Asks the browser once; the context it needs for that is given back at once. */
export function graphicsHere(): Graphics {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 'none';
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const driver = String(context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return IN_SOFTWARE.test(driver) ? 'processor' : 'card';
}
