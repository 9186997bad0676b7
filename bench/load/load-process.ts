import { readFileSync } from 'node:fs';
import { ClientConnection } from './http-exchange.ts';
import type { LoadAnswer, LoadJob, LoadRequest, LoadResult } from './load-job.ts';

/**
 * The other end of load-generator.ts: a process of its own, so that its CPU time is never taken for a server's.
 * Takes jobs as messages, one at a time.
 */
process.on('message', (job: LoadJob) => {
  void runJob(job).then((result) => process.send?.(result));
});

const BOUNDARY = 'posebox-bench-boundary-5f1c';

/** Head and body of a request as bytes: built once, sent again and again. */
function prepare(request: LoadRequest): readonly Buffer[] {
  const { method, path, file, as } = request;
  const image = file === undefined ? Buffer.alloc(0) : readFileSync(file);
  const type = file?.endsWith('.png') ? 'image/png' : 'image/jpeg';
  const before = Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="image"; filename="photo"\r\nContent-Type: ${type}\r\n\r\n`,
  );
  const after = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  const body = as === 'multipart' ? [before, image, after] : [image];
  const head = [
    `${method} ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Content-Type: ${as === 'multipart' ? `multipart/form-data; boundary=${BOUNDARY}` : type}`,
    `Content-Length: ${body.reduce((sum, part) => sum + part.length, 0)}`,
    '\r\n',
  ];
  return [Buffer.from(head.join('\r\n')), ...body];
}

async function runJob(job: LoadJob): Promise<LoadResult> {
  const requests = job.requests.map(prepare);
  const answers: LoadAnswer[] = [];
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  const until = job.seconds === undefined ? Number.POSITIVE_INFINITY : began + job.seconds * 1000;
  let left = job.count ?? Number.POSITIVE_INFINITY;
  const client = async (number: number) => {
    const connection = new ClientConnection(job.port);
    for (let turn = number; left > 0 && performance.now() < until; turn++) {
      left--;
      const request = (job.ownRequest === true ? number : turn) % requests.length;
      const sent = performance.now();
      try {
        const { digests = false, timeoutMs = 60_000 } = job;
        const answer = await connection.exchange(requests[request]!, digests, timeoutMs);
        answers.push({ request, ms: performance.now() - sent, ...answer });
        if (answer.status === 503) await new Promise((resolve) => setTimeout(resolve, 20));
      } catch (error) {
        const fault = faultOf(error);
        answers.push({ request, ms: performance.now() - sent, status: 0, fault });
        // The server is gone: nothing more to learn.
        if (fault === 'ECONNREFUSED') break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: job.connections }, (_, number) => client(number)));
  const elapsedMs = performance.now() - began;
  const cpu = process.cpuUsage(cpuBefore);
  return { answers, elapsedMs, ownCpuMs: (cpu.user + cpu.system) / 1000 };
}

const faultOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);
