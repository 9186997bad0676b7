/** Above this the page works on a smaller copy; the numbers are those of the full photo all the same. */
const MOST_PIXELS = 24e6;

/**
 * Decodes a photo upright as its EXIF orientation says.
 *
 * @returns null when the browser doesn't know the format (TIFF, for most) or the file is damaged.
 */
export async function decodePhoto(photo: Blob): Promise<ImageBitmap | null> {
  try {
    const whole = await createImageBitmap(photo, { imageOrientation: 'from-image' });
    const pixels = whole.width * whole.height;
    if (pixels <= MOST_PIXELS) return whole;
    const share = Math.sqrt(MOST_PIXELS / pixels);
    const smaller = await createImageBitmap(whole, {
      resizeWidth: Math.round(whole.width * share),
      resizeHeight: Math.round(whole.height * share),
      resizeQuality: 'medium',
    });
    whole.close();
    return smaller;
  } catch {
    return null;
  }
}

/** Twice the size at which the film strip shows it. */
const THUMB = { width: 152, height: 108 } as const;

/** A small picture that fills the film strip's frame, as an object URL; null when the photo can't be decoded. */
export async function makeThumb(photo: Blob): Promise<string | null> {
  const bitmap = await decodePhoto(photo);
  if (!bitmap) return null;
  const canvas = new OffscreenCanvas(THUMB.width, THUMB.height);
  const context = canvas.getContext('2d');
  if (!context) return null;
  const scale = Math.max(THUMB.width / bitmap.width, THUMB.height / bitmap.height);
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  // Portraits keep the head: people stand with it in the upper third.
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, (THUMB.width - width) / 2, (THUMB.height - height) * 0.3, width, height);
  bitmap.close();
  return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 }));
}
