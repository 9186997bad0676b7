import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './dialog.css';
import { IconButton } from './Button.tsx';
import { ToastShelf } from './toasts.tsx';

/**
 * A modal dialog on the native element: Esc and a press beside it close it, focus stays inside and returns to where
 * it came from. Mounted means open.
 */
export function Dialog(props: {
  readonly title: string;
  readonly closeName: string;
  readonly broad?: boolean;
  readonly children: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    const cameFrom = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      // While it is open everything else is inert; only then can the focus go back to where it came from.
      element?.close();
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  const pressedBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) props.onClose();
  };
  return (
    <dialog
      ref={dialog}
      class={`dialog ${props.broad ? 'broad' : ''}`}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onMouseDown={pressedBeside}
    >
      <header>
        <h2 id={title}>{props.title}</h2>
        <IconButton icon={X} name={props.closeName} tipSide="left" onClick={props.onClose} />
      </header>
      <div class="body">{props.children}</div>
      {props.footer && <footer>{props.footer}</footer>}
      <ToastShelf />
    </dialog>
  );
}
