import { PHOTO_QUEUE_TEXTS, PHOTO_START_TEXTS } from '@posebox/texts';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { usePhotoStudio } from './photo-context.tsx';
import type { PhotoOrigin } from './photo-item.ts';
import { type Sample, sampleUrl } from './samples.ts';

/** More at a time would fill the memory of a small computer. */
const MOST_AT_A_TIME = 200;

/** All the ways for photos to come in; each ends with the first new photo being shown. */
export function useIntake(show: (id: number) => void) {
  const t = useSay();
  const toasts = useToasts();
  const { desk } = usePhotoStudio();
  const latestShow = useRef(show);
  latestShow.current = show;

  const take = useCallback(
    (photos: readonly { readonly file: Blob; readonly fileName: string }[], origin: PhotoOrigin) => {
      if (photos.length > MOST_AT_A_TIME) {
        toasts.say(t(PHOTO_QUEUE_TEXTS.tooMany, { limit: MOST_AT_A_TIME }));
      }
      const [first] = desk.add(photos.slice(0, MOST_AT_A_TIME), origin);
      if (first !== undefined) latestShow.current(first);
    },
    [desk, t, toasts],
  );

  const takeFiles = useCallback(
    (files: readonly File[]) =>
      files.length > 0
        ? take(
            files.map((file) => ({ file, fileName: file.name })),
            'file',
          )
        : toasts.say(t(PHOTO_QUEUE_TEXTS.noPhotoInDrop)),
    [take, t, toasts],
  );

  /** The file chooser; `capture` opens the camera of a phone instead. */
  const pick = useCallback(
    (capture = false) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = 'image/*';
      input.multiple = !capture;
      if (capture) input.setAttribute('capture', 'environment');
      input.addEventListener('change', () => input.files?.length && takeFiles([...input.files]));
      input.click();
    },
    [takeFiles],
  );

  const takeSample = useCallback(
    async (sample: Sample) => {
      const response = await fetch(sampleUrl(sample)).catch(() => null);
      if (!response?.ok) return toasts.say(t(PHOTO_START_TEXTS.sampleFailed));
      take([{ file: await response.blob(), fileName: sample.file }], 'sample');
    },
    [take, t, toasts],
  );

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target;
      if (target instanceof HTMLInputElement && target.type === 'text') return;
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return toasts.say(t(PHOTO_QUEUE_TEXTS.noPhotoInClipboard));
      event.preventDefault();
      // Browsers call every pasted picture image.png; a file copied in the file manager keeps its own name.
      take(
        files.map((file) => ({ file, fileName: file.name === 'image.png' ? '' : file.name })),
        'pasted',
      );
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [take, t, toasts]);

  return { take, takeFiles, takeSample, pick };
}
