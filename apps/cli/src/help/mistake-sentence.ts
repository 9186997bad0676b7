import { COMMAND_MISTAKE_TEXTS, fill, type Language } from '@posebox/texts';

/** What commander says of a mistake: its sentence, and the text of ours with the places that it fills. */
const MISTAKES: readonly (readonly [RegExp, keyof typeof COMMAND_MISTAKE_TEXTS])[] = [
  [/^error: unknown option '(?<option>.*)'$/, 'unknownOption'],
  [/^error: unknown command '(?<command>.*)'$/, 'unknownCommand'],
  [/^error: missing required argument '(?<argument>.*)'$/, 'missingArgument'],
  [/^error: option '(?<option>.*)' argument missing$/, 'optionMissingArgument'],
  [/^error: too many arguments/, 'excessArguments'],
  [/^\(Did you mean (?:one of )?(?<names>.*)\?\)$/, 'didYouMean'],
];
const INVALID = /^error: option '(?<option>.*)' argument '(?<value>.*)' is invalid\. (?<reason>.*)$/;
const CHOICES = /^Allowed choices are (?<choices>.*)\.$/;

/**
 * Says in a language what commander says in its own English; a line that isn't known stays as it is.
 *
 * @example
 * mistakeSentence("error: unknown option '--stile'\n(Did you mean --style?)", 'zh');
 * // '没有选项 --stile。\n是不是 --style？'
 */
export function mistakeSentence(message: string, language: Language): string {
  return message
    .split('\n')
    .map((line) => lineIn(line, language))
    .join('\n');
}

function lineIn(line: string, language: Language): string {
  for (const [pattern, name] of MISTAKES) {
    const match = pattern.exec(line);
    if (match) return fill(COMMAND_MISTAKE_TEXTS[name], language, match.groups);
  }
  const invalid = INVALID.exec(line)?.groups;
  if (!invalid) return line;
  // The reason is our own sentence already, but for the one about choices.
  const choices = CHOICES.exec(invalid.reason ?? '')?.groups;
  const reason = choices ? fill(COMMAND_MISTAKE_TEXTS.allowedChoices, language, choices) : invalid.reason;
  const between = language === 'zh' ? '' : ' ';
  return `${fill(COMMAND_MISTAKE_TEXTS.invalidArgument, language, invalid)}${between}${reason}`;
}
