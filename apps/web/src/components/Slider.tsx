import { useId } from 'preact/hooks';
import './slider.css';

/** A number on a scale, shown as a number too. The tick marks the default; a double click returns to it. */
export function Slider(props: {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly standard: number;
  /** The value with its unit. */
  readonly reading: string;
  readonly onSlide: (value: number) => void;
}) {
  const id = useId();
  const along = (value: number) => `${((value - props.min) / (props.max - props.min)) * 100}%`;
  return (
    <div class="slider" style={{ '--at': along(props.value), '--default': along(props.standard) }}>
      <label class="label" for={id}>
        {props.name}
      </label>
      <output for={id}>{props.reading}</output>
      <span class="track">
        <input
          id={id}
          type="range"
          min={props.min}
          max={props.max}
          step={props.step}
          value={props.value}
          aria-valuetext={props.reading}
          onInput={(event) => props.onSlide(event.currentTarget.valueAsNumber)}
          onDblClick={() => props.onSlide(props.standard)}
        />
        <i aria-hidden="true" />
      </span>
    </div>
  );
}
