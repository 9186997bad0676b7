import { useEffect, useState } from 'preact/hooks';

const SEEK_WITHIN_MS = 10_000;
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
      await happened(video, 'loadeddata');
      for (const [index, timeS] of timesS.entries()) {
        if (!current) return;
        video.currentTime = timeS;
        await happened(video, 'seeked');
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

function happened(video: HTMLVideoElement, name: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((done, failed) => {
    const timer = setTimeout(failed, SEEK_WITHIN_MS, new Error(`no ${name}`));
    const settle = (how: () => void) => () => {
      clearTimeout(timer);
      how();
    };
    video.addEventListener(name, settle(done), { once: true });
    video.addEventListener(
      'error',
      settle(() => failed(new Error('unplayable'))),
      { once: true },
    );
  });
}
