import { useEffect, useState } from 'preact/hooks';
import { filmEvent } from './film-event.ts';

/** Pictures of a film strip: so many, so high. */
const COUNT = 13;
const HEIGHT_PX = 44;

/**
 * Small pictures spread evenly over a film, made one after the other by a player of their own, once the film has been
 * shown. Null where one isn't there yet; an empty list without a film.
 */
export function useFilmPictures(
  filmUrl: string | null,
  fromS: number,
  toS: number,
): readonly (string | null)[] {
  const [pictures, setPictures] = useState<readonly (string | null)[]>([]);
  useEffect(() => {
    if (!filmUrl) return setPictures([]);
    const made: (string | null)[] = new Array(COUNT).fill(null);
    const urls: string[] = [];
    let current = true;
    setPictures(made);
    const video = document.createElement('video');
    video.muted = true;
    video.preload = 'auto';
    video.src = filmUrl;
    const work = async () => {
      await filmEvent(video, 'loadeddata');
      const canvas = document.createElement('canvas');
      canvas.height = HEIGHT_PX * 2;
      canvas.width = Math.round((canvas.height * video.videoWidth) / video.videoHeight);
      for (let index = 0; index < COUNT && current; index++) {
        video.currentTime = fromS + ((index + 0.5) / COUNT) * (toS - fromS);
        await filmEvent(video, 'seeked');
        canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
        if (!blob || !current) continue;
        const url = URL.createObjectURL(blob);
        urls.push(url);
        made[index] = url;
        setPictures([...made]);
      }
    };
    // A film that can't be played here has no strip; its page says so elsewhere.
    work()
      .catch(() => current && setPictures([]))
      .finally(() => video.removeAttribute('src'));
    return () => {
      current = false;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [filmUrl, fromS, toS]);
  return pictures;
}
