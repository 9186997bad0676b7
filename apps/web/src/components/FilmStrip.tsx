import { Image as ImageIcon, type LucideIcon, Plus, Trash2 } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import './film-strip.css';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';

export interface Frame {
  readonly id: number;
  readonly name: string;
  readonly thumbUrl: string | null;
  /** What became of it, as icon and a short figure, and in words for ears. */
  readonly icon: LucideIcon;
  readonly spin?: boolean;
  readonly tone?: 'look' | 'stop';
  readonly figure?: string;
  readonly say: string;
}

/** Several files, one chosen. Tabs for ears: arrows walk, Delete removes. */
export function FilmStrip(props: {
  readonly name: string;
  readonly panelId: string;
  readonly frames: readonly Frame[];
  readonly chosenId: number | null;
  readonly addName: string;
  readonly removeName: string;
  readonly onChoose: (id: number) => void;
  readonly onAdd: () => void;
  readonly onRemove: (id: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const { chosenId, frames } = props;
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosenId]);
  const walk = (event: KeyboardEvent) => {
    const at = frames.findIndex((frame) => frame.id === chosenId);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? frames.length - 1 : 0;
    if (step > 0) {
      const next = (at + step) % frames.length;
      const frame = frames[next];
      if (frame) props.onChoose(frame.id);
      list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && chosenId !== null) {
      props.onRemove(chosenId);
    } else return;
    event.preventDefault();
  };
  return (
    <div class="film">
      <div ref={list} role="tablist" aria-label={props.name} onKeyDown={walk}>
        {frames.map((frame) => (
          <button
            key={frame.id}
            type="button"
            role="tab"
            class="frame"
            aria-selected={frame.id === chosenId}
            aria-controls={props.panelId}
            aria-label={`${frame.name}, ${frame.say}`}
            title={frame.name}
            tabIndex={frame.id === chosenId ? 0 : -1}
            onClick={() => props.onChoose(frame.id)}
          >
            {frame.thumbUrl ? (
              <img src={frame.thumbUrl} alt="" />
            ) : (
              <span class="none">
                <Icon of={ImageIcon} />
              </span>
            )}
            <span class={`plate ${frame.tone ?? ''}`} aria-hidden="true">
              <Icon of={frame.icon} size="s" class={frame.spin ? 'spin' : ''} />
              {frame.figure}
            </span>
          </button>
        ))}
      </div>
      <button
        type="button"
        class="add"
        aria-label={props.addName}
        title={props.addName}
        onClick={props.onAdd}
      >
        <Icon of={Plus} />
      </button>
      {chosenId !== null && (
        <IconButton
          class="only-desk"
          icon={Trash2}
          name={props.removeName}
          tipSide="left"
          onClick={() => props.onRemove(chosenId)}
        />
      )}
    </div>
  );
}
