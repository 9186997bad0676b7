const WITHIN_MS = 10_000;

/** Resolves when a film has come so far; rejects when it can't be played, or takes too long. */
export function filmEvent(video: HTMLVideoElement, name: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((done, failed) => {
    const timer = setTimeout(failed, WITHIN_MS, new Error(`no ${name}`));
    const settle = (how: () => void) => () => {
      clearTimeout(timer);
      how();
    };
    video.addEventListener(name, settle(done), { once: true });
    video.addEventListener(
      'error',
      settle(() => failed(new Error('unplayable'))),
      { once: true },
    );
  });
}
