import './confidence.css';

/** From .70 a point is reliable, from .50 worth a look, below it is a guess (LOOK.md, "Confidence"). */
export type Trust = 'good' | 'look' | 'stop';

/** `trustIn(0.66)` is `'look'`. Rounded first, so that the colour never contradicts the shown number. */
export function trustIn(confidence: number): Trust {
  const shown = Math.round(confidence * 100);
  if (shown >= 70) return 'good';
  return shown >= 50 ? 'look' : 'stop';
}

/** Confidence looks the same everywhere: five ticks and two decimals. */
export function Confidence(props: { readonly value: number; readonly name?: string }) {
  const ticks = Math.round(props.value * 5) / 5;
  return (
    <span class={`conf ${trustIn(props.value)}`} style={{ '--c': ticks }}>
      {props.name && <span class="ears">{props.name} </span>}
      <i aria-hidden="true" />
      <b>{props.value.toFixed(2)}</b>
    </span>
  );
}
