import { type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './toast.css';
import { Button } from './Button.tsx';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undoText?: string;
  readonly onUndo?: () => void;
}

export interface Toasts {
  readonly shown: Signal<readonly Toast[]>;
  /** The shelves that stand in the page, an open dialog's last: while one is open all else is dimmed and can't be reached. */
  readonly shelves: Signal<readonly symbol[]>;
  /** Says something that has happened; with `onUndo` it can be taken back while the toast stands. */
  say(text: string, undo?: { readonly text: string; readonly onUndo: () => void }): void;
  dismiss(id: number): void;
  /** Takes back the latest deed that can be; false when there is none. */
  undoLatest(): boolean;
}

export function createToasts(): Toasts {
  const shown = signal<readonly Toast[]>([]);
  const shelves = signal<readonly symbol[]>([]);
  let nextId = 1;
  const dismiss = (id: number) => {
    shown.value = shown.value.filter((toast) => toast.id !== id);
  };
  return {
    shown,
    shelves,
    dismiss,
    say(text, undo) {
      const toast: Toast = {
        id: nextId++,
        text,
        ...(undo && { undoText: undo.text, onUndo: undo.onUndo }),
      };
      shown.value = [...shown.value.slice(-2), toast];
    },
    undoLatest() {
      const latest = shown.value.findLast((toast) => toast.onUndo);
      if (!latest) return false;
      dismiss(latest.id);
      latest.onUndo?.();
      return true;
    },
  };
}

const ToastsContext = createContext<Toasts | null>(null);
export const ToastsProvider = ToastsContext.Provider;

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error('useToasts needs a ToastsProvider around it');
  return toasts;
}

/** Where toasts appear: a polite live region of the page, and one of every dialog over it; those of the topmost are seen. */
export function ToastShelf() {
  const { shown, shelves, dismiss } = useToasts();
  const [own] = useState(() => Symbol('shelf'));
  useLayoutEffect(() => {
    shelves.value = [...shelves.value, own];
    return () => {
      shelves.value = shelves.value.filter((shelf) => shelf !== own);
    };
  }, [shelves, own]);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shelves.value.at(-1) === own &&
        shown.value.map((toast) => (
          <ToastSlip key={toast.id} toast={toast} onGone={() => dismiss(toast.id)} />
        ))}
    </div>
  );
}

/** Long enough to read and to reach Undo; the clock stands still under the pointer and the focus. */
function ToastSlip(props: { readonly toast: Toast; readonly onGone: () => void }) {
  const { toast, onGone } = props;
  const timer = useRef(0);
  const start = () => {
    timer.current = window.setTimeout(onGone, toast.onUndo ? 10_000 : 4_000);
  };
  const stop = () => window.clearTimeout(timer.current);
  // The clock belongs to the slip, not to one drawing of it.
  useEffect(() => {
    start();
    return stop;
  }, []);
  return (
    <div class="toast" onPointerEnter={stop} onPointerLeave={start} onFocusIn={stop} onFocusOut={start}>
      {toast.text}
      {toast.onUndo && (
        <Button
          onClick={() => {
            onGone();
            toast.onUndo?.();
          }}
        >
          {toast.undoText}
        </Button>
      )}
    </div>
  );
}
