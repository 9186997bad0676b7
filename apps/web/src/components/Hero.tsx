import type { ComponentChildren } from 'preact';
import './hero.css';
import { HeroDrawing } from './HeroDrawing.tsx';

/** A page before its first result: one thing to do, in the corner brackets that take a drop, and the answer drawn beside. */
export function Hero(props: {
  /** What the whole is called for ears. */
  readonly name: string;
  readonly title: ComponentChildren;
  readonly promise: string;
  readonly actions: ComponentChildren;
  readonly hint?: ComponentChildren;
}) {
  return (
    <section class="hero" aria-label={props.name}>
      <div class="ticks" />
      <div class="in">
        <div class="copy">
          <h2>{props.title}</h2>
          <p class="muted">{props.promise}</p>
          <div class="row wrap acts">{props.actions}</div>
          {props.hint && <p class="cap only-desk">{props.hint}</p>}
        </div>
        <HeroDrawing />
      </div>
      <Corners />
    </section>
  );
}

/** The corner brackets: logo, empty drop area, box around a person. */
export function Corners() {
  return (
    <>
      <i class="corner a" />
      <i class="corner b" />
      <i class="corner c" />
      <i class="corner d" />
    </>
  );
}
