import { ChevronDown, type LucideIcon } from 'lucide-preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { Menu, type MenuItem } from './Menu.tsx';

/** The likeliest deed as a button, its relatives in a menu beside it. */
export function SplitButton(props: {
  readonly icon: LucideIcon;
  readonly text: string;
  /** Name of the arrow and of its menu. */
  readonly moreName: string;
  readonly items: readonly MenuItem[];
  readonly onClick: () => void;
}) {
  const [open, setOpen] = useState(false);
  const arrow = useRef<HTMLButtonElement>(null);
  const close = useCallback((returnFocus: boolean) => {
    setOpen(false);
    if (returnFocus) arrow.current?.focus();
  }, []);
  return (
    <span class="split">
      <Button kind="primary" icon={props.icon} onClick={props.onClick}>
        {props.text}
      </Button>
      <button
        ref={arrow}
        type="button"
        class="btn primary more"
        aria-label={props.moreName}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon of={ChevronDown} size="s" />
      </button>
      {open && <Menu name={props.moreName} items={props.items} onClose={close} />}
    </span>
  );
}
