import './zod-without-eval.ts';
import { render } from 'preact';
import './tokens.css';
import './base.css';
import './components/field.css';
import './components/plate.css';
import { answered } from './api/answer.ts';
import { ApiProvider } from './api/api-context.tsx';
import { type Api, createApi } from './api/client.ts';
import { createPlaceWatch, watchedFetch } from './api/place.ts';
import { PlaceProvider } from './api/place-context.tsx';
import { App } from './app.tsx';
import { createToasts, ToastsProvider } from './components/toasts.tsx';
import { registerOfflinePage } from './offline/keep-offline.ts';
import { ClipImportsProvider, createClipImports } from './pages/actions/clip-imports.ts';
import { makeThumb } from './pages/photo/image-decode.ts';
import { createPhotoStudio, PhotoStudioProvider } from './pages/photo/photo-context.tsx';
import { createPhotoDesk } from './pages/photo/photo-desk.ts';
import { createPoseClient } from './pages/photo/pose-client.ts';
import { PlaceGate } from './pages/sign-in/PlaceGate.tsx';
import { fetchPage } from './pages.ts';
import { createLanguage } from './preferences/language.ts';
import { PreferencesProvider } from './preferences/preferences.tsx';
import { browserPreferences } from './preferences/storage.ts';
import { createTheme } from './preferences/theme.ts';
import { createRouter } from './route.ts';
import { warnBeforeLeaving } from './uploads/leave-warning.ts';
import { createSendResumable } from './uploads/send-resumable.ts';
import { UploadProvider } from './uploads/upload-context.tsx';
import { createUploadDesk } from './uploads/upload-desk.ts';
import './only.css';

const store = browserPreferences();
const preferences = {
  language: createLanguage(store, navigator.languages),
  theme: createTheme(store, matchMedia('(prefers-color-scheme: dark)')),
  store,
};
const after = (delayMs: number, then: () => void) => {
  const timer = setTimeout(then, delayMs);
  return () => clearTimeout(timer);
};
const api: Api = createApi({
  fetch: watchedFetch(
    (request) => fetch(request),
    () => void place.ask(),
  ),
});
const place = createPlaceWatch(api);
void place.ask();
const uploads = createUploadDesk({
  send: createSendResumable(api),
  nowMs: () => performance.now(),
  after,
});
warnBeforeLeaving(window, uploads);
const clipImports = createClipImports(uploads, (id, clip) =>
  answered(api.POST('/api/actions/sets/{id}/clips', { params: { path: { id } }, body: { clips: [clip] } })),
);
const client = createPoseClient(api);
const studio = createPhotoStudio(
  createPhotoDesk({
    client,
    makeThumb,
    nowMs: () => performance.timeOrigin + performance.now(),
    after,
  }),
  client.convert,
  store,
);
const router = createRouter(window);
// On its way while the frame is drawn.
fetchPage(router.route.value);
const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
render(
  <PreferencesProvider value={preferences}>
    <ToastsProvider value={createToasts()}>
      <ApiProvider value={api}>
        <UploadProvider value={uploads}>
          <ClipImportsProvider value={clipImports}>
            <PhotoStudioProvider value={studio}>
              <PlaceProvider value={place}>
                <PlaceGate>
                  <App router={router} />
                </PlaceGate>
              </PlaceProvider>
            </PhotoStudioProvider>
          </ClipImportsProvider>
        </UploadProvider>
      </ApiProvider>
    </ToastsProvider>
  </PreferencesProvider>,
  root,
);
registerOfflinePage();
