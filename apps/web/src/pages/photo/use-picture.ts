import { useEffect, useState } from 'preact/hooks';
import { decodePhoto } from './image-decode.ts';
import { usePhotoStudio } from './photo-context.tsx';

/** A photo in the making: `null` while it is being decoded, `undecodable` when there is no way to show it. */
export type DecodedPicture = ImageBitmap | null | 'undecodable';

interface Attempt {
  readonly photo: Blob;
  /** Who decodes: the browser, or the service for kinds that the browser doesn't know. */
  readonly by: 'browser' | 'service';
  readonly picture: DecodedPicture;
}

/**
 * Decodes a photo for as long as it is shown; only one full-size photo is held at a time. What the browser doesn't
 * know (TIFF, for most) is converted by the service, once the service is known to read it.
 */
export function usePicture(photo: Blob, serviceReadsIt: boolean): DecodedPicture {
  const { convert } = usePhotoStudio();
  const [last, setAttempt] = useState<Attempt>({ photo, by: 'browser', picture: null });
  const attempt: Attempt = last.photo === photo ? last : { photo, by: 'browser', picture: null };
  const { by } = attempt;

  useEffect(() => {
    let current = true;
    let bitmap: ImageBitmap | null = null;
    const read = async () => {
      const readable = by === 'browser' ? photo : await convert(photo);
      return readable && decodePhoto(readable);
    };
    void read().then((picture) => {
      if (!current) return picture?.close();
      bitmap = picture;
      setAttempt({ photo, by, picture: picture ?? 'undecodable' });
    });
    return () => {
      current = false;
      if (!bitmap) return;
      // Whoever comes back before another photo was decoded must not find the closed one.
      setAttempt((now) => (now.picture === bitmap ? { photo, by, picture: null } : now));
      bitmap.close();
    };
  }, [photo, by, convert]);

  useEffect(() => {
    if (attempt.picture === 'undecodable' && by === 'browser' && serviceReadsIt) {
      setAttempt({ photo, by: 'service', picture: null });
    }
  }, [attempt.picture, by, serviceReadsIt, photo]);
  return attempt.picture;
}
