import type { LucideIcon } from 'lucide-preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Menu, type MenuItem } from './Menu.tsx';

/** A button whose deeds are all in its menu, which opens towards the left: it belongs at the end of a row. */
export function MenuButton(props: {
  readonly icon: LucideIcon;
  readonly text: string;
  readonly items: readonly MenuItem[];
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback((returnFocus: boolean) => {
    setOpen(false);
    if (returnFocus) button.current?.focus();
  }, []);
  return (
    <span class="menu-button">
      <Button
        icon={props.icon}
        buttonRef={button}
        opens={{ kind: 'menu', open }}
        onClick={() => setOpen(!open)}
      >
        {props.text}
      </Button>
      {open && <Menu name={props.text} items={props.items} onClose={close} />}
    </span>
  );
}
