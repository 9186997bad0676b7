import './confidence.css';
import { trustIn } from './trust.ts';

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
