import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren, Ref } from 'preact';
import './button.css';
import { Icon } from './Icon.tsx';

export interface ButtonProps {
  readonly kind?: 'outlined' | 'primary' | 'quiet' | 'danger';
  readonly big?: boolean;
  readonly icon?: LucideIcon;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** Dims the button and says why it can't be used now; it stays in the tab order so that the reason is heard. */
  readonly unavailable?: string;
  /** For ears, where the words alone don't say which. */
  readonly name?: string;
  /** For a button that stays in or out. */
  readonly pressed?: boolean;
  /** For a button that opens a menu. */
  readonly opens?: { readonly kind: 'menu'; readonly open: boolean };
  readonly onClick: (event: MouseEvent) => void;
}

/** The one way to do something. One `primary` a view, the rest outlined or quiet. */
export function Button(props: ButtonProps) {
  const classes = ['btn', props.kind === 'outlined' ? '' : props.kind, props.big ? 'big' : '', props.class];
  return (
    <button
      type="button"
      ref={props.buttonRef}
      class={classes.filter(Boolean).join(' ')}
      aria-disabled={props.unavailable ? true : undefined}
      aria-pressed={props.pressed}
      aria-label={props.name}
      aria-haspopup={props.opens?.kind}
      aria-expanded={props.opens?.open}
      title={props.unavailable}
      onClick={props.unavailable ? undefined : props.onClick}
    >
      {props.icon && <Icon of={props.icon} size={props.big ? 'm' : 's'} />}
      {props.children}
    </button>
  );
}

/** A button that is only an icon: its name is spoken and shown as a tip. */
export function IconButton(props: {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly class?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly tipSide?: 'below' | 'left' | 'above';
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      ref={props.buttonRef}
      class={`btn icon ${props.class ?? ''}`}
      aria-label={props.name}
      data-tip={props.name}
      data-tip-side={props.tipSide ?? 'below'}
      onClick={props.onClick}
    >
      <Icon of={props.icon} />
    </button>
  );
}
