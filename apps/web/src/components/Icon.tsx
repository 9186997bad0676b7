import type { LucideIcon } from 'lucide-preact';

/** A Lucide icon at stroke 1.75, hidden from ears: the words beside it, or its button's name, carry the meaning. */
export function Icon(props: {
  readonly of: LucideIcon;
  readonly size?: 's' | 'm' | 'l';
  readonly class?: string;
}) {
  const Shape = props.of;
  const size = props.size === 'm' || props.size === undefined ? '' : props.size;
  return (
    <Shape
      class={`i ${size} ${props.class ?? ''}`}
      strokeWidth={props.size === 'l' ? 1.5 : 1.75}
      aria-hidden="true"
      focusable="false"
    />
  );
}
