/** What a picture lies in: a film, or a photo. */
export type PictureElement = HTMLVideoElement | HTMLImageElement;

/** A canvas for a film of a figure over its picture. */
export interface FilmCanvas {
  readonly canvas: HTMLCanvasElement;
  /** Lays the picture and the figure on it anew; to be called right after the figure was drawn. */
  paint(): void;
}

/** Opens a canvas of the figure's size, with the picture lying in it as it does on the page: whole and in the middle. */
export function openFilmCanvas(figure: HTMLCanvasElement, picture: PictureElement): FilmCanvas {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const isMirrored = picture.classList.contains('mirrored');
  return {
    canvas,
    paint() {
      if (!context) return;
      const { width, height } = figure;
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      context.fillStyle = 'black';
      context.fillRect(0, 0, width, height);
      const size = sizeOf(picture);
      const scale = Math.min(width / size.width, height / size.height);
      if (Number.isFinite(scale)) {
        const [across, down] = [size.width * scale, size.height * scale];
        context.save();
        if (isMirrored) context.setTransform(-1, 0, 0, 1, width, 0);
        context.drawImage(picture, (width - across) / 2, (height - down) / 2, across, down);
        context.restore();
      }
      context.drawImage(figure, 0, 0);
    },
  };
}

/** Zero where nothing of it has come yet. */
const sizeOf = (picture: PictureElement) =>
  picture instanceof HTMLVideoElement
    ? { width: picture.videoWidth, height: picture.videoHeight }
    : { width: picture.naturalWidth, height: picture.naturalHeight };
