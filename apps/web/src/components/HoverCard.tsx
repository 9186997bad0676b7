import type { ComponentChildren } from 'preact';
import './hover-card.css';

/** What a point on a picture is. Placed by whoever shows it; hidden from ears, which get the same from the list of points. */
export function HoverCard(props: {
  readonly name: string;
  readonly lines: readonly { readonly name: string; readonly value: ComponentChildren }[];
  readonly style?: Readonly<Record<string, string>>;
  readonly cardRef?: (element: HTMLElement | null) => void;
}) {
  return (
    <div ref={props.cardRef} class="hover on docked on-plate" style={props.style} aria-hidden="true">
      <b class="name">{props.name}</b>
      <dl>
        {props.lines.map((line) => (
          <div key={line.name}>
            <dt>{line.name}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
