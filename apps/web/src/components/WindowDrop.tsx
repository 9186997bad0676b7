import { FRAME_TEXTS } from '@posebox/texts';
import { Download } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../preferences/preferences.tsx';
import { droppedFiles, type FiledFile } from './dropped-files.ts';
import { Corners } from './Hero.tsx';
import { Icon } from './Icon.tsx';
import './window-drop.css';

/** Takes files and folders dropped anywhere in the window and shows, while they hover, that letting go starts. */
export function WindowDrop(props: {
  /** How many are hovering, in words. */
  readonly countText: (count: number) => string;
  readonly onDrop: (files: readonly File[], filed: readonly FiledFile[]) => void;
}) {
  const t = useSay();
  const [count, setCount] = useState<number | null>(null);
  const { onDrop } = props;
  const latest = useRef(onDrop);
  latest.current = onDrop;

  useEffect(() => {
    // Entering a child fires before leaving its parent: only the depth tells when the window itself is left.
    let depth = 0;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onEnter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setCount([...(event.dataTransfer?.items ?? [])].filter((item) => item.kind === 'file').length);
    };
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onLeave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setCount(null);
    };
    const onDropped = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setCount(null);
      if (!event.dataTransfer) return;
      void droppedFiles(event.dataTransfer).then((filed) =>
        latest.current(
          filed.map(({ file }) => file),
          filed,
        ),
      );
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDropped);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDropped);
    };
  }, []);

  if (count === null) return null;
  return (
    <div class="window-drop" role="status">
      <div>
        <Icon of={Download} size="l" />
        <b>{t(FRAME_TEXTS.letGo)}</b>
        {count > 0 && <span class="muted">{props.countText(count)}</span>}
        <Corners />
      </div>
    </div>
  );
}
