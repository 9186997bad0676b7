import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { applyEdits, TrackProblem } from '@posebox/body';
import { ExchangeProblem } from '@posebox/exchange';
import {
  type CoachingDocument,
  coachedPerson,
  coachTrack,
  type Exercise,
  exerciseOf,
  exerciseSchema,
  type JudgedMeasure,
} from '@posebox/motion';
import { EXCHANGE_PROBLEMS, fill, NOT_MEDICAL_TEXT, RULES_COMMAND_TEXTS } from '@posebox/texts';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { EXIT_CODES, type Surroundings } from '../surroundings.ts';
import { readTrack } from '../track/read-track.ts';

export interface TryRulesOptions {
  readonly threshold?: Readonly<Record<string, number>>;
  readonly person?: string;
  readonly json: boolean;
}

/**
 * `posebox rules try`: an exercise, one of its rules, or a file of rules, held against a track.
 *
 * @returns the exit code
 */
export async function tryRules(
  surroundings: Surroundings,
  rule: string,
  trackPath: string,
  options: TryRulesOptions,
): Promise<number> {
  const text = (
    name: keyof typeof RULES_COMMAND_TEXTS,
    values: Readonly<Record<string, string | number>> = {},
  ) => fill(RULES_COMMAND_TEXTS[name], surroundings.language, values);
  try {
    const exercise = await exerciseAsked(rule, text);
    const clip = applyEdits(await readTrack(trackPath));
    const person = coachedPerson(clip, options.person === undefined ? null : Number(options.person));
    if (!person) throw new Sentence(text('nobody'));
    const answer = coachTrack(person, clip.image, exercise, { thresholds: options.threshold ?? {} });
    if (options.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    else process.stdout.write(tableOf(answer, surroundings, text));
    return EXIT_CODES.done;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, surroundings)}\n`);
    return EXIT_CODES.someFailed;
  }
}

/** A sentence that is told as it is. */
class Sentence extends Error {}

type Say = (
  name: keyof typeof RULES_COMMAND_TEXTS,
  values?: Readonly<Record<string, string | number>>,
) => string;

async function exerciseAsked(asked: string, text: Say): Promise<Exercise> {
  const [name = '', ruleId] = asked.split('#');
  const exercise = exerciseOf(name) ?? (await exerciseFromFile(name, text));
  if (ruleId === undefined) return exercise;
  const rules = exercise.rules.filter(({ id }) => id === ruleId).map((one) => ({ ...one, on: true }));
  if (rules.length === 0) throw new Sentence(text('ruleMissing', { rule: asked }));
  return { ...exercise, rules };
}

async function exerciseFromFile(path: string, text: Say): Promise<Exercise> {
  if (!existsSync(path)) throw new Sentence(text('ruleMissing', { rule: path }));
  const malformed = (why: string) =>
    new Sentence(`${text('ruleMalformed', { file: basename(path) })}\n${why}`);
  let content: unknown;
  try {
    content = parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof YAMLParseError) throw malformed(error.message);
    throw error;
  }
  const result = exerciseSchema.safeParse(content);
  if (!result.success) throw malformed(z.prettifyError(result.error));
  return result.data;
}

/** A line a repetition: when, what became of it, what was measured, what was said. */
function tableOf(answer: CoachingDocument, { language }: Surroundings, text: Say): string {
  const { exercise, repetitions, holds, notJudged, view } = answer;
  const lines = [
    text('summary', {
      exercise: exercise?.name[language] ?? '-',
      counted: answer.counted,
      all: repetitions.length,
      view: view.kind ?? '-',
    }),
    ...repetitions.map(({ number, state, reason, startS, turningPointS, endS, measures, fired }) =>
      [
        `${number}`.padStart(3),
        [state, reason?.code, reason?.rule].filter(Boolean).join(' '),
        [startS, turningPointS, endS].map((timeS) => timeS?.toFixed(2) ?? '–').join(' '),
        measures.map(measureText).join(', '),
        ...fired.map(({ rule, hint }) => `\n      ! ${rule}: ${hint[language]}`),
      ].join('  '),
    ),
    ...holds.map(({ number, heldS, startS, endS, fired }) =>
      [
        `${number}`.padStart(3),
        `${heldS.toFixed(1)} s`,
        `${startS.toFixed(2)} ${endS.toFixed(2)}`,
        ...fired.map(
          ({ rule, fromS, toS, hint }) =>
            `\n      ! ${rule} ${fromS.toFixed(2)}–${toS.toFixed(2)}: ${hint[language]}`,
        ),
      ].join('  '),
    ),
    ...(notJudged.length === 0
      ? []
      : [
          text('notJudged', {
            rules: notJudged.map(({ name, reason }) => `${name[language]} (${reason})`).join(', '),
          }),
        ]),
    NOT_MEDICAL_TEXT[language],
  ];
  return `${lines.join('\n')}\n`;
}

function measureText({ rule, value, error, unit, verdict, notAssessable, atLeast, atMost }: JudgedMeasure) {
  if (value === null || error === null) return `${rule} – (${notAssessable})`;
  const digits = unit === 'deg' ? 0 : 2;
  const goal = atLeast === null ? `≤ ${atMost}` : `≥ ${atLeast}`;
  return `${rule} ${value.toFixed(digits)} ± ${error.toFixed(digits)} ${goal} ${verdict}`;
}

function sentenceOf(error: unknown, { language }: Surroundings): string {
  if (error instanceof TrackProblem || error instanceof ExchangeProblem) {
    const problem = EXCHANGE_PROBLEMS[error.code];
    return `${fill(problem.detail, language, error.values)} ${fill(problem.remedy, language, error.values)}`;
  }
  return error instanceof Error ? error.message : String(error);
}
