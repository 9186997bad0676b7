import { COMMAND_HELP_TEXTS, fill, type Language } from '@posebox/texts';
import type { Command, Option } from 'commander';
import { mistakeSentence } from './mistake-sentence.ts';

/** Chinese characters and their punctuation stand two columns wide in a terminal. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/gu;

/**
 * Lets a program's help and its mistakes speak a language. To be called before commands are added: they take it over.
 */
export function speakHelp(program: Command, language: Language): Command {
  const text = (name: keyof typeof COMMAND_HELP_TEXTS, values?: Readonly<Record<string, string>>) =>
    fill(COMMAND_HELP_TEXTS[name], language, values);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': text('usage'),
    'Arguments:': text('arguments'),
    'Options:': text('options'),
    'Commands:': text('commands'),
  };
  return program
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      displayWidth: (line) => line.length + (line.match(WIDE)?.length ?? 0),
      optionDescription: (option) => option.description + extras(option, text),
    })
    .configureOutput({
      outputError: (message, write) => write(mistakeSentence(message, language)),
    })
    .showHelpAfterError(text('hint'))
    .helpOption('-h, --help', text('help'))
    .helpCommand('help [command]', text('helpCommand'));
}

/** What can be chosen and what holds if nothing is: of a switch that is off nothing needs saying. */
function extras(
  { argChoices, defaultValue }: Option,
  text: (name: 'choices' | 'standard' | 'besides', values: Readonly<Record<string, string>>) => string,
): string {
  const isSaid =
    typeof defaultValue === 'string' || (typeof defaultValue === 'number' && Number.isFinite(defaultValue));
  const said = [
    ...(argChoices ? [text('choices', { choices: argChoices.join(', ') })] : []),
    ...(isSaid ? [text('standard', { value: String(defaultValue) })] : []),
  ];
  return said.length > 0 ? text('besides', { facts: said.join('; ') }) : '';
}
