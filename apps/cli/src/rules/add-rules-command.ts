import { fill, RULES_COMMAND_TEXTS } from '@posebox/texts';
import { type Command, InvalidArgumentError } from 'commander';
import type { Surroundings } from '../surroundings.ts';
import type { TryRulesOptions } from './try-rules-command.ts';

/** Adds `posebox rules`. What it needs is loaded when it is called. */
export function addRules(program: Command, surroundings: Surroundings): void {
  const text = (name: keyof typeof RULES_COMMAND_TEXTS) =>
    fill(RULES_COMMAND_TEXTS[name], surroundings.language);
  const thresholdsOf = (value: string, before: Readonly<Record<string, number>> = {}) => {
    const [rule = '', number = ''] = value.split('=');
    if (rule === '' || number.trim() === '' || Number.isNaN(Number(number)))
      throw new InvalidArgumentError(text('thresholdMalformed'));
    return { ...before, [rule]: Number(number) };
  };
  program
    .command('rules')
    .description(text('about'))
    .command('try')
    .description(text('tryAbout'))
    .argument('<rule>', text('rule'))
    .argument('<track>', text('track'))
    .option('--threshold <rule=number>', text('threshold'), thresholdsOf)
    .option('--person <number>', text('person'))
    .option('--json', text('json'), false)
    .action(async (rule: string, track: string, options: TryRulesOptions) => {
      const { tryRules } = await import('./try-rules-command.ts');
      process.exitCode = await tryRules(surroundings, rule, track, options);
    });
}
