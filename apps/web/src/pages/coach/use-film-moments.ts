import { useEffect, useState } from 'preact/hooks';
import { filmEvent } from '../../player/film-event.ts';

/** Wide enough for the small pictures of rows. */
const WIDTH_PX = 480;

/**
 * Pictures of a film at some moments, made one after the other by a player of their own. An entry is missing until its
 * picture is there, and stays so where the film can't be played.
 */
export function useFilmMoments(
  filmUrl: string | null,
  timesS: readonly number[],
): readonly (ImageBitmap | undefined)[] {
  const [pictures, setPictures] = useState<readonly (ImageBitmap | undefined)[]>([]);
  const wanted = timesS.map((timeS) => timeS.toFixed(2)).join(' ');
  useEffect(() => {
    setPictures([]);
    if (!filmUrl || timesS.length === 0) return;
    let current = true;
    const video = document.createElement('video');
    video.muted = true;
    video.preload = 'auto';
    video.src = filmUrl;
    const made: (ImageBitmap | undefined)[] = [];
    const work = async () => {
      await filmEvent(video, 'loadeddata');
      for (const [index, timeS] of timesS.entries()) {
        if (!current) return;
        video.currentTime = timeS;
        await filmEvent(video, 'seeked');
        made[index] = await createImageBitmap(video, { resizeWidth: WIDTH_PX });
        if (current) setPictures([...made]);
      }
    };
    work()
      .catch(() => undefined)
      .finally(() => video.removeAttribute('src'));
    return () => {
      current = false;
      for (const picture of made) picture?.close();
    };
  }, [filmUrl, wanted]);
  return pictures;
}
