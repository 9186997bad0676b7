import { useEffect, useState } from 'preact/hooks';
import { decodePhoto } from './image-decode.ts';

/** A photo in the making: `null` while it is being decoded, `undecodable` when this browser can't. */
export type DecodedPicture = ImageBitmap | null | 'undecodable';

/** Decodes a photo for as long as it is shown; only one full-size photo is held at a time. */
export function usePicture(photo: Blob): DecodedPicture {
  const [decoded, setDecoded] = useState<{ photo: Blob; picture: DecodedPicture }>({ photo, picture: null });
  useEffect(() => {
    let current = true;
    let bitmap: ImageBitmap | null = null;
    void decodePhoto(photo).then((picture) => {
      if (!current) return picture?.close();
      bitmap = picture;
      setDecoded({ photo, picture: picture ?? 'undecodable' });
    });
    return () => {
      current = false;
      bitmap?.close();
    };
  }, [photo]);
  // Until the effect has run, the state still holds the photo before.
  return decoded.photo === photo ? decoded.picture : null;
}
