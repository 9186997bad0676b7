import { keptAfter, type OfflineFiles, type OfflineMessage, sourceOf } from './offline-files.ts';

/** Written before this file by the build, which knows what it made. */
declare const OFFLINE_FILES: OfflineFiles;

/** The parts of the service worker's world that are used here. */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface ServiceWorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
  addEventListener(
    type: 'message',
    listen: (event: ExtendableEvent & { readonly data: OfflineMessage }) => void,
  ): void;
}

/** One store for all versions: a name with a hash in it means the same bytes for good. */
const STORE = 'posebox';

/**
 * Lets the page open when the service can't be reached. It answers for files of the program only: nothing that a person
 * shows or records passes here, and addresses of the API are left alone.
 */
function serveOffline(scope: ServiceWorkerScope): void {
  const pathOf = (url: string): string => new URL(url, scope.location.href).pathname;

  const fromNetwork = async (request: Request, path: string): Promise<Response> => {
    const response = await fetch(request);
    // A proxy in front of a stopped service answers in its own words.
    if (response.status >= 502) return Promise.reject(new Error(String(response.status)));
    if (response.ok) await (await caches.open(STORE)).put(path, response.clone());
    return response;
  };

  const answer = async (request: Request, source: 'kept_first' | 'network_first', path: string) => {
    const kept = () => caches.match(path, { cacheName: STORE });
    if (source === 'kept_first') return (await kept()) ?? fromNetwork(request, path);
    return fromNetwork(request, path).catch(async (error: unknown) => {
      const response = await kept();
      if (response) return response;
      throw error;
    });
  };

  scope.addEventListener('install', (event) => {
    const store = async () => {
      const cache = await caches.open(STORE);
      await cache.addAll([...OFFLINE_FILES.shell]);
      await scope.skipWaiting();
    };
    event.waitUntil(store());
  });

  scope.addEventListener('activate', (event) => {
    const tidy = async () => {
      const cache = await caches.open(STORE);
      const paths = (await cache.keys()).map(({ url }) => pathOf(url));
      const kept = new Set(keptAfter(paths, OFFLINE_FILES));
      await Promise.all(paths.filter((path) => !kept.has(path)).map((path) => cache.delete(path)));
      await scope.clients.claim();
    };
    event.waitUntil(tidy());
  });

  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== scope.location.origin) return;
    const path = request.mode === 'navigate' ? '/' : url.pathname;
    const source = sourceOf(path, request.method);
    if (source) event.respondWith(answer(request, source, path));
  });

  // What the page had loaded before this worker was there.
  scope.addEventListener('message', (event) => {
    const keep = async () => {
      const cache = await caches.open(STORE);
      const paths = event.data.keep.map(pathOf).filter((path) => sourceOf(path, 'GET') === 'kept_first');
      await Promise.all(
        paths.map(async (path) => (await cache.match(path)) ?? cache.add(path).catch(() => undefined)),
      );
    };
    event.waitUntil(keep());
  });
}

serveOffline(globalThis as unknown as ServiceWorkerScope);
