/**
 * What can be wrong with a model of one's own, by a code that never changes its meaning. The sentences for people are
 * `OWN_MODEL_PROBLEMS` in `@posebox/texts`, one for each code; `facts` fill their places.
 */
export const OWN_MODEL_PROBLEM_CODES = [
  'own_model_card_malformed',
  'own_model_file_missing',
  'own_model_too_large',
  'own_model_not_onnx',
  'own_model_external_data',
  'own_model_domain',
  'own_model_operator',
  'own_model_opset',
  'own_model_too_many_nodes',
  'own_model_input',
  'own_model_output',
  'own_model_not_finite',
  'own_model_cannot_run',
  'own_model_stopped',
  'own_model_openvino_missing',
  'own_model_unknown',
  'own_model_exists',
  'own_model_option',
] as const;
export type OwnModelProblemCode = (typeof OWN_MODEL_PROBLEM_CODES)[number];

export type OwnModelFacts = Readonly<Record<string, string | number>>;

/** A problem that a person can act on. */
export class OwnModelProblem extends Error {
  override readonly name = 'OwnModelProblem';
  readonly code: OwnModelProblemCode;
  readonly facts: OwnModelFacts;

  constructor(code: OwnModelProblemCode, facts: OwnModelFacts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.code = code;
    this.facts = facts;
  }
}
