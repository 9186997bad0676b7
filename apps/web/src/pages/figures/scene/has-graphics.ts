/** Whether this browser draws in three dimensions at all. */
export function hasGraphics(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
