/** What may be wrong with a data set, a model or a checkpoint. The sentences for people are in `@posebox/texts`. */
export const ACTION_PROBLEM_CODES = [
  'action_label_malformed',
  'action_clip_empty',
  'actions_too_few_classes',
  'actions_too_few_clips',
  'actions_other_missing',
  'actions_checkpoint_foreign',
  'action_model_malformed',
  'action_model_too_large',
  'action_model_operator',
  'action_model_inputs',
  'action_model_external_data',
  'action_model_features',
] as const;
export type ActionProblemCode = (typeof ACTION_PROBLEM_CODES)[number];

/** Thrown where the fact is known; `values` fill the places of the sentence. */
export class ActionProblem extends Error {
  readonly code: ActionProblemCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ActionProblemCode, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'ActionProblem';
    this.code = code;
    this.values = values;
  }
}
