/** A small window above all others that shows a canvas. */
export interface SmallWindow {
  readonly canvas: HTMLCanvasElement;
  close(): void;
}

export const hasSmallWindow = (): boolean => document.pictureInPictureEnabled === true;

/**
 * Opens picture in picture with a canvas to paint into. Must be called from a press. `onClosed` is called however it
 * ends.
 */
export async function openSmallWindow(
  size: { readonly width: number; readonly height: number },
  onClosed: () => void,
): Promise<SmallWindow> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  // A canvas without a context gives no stream.
  canvas.getContext('2d')?.fillRect(0, 0, size.width, size.height);
  const video = document.createElement('video');
  video.muted = true;
  const stream = canvas.captureStream();
  video.srcObject = stream;
  await video.play();
  video.addEventListener(
    'leavepictureinpicture',
    () => {
      for (const track of stream.getTracks()) track.stop();
      onClosed();
    },
    { once: true },
  );
  await video.requestPictureInPicture();
  return {
    canvas,
    close: () => {
      if (document.pictureInPictureElement === video) void document.exitPictureInPicture();
    },
  };
}
