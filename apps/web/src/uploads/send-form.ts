import { readProblem, UNEXPECTED_PROBLEM } from '../api/answer.ts';
import type { VideoItem } from '../api/videos.ts';
import type { SendFile, Sent } from './upload-desk.ts';

/**
 * Sends a video as a form, in one piece. XMLHttpRequest, because fetch tells nobody how much has been sent.
 */
export function createSendForm(): SendFile {
  return (file, { onSent, signal }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.responseType = 'json';
      request.upload.addEventListener('progress', ({ loaded }) => onSent(Math.min(loaded, file.size)));
      request.addEventListener('load', () => resolve(outcomeOf(request)));
      request.addEventListener('error', () => resolve({ kind: 'broken' }));
      request.addEventListener('abort', () => reject(signal.reason));
      signal.addEventListener('abort', () => request.abort());
      const form = new FormData();
      form.append('video', file);
      request.open('POST', '/api/videos');
      request.send(form);
    });
}

function outcomeOf({ status, response }: XMLHttpRequest): Sent {
  if (status === 202 || status === 200) {
    return { kind: 'item', item: response as VideoItem, isNew: status === 202 };
  }
  // A proxy in front of a stopped service, or the database that is still starting: worth another try.
  if (status === 502 || status === 503 || status === 504) return { kind: 'broken' };
  return { kind: 'problem', problem: readProblem(response) ?? UNEXPECTED_PROBLEM };
}
