import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import './tabs.css';

export interface Tab {
  readonly id: string;
  readonly text: string;
  readonly panel: () => ComponentChildren;
}

/** Several views of one thing, one at a time. One stop for Tab, arrow keys change. */
export function Tabs(props: { readonly name: string; readonly tabs: readonly Tab[] }) {
  const [at, setAt] = useState(0);
  const base = useId();
  const current = props.tabs[at] ?? props.tabs[0];
  if (!current) return null;
  const walk = (event: KeyboardEvent) => {
    const count = props.tabs.length;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? count - 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (at + step) % count;
    setAt(next);
    (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={props.name} onKeyDown={walk}>
        {props.tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab === current}
            aria-controls={`${base}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => setAt(index)}
          >
            {tab.text}
          </button>
        ))}
      </div>
      <div id={`${base}-panel`} class="col wide" role="tabpanel" aria-labelledby={`${base}-${current.id}`}>
        {current.panel()}
      </div>
    </>
  );
}
