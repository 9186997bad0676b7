import type { OfflineMessage } from './offline-files.ts';

/**
 * Makes the page open without the service from the next visit on. Browsers allow it on secure origins only, and not
 * behind a certificate that they warned of; then nothing changes.
 */
export function registerOfflinePage(): void {
  if (!('serviceWorker' in navigator)) return;
  // The first picture comes first.
  addEventListener(
    'load',
    () => void navigator.serviceWorker.register('/service-worker.js').catch(() => {}),
    {
      once: true,
    },
  );
}

/** Keeps all of the program that this page has loaded so far, once there is somebody to keep it. */
export async function keepLoaded(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.ready;
  await keepOffline(performance.getEntriesByType('resource').map(({ name }) => name));
}

/** Keeps files of the program that were loaded before the service worker was there. */
export async function keepOffline(addresses: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator) || !(await navigator.serviceWorker.getRegistration())) return;
  const { active } = await navigator.serviceWorker.ready;
  const message: OfflineMessage = { keep: addresses };
  active?.postMessage(message);
}
