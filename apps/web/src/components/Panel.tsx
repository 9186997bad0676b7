import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './panel.css';

/** The options beside a result. */
export function Panel(props: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <aside class="panel" aria-label={props.name}>
      {props.children}
    </aside>
  );
}

/** One group of options under its heading. */
export function PanelSection(props: {
  readonly title: string;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {props.title}
        {props.aside && <span class="cap">{props.aside}</span>}
      </h2>
      {props.children}
    </section>
  );
}
