import './reading.css';

/** A value with its unit or error, and what it is. */
export function Reading(props: {
  readonly value: string;
  /** Behind the value, smaller: its error, its unit, of how many. */
  readonly small?: string;
  readonly say: string;
  readonly big?: boolean;
}) {
  return (
    <div class={`reading ${props.big ? 'big' : ''}`}>
      <span class="val">
        {props.value}
        {props.small && <small>{props.small}</small>}
      </span>
      <span class="say">{props.say}</span>
    </div>
  );
}
