import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import './banner.css';
import { Icon } from './Icon.tsx';

export type Tone = 'good' | 'look' | 'stop' | 'none';

const TONE_ICONS: Readonly<Record<Tone, LucideIcon>> = {
  good: CircleCheck,
  look: TriangleAlert,
  stop: CircleX,
  none: Info,
};

/** A sentence that concerns the page, with what can be done about it. `stop` and `look` are announced. */
export function Banner(props: {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}) {
  return (
    <div class={`banner ${props.tone}`} role={props.tone === 'stop' ? 'alert' : 'status'}>
      <Icon of={TONE_ICONS[props.tone]} />
      <span class="say">
        {props.title && <b>{props.title} </b>}
        {props.children}
      </span>
      {props.actions && <span class="act">{props.actions}</span>}
    </div>
  );
}

/** Icon and word: a state is never a colour alone. */
export function State(props: { readonly tone: Tone; readonly children: ComponentChildren }) {
  return (
    <span class={`state ${props.tone}`}>
      <Icon of={TONE_ICONS[props.tone]} size="s" />
      {props.children}
    </span>
  );
}
