import type { DetailedError, Upload as TusUpload } from 'tus-js-client';
import { answered, readProblem, UNEXPECTED_PROBLEM } from '../api/answer.ts';
import type { Api } from '../api/client.ts';
import { isUnderWay } from '../api/videos.ts';
import type { SendFile, Sent } from './upload-desk.ts';

const ADDRESS = '/api/videos/uploads';

/**
 * Sends a video in pieces that may break off and go on (tus 1.0). Where an upload stands is remembered by the browser:
 * the same file chosen again, also after the page was reloaded, goes on where it stopped.
 */
export function createSendResumable(api: Api): SendFile {
  return async (file, { onSent, signal }) => {
    const { Upload } = await import('tus-js-client');
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      let videoId: string | null = null;
      const upload: TusUpload = new Upload(file, {
        endpoint: ADDRESS,
        metadata: { filename: file.name },
        // The desk tries again; two clocks for the same thing would get in each other's way.
        retryDelays: null,
        removeFingerprintOnSuccess: true,
        onProgress: (sentBytes) => onSent(sentBytes),
        onAfterResponse: (_request, response) => {
          videoId = response.getHeader('x-posebox-video') ?? videoId;
        },
        onSuccess: () => void itemOf(api, videoId).then(resolve),
        onError: (error) => resolve(failureOf(error)),
      });
      signal.addEventListener('abort', () => {
        void upload.abort();
        reject(signal.reason);
      });
      void upload.findPreviousUploads().then(([before]) => {
        if (signal.aborted) return;
        if (before) upload.resumeFromPreviousUpload(before);
        upload.start();
      });
    });
  };
}

async function itemOf(api: Api, id: string | null): Promise<Sent> {
  if (id === null) return { kind: 'problem', problem: UNEXPECTED_PROBLEM };
  const answer = await answered(api.GET('/api/videos/{id}', { params: { path: { id } } }));
  if (answer.kind === 'unreachable') return { kind: 'broken' };
  if (answer.kind === 'problem') return { kind: 'problem', problem: answer.problem };
  // One that was here before has been looked at already, or is being looked at.
  return { kind: 'item', item: answer.data, isNew: isUnderWay(answer.data) };
}

function failureOf(error: Error | DetailedError): Sent {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  // Nobody answered, a proxy in front of a stopped service did, or it is starting: worth another try.
  if (status === 0 || status === 409 || (status >= 502 && status <= 504)) return { kind: 'broken' };
  return { kind: 'problem', problem: readProblem(parsed(response?.getBody() ?? '')) ?? UNEXPECTED_PROBLEM };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** How many uploads of before were not finished, as the browser remembers; they go on when their files are chosen. */
export async function unfinishedUploads(): Promise<number> {
  const { defaultOptions } = await import('tus-js-client');
  return (await defaultOptions.urlStorage.findAllUploads()).length;
}

/** Lets go of what is remembered of them; the service throws away what it has after a day. */
export async function forgetUploads(): Promise<void> {
  const { defaultOptions } = await import('tus-js-client');
  for (const { urlStorageKey } of await defaultOptions.urlStorage.findAllUploads()) {
    await defaultOptions.urlStorage.removeUpload(urlStorageKey);
  }
}
