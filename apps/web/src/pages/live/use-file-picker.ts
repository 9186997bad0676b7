import { useRef } from 'preact/hooks';

/** Opens the system's chooser for one video. */
export function useFilePicker(onPick: (file: File) => void): () => void {
  const latest = useRef(onPick);
  latest.current = onPick;
  return () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'video/*';
    input.onchange = () => {
      const [file] = input.files ?? [];
      if (file) latest.current(file);
    };
    input.click();
  };
}
