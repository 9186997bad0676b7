import { X } from 'lucide-preact';
import { useId } from 'preact/hooks';
import './progress.css';
import { Button } from './Button.tsx';

/** Many things being worked through. `left` is the time that remains, once it is known. */
export function Progress(props: {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly left?: string;
  readonly cancelText: string;
  readonly onCancel: () => void;
}) {
  const title = useId();
  return (
    <div class="progress">
      <b id={title}>{props.title}</b>
      <Button icon={X} onClick={props.onCancel}>
        {props.cancelText}
      </Button>
      <progress value={props.done} max={props.total} aria-labelledby={title} />
      <span class="cap">{props.left}</span>
      <span class="cap">
        {props.done} / {props.total}
      </span>
    </div>
  );
}
