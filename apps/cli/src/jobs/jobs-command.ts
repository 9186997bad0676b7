import { fill, JOBS_TEXTS } from '@posebox/texts';
import { EXIT_CODES, type Surroundings } from '../surroundings.ts';
import {
  CertificateUntrusted,
  type Job,
  JobRefused,
  openJobService,
  ServiceUnreachable,
} from './job-service.ts';

export interface JobsOptions {
  readonly url: string;
  readonly json: boolean;
}

/** `posebox jobs list`. @returns the exit code */
export function listJobs(
  surroundings: Surroundings,
  options: JobsOptions & { readonly state?: string; readonly limit: number },
): Promise<number> {
  return withService(surroundings, options, async (service) => {
    const jobs = await service.list({ limit: options.limit, ...(options.state && { state: options.state }) });
    for (const job of jobs) print(job, surroundings, options);
    if (jobs.length === 0 && !options.json) tell(surroundings, 'none');
    return EXIT_CODES.done;
  });
}

/** `posebox jobs follow`: a line whenever something has changed. @returns 1 when one doesn't end well */
export function followJobs(
  surroundings: Surroundings,
  ids: readonly string[],
  options: JobsOptions,
): Promise<number> {
  return withService(surroundings, options, async (service) => {
    const endings = await Promise.all(
      ids.map(async (id) => {
        try {
          let last: Job | undefined;
          for await (const job of service.follow(id)) {
            last = job;
            print(job, surroundings, options);
          }
          if (!last) tell(surroundings, 'gone', { id });
          return last?.state === 'done';
        } catch (error) {
          return refused(error, id, surroundings);
        }
      }),
    );
    return endings.every(Boolean) ? EXIT_CODES.done : EXIT_CODES.someFailed;
  });
}

/** `posebox jobs cancel` and `retry`: one that is refused does not stop the rest. @returns the exit code */
export function changeJobs(
  surroundings: Surroundings,
  action: 'cancel' | 'retry',
  ids: readonly string[],
  options: JobsOptions,
): Promise<number> {
  return withService(surroundings, options, async (service) => {
    let isAllDone = true;
    for (const id of ids) {
      try {
        print(await service.change(id, action), surroundings, options);
      } catch (error) {
        isAllDone = refused(error, id, surroundings) && isAllDone;
      }
    }
    return isAllDone ? EXIT_CODES.done : EXIT_CODES.someFailed;
  });
}

async function withService(
  surroundings: Surroundings,
  { url }: JobsOptions,
  ask: (service: ReturnType<typeof openJobService>) => Promise<number>,
): Promise<number> {
  try {
    return await ask(openJobService(url, surroundings.language));
  } catch (error) {
    if (error instanceof JobRefused) {
      process.stderr.write(`${error.message}\n`);
      return EXIT_CODES.someFailed;
    }
    const isUntrusted = error instanceof CertificateUntrusted;
    if (!isUntrusted && !(error instanceof ServiceUnreachable)) throw error;
    tell(surroundings, isUntrusted ? 'untrusted' : 'unreachable', { url });
    return EXIT_CODES.unusable;
  }
}

/** Says why one was refused; anything else is thrown on. */
function refused(error: unknown, id: string, surroundings: Surroundings): false {
  if (!(error instanceof JobRefused)) throw error;
  tell(surroundings, 'refused', { id, reason: error.message });
  return false;
}

function print(job: Job, { language }: Surroundings, { json }: JobsOptions): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(job)}\n`);
    return;
  }
  const state = fill(JOBS_TEXTS[job.state === 'failed' ? 'failedState' : job.state], language);
  const percent = `${Math.floor(job.progress * 100)}%`.padStart(4);
  const reason = job.problem ? `  ${job.problem.detail[language]}` : '';
  process.stdout.write(`${job.id}  ${state.padEnd(9)} ${percent}  ${job.name}${reason}\n`);
}

function tell(
  { language }: Surroundings,
  name: keyof typeof JOBS_TEXTS,
  values: Readonly<Record<string, string>> = {},
): void {
  process.stderr.write(`${fill(JOBS_TEXTS[name], language, values)}\n`);
}
