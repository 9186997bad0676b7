import type { ComponentChildren } from 'preact';
import './person-row.css';
import { Confidence } from './Confidence.tsx';

/** One person of a picture: face, number, how much of the body is in view, how sure. Pressing chooses the person. */
export function PersonRow(props: {
  readonly number: number;
  readonly name: string;
  readonly say: string;
  readonly confidence: number;
  readonly confidenceName: string;
  readonly chosen: boolean;
  readonly thumb: ComponentChildren;
  readonly onChoose: () => void;
}) {
  return (
    <button type="button" class="person" aria-pressed={props.chosen} onClick={props.onChoose}>
      <span class="th" aria-hidden="true">
        {props.thumb}
        <span class="num">{props.number}</span>
      </span>
      <span>
        {props.name}
        <span class="cap">{props.say}</span>
      </span>
      <Confidence value={props.confidence} name={props.confidenceName} />
    </button>
  );
}
