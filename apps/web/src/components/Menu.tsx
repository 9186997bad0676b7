import type { LucideIcon } from 'lucide-preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import './menu.css';
import { Icon } from './Icon.tsx';

export interface MenuItem {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly text: string;
  readonly say?: string;
  /** A hairline above: another kind of deed begins. */
  readonly apart?: boolean;
  readonly onChoose: () => void;
}

/** A menu that opens with focus on its first item; arrows walk, Esc, Tab and a press elsewhere close it. */
export function Menu(props: {
  readonly name: string;
  readonly items: readonly MenuItem[];
  readonly onClose: (returnFocus: boolean) => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  const { onClose } = props;
  // Before the next key can arrive: a fast Enter, Arrow must not lose the arrow.
  useLayoutEffect(() => {
    menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, []);
  useEffect(() => {
    const pressedElsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.parentElement?.contains(event.target))
        onClose(false);
    };
    document.addEventListener('pointerdown', pressedElsewhere);
    return () => document.removeEventListener('pointerdown', pressedElsewhere);
  }, [onClose]);
  const walk = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose(true);
    } else if (event.key === 'Tab') onClose(true);
    else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items[items.length - 1]?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  return (
    <div ref={menu} class="menu" role="menu" aria-label={props.name} tabIndex={-1} onKeyDown={walk}>
      {props.items.map((item) => [
        item.apart && <hr key={`${item.id}-apart`} />,
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose(true);
            item.onChoose();
          }}
        >
          <Icon of={item.icon} size="s" />
          <span>{item.text}</span>
          {item.say && <span class="cap">{item.say}</span>}
        </button>,
      ])}
    </div>
  );
}
