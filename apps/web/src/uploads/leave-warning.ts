import type { UploadDesk } from './upload-desk.ts';

/** Lets the browser ask before the tab is closed while files are on their way: only the tab can send them. */
export function warnBeforeLeaving(view: Window, { uploads }: UploadDesk): void {
  view.addEventListener('beforeunload', (event) => {
    const isSending = uploads.value.some(({ state }) =>
      ['waiting', 'sending', 'offline'].includes(state.kind),
    );
    if (isSending) event.preventDefault();
  });
}
