import type { PersonOverview, TrackOverview } from '@posebox/body';
import { User } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/Icon.tsx';

/** A person where they are surest, cut from the film; a sign where there is no film. */
export function PersonThumb(props: {
  readonly filmUrl: string | null;
  readonly overview: TrackOverview;
  readonly person: PersonOverview;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isThere, setThere] = useState(false);
  const { filmUrl, overview, person } = props;
  const { personId } = person;
  useEffect(() => {
    const { extent } = person;
    if (!filmUrl || !extent) return;
    const film = document.createElement('video');
    film.muted = true;
    film.preload = 'auto';
    film.src = filmUrl;
    const surest = person.confidence.indexOf(person.confidence.reduce((a, b) => Math.max(a, b), 0));
    film.addEventListener('loadeddata', () => {
      film.currentTime = overview.timesS[person.firstFrame + Math.max(0, surest)] ?? 0;
    });
    film.addEventListener('seeked', () => {
      const context = canvas.current?.getContext('2d');
      if (!context || !canvas.current) return;
      // The upper part of where the person is, in the thumb's shape.
      const { width, height } = canvas.current;
      const widthPx = Math.min(
        extent.width * film.videoWidth,
        (extent.height * film.videoHeight * width) / height,
      );
      const heightPx = (widthPx * height) / width;
      const left = (extent.x + extent.width / 2) * film.videoWidth - widthPx / 2;
      const top = Math.max(0, extent.y * film.videoHeight - heightPx * 0.12);
      context.drawImage(film, left, top, widthPx, heightPx, 0, 0, width, height);
      setThere(true);
      film.removeAttribute('src');
    });
    return () => film.removeAttribute('src');
  }, [filmUrl, overview.timesS, personId]);
  return (
    <>
      <canvas ref={canvas} width={88} height={104} hidden={!isThere} />
      {!isThere && (
        <span class="nobody">
          <Icon of={User} />
        </span>
      )}
    </>
  );
}
