import { type AnyModelName, MODEL_NAMES, type ModelName, ownModelName } from '@posebox/body';
import { fill, MODEL_COMMAND_TEXTS } from '@posebox/texts';
import { type OwnModelFiles, openModelCard } from '@posebox/vision/node';
import { InvalidArgumentError, Option } from 'commander';
import type { Surroundings } from '../surroundings.ts';

/** What `--model` may say: one of PoseBox's models, or the path of a card. */
export type ModelChoice = ModelName | `${string}.yaml` | `${string}.yml`;

/** A model, with its files where it is one's own. */
export interface ChosenModel {
  readonly model: AnyModelName;
  readonly ownModel: OwnModelFiles | null;
}

const isChoice = (value: string): value is ModelChoice =>
  MODEL_NAMES.some((name) => name === value) || /\.ya?ml$/i.test(value);

/** The option `--model`, the same for every command. */
export function modelOption({ language }: Surroundings): Option {
  return new Option('--model <name>', fill(MODEL_COMMAND_TEXTS.option, language))
    .argParser((value) => {
      if (isChoice(value)) return value;
      throw new InvalidArgumentError(fill(MODEL_COMMAND_TEXTS.optionMalformed, language));
    })
    .default('full');
}

/** @throws OwnModelProblem when a card or its files aren't right */
export async function chosenModel(choice: ModelChoice): Promise<ChosenModel> {
  const builtIn = MODEL_NAMES.find((name) => name === choice);
  if (builtIn) return { model: builtIn, ownModel: null };
  const ownModel = await openModelCard(choice);
  return { model: ownModelName(ownModel.card.name), ownModel };
}
