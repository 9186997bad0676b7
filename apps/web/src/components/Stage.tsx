import type { ComponentChildren } from 'preact';
import './stage.css';

/**
 * The picture and its three corners: what it is (left above), what can be done (right above), how sure it is
 * (below). Photo, video, live, coaching, comparison and rehabilitation all stand on this one.
 */
export function Stage(props: {
  readonly name: string;
  /** Source, size, model, time in one line. */
  readonly facts: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly sureness?: ComponentChildren;
}) {
  return (
    <section class="stagecard" aria-label={props.name}>
      <header>
        <div class="what">
          <h2 title={props.name}>{props.name}</h2>
          <span class="cap">{props.facts}</span>
        </div>
        {props.actions && <div class="can">{props.actions}</div>}
      </header>
      <div class="stage">{props.children}</div>
      {props.sureness && <footer>{props.sureness}</footer>}
    </section>
  );
}
