import { useId } from 'preact/hooks';
import './switch.css';

/** On or off, at once. The whole row can be pressed; `say` is one line about what it does or doesn't do. */
export function Switch(props: {
  readonly name: string;
  readonly say?: string;
  readonly on: boolean;
  readonly onFlip: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <label class="switch" for={id}>
      <span>
        {props.name}
        {props.say && <span class="cap">{props.say}</span>}
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={props.on}
        aria-checked={props.on}
        onChange={(event) => props.onFlip(event.currentTarget.checked)}
      />
    </label>
  );
}
