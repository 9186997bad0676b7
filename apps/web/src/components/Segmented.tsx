import { useId } from 'preact/hooks';
import './segmented.css';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly text: string;
  /** Language of the text when it isn't the page's own. */
  readonly lang?: string;
}

/**
 * One of a few, all visible. Native radio buttons underneath: one stop for Tab, arrow keys choose. `look` is
 * `full` (as wide as its panel), `mini`, or `plate` (on a picture).
 */
export function Segmented<Value extends string>(props: {
  readonly name: string;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value;
  readonly look?: 'full' | 'full mini' | 'mini' | 'plate';
  readonly class?: string;
  readonly onChoose: (value: Value) => void;
}) {
  const group = useId();
  const look = props.look === 'plate' ? 'plate btns' : `seg ${props.look ?? ''}`;
  return (
    <div class={`${look} ${props.class ?? ''}`} role="radiogroup" aria-label={props.name}>
      {props.options.map((option) => (
        <label key={option.value} lang={option.lang}>
          <input
            class="ears"
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChoose(option.value)}
          />
          {option.text}
        </label>
      ))}
    </div>
  );
}
