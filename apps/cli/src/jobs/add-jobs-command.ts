import { fill, JOBS_TEXTS } from '@posebox/texts';
import { type Command, Option } from 'commander';
import type { Surroundings } from '../surroundings.ts';
import { wholeNumber } from '../whole-number.ts';

const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** Adds `posebox jobs`, which asks a running PoseBox. */
export function addJobs(program: Command, surroundings: Surroundings): void {
  const text = (name: keyof typeof JOBS_TEXTS) => fill(JOBS_TEXTS[name], surroundings.language);
  const load = () => import('./jobs-command.ts');
  const jobs = program.command('jobs').description(text('about'));
  const sub = (name: string, about: keyof typeof JOBS_TEXTS) =>
    jobs
      .command(name)
      .description(text(about))
      .addOption(new Option('--url <url>', text('url')).default(standardUrl()))
      .option('--json', text('json'), false);

  sub('list', 'list')
    .addOption(new Option('--state <name>', text('state')).choices(STATES))
    .addOption(
      new Option('--limit <number>', text('limit')).argParser(wholeNumber(surroundings, 1, 200)).default(50),
    )
    .action(async (options) => {
      process.exitCode = await (await load()).listJobs(surroundings, options);
    });
  sub('follow <id...>', 'follow').action(async (ids: string[], options) => {
    process.exitCode = await (await load()).followJobs(surroundings, ids, options);
  });
  for (const action of ['cancel', 'retry'] as const) {
    sub(`${action} <id...>`, action).action(async (ids: string[], options) => {
      process.exitCode = await (await load()).changeJobs(surroundings, action, ids, options);
    });
  }
}

const standardUrl = () => process.env.POSEBOX_URL || 'http://127.0.0.1:8080';
