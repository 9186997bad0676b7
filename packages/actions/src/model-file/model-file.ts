import { ProtobufFault, readOnnxContent, readOnnxFacts, writeOnnxModel } from '@posebox/onnx';
import { z } from 'zod';
import type { ActionModel } from '../action-model.ts';
import { ActionProblem } from '../action-problem.ts';
import { isLabel } from '../data/labels.ts';
import { ACTION_FEATURES_VERSION } from '../features/action-features.ts';
import { ACTION_WINDOW } from '../features/action-window.ts';
import { NETWORK_KINDS } from '../networks/network.ts';
import { networkOf } from '../networks/networks.ts';
import { OUTLINE_WIDTH } from '../recognition/novelty.ts';
import { MODEL_OPERATORS, networkGraph, parametersFromConstants } from './network-graph.ts';

/** No model of ours comes near. */
export const MOST_MODEL_BYTES = 20_000_000;

const MOST_LABELS = 200;

/** What stands in `metadata_props`, each value as JSON text. */
const metadataSchema = z.object({
  'posebox.format': z.literal(1),
  kind: z.enum(NETWORK_KINDS),
  labels: z.array(z.string().refine(isLabel)).min(2).max(MOST_LABELS),
  features_version: z.int(),
  features_basis: z.enum(['world', 'image']),
  rate_hz: z.number(),
  window_moments: z.int(),
  temperature: z.number().positive().max(100),
  reject_confidence: z.number().min(0).max(1),
  reject_distance: z.number().min(0),
  novelty: z.object({ examples: z.array(z.int().min(-128).max(127)).max(1_000_000) }),
  origin: z.object({
    engineVersion: z.string().max(100),
    clips: z.int().min(0),
    people: z.int().min(0),
    clipsOfLabel: z.array(z.int().min(0)).max(MOST_LABELS),
    seed: z.int().min(0),
    epochs: z.int().min(0),
    note: z.string().max(2000),
  }),
});

/**
 * A model as an ONNX file (opset 13) that any runtime answers with: windows of features in, calibrated probabilities
 * out. The same model gives the same bytes.
 */
export function actionModelToOnnx(model: ActionModel): Uint8Array {
  const network = networkOf(model.kind, model.labels.length);
  const metadata: z.infer<typeof metadataSchema> = {
    'posebox.format': 1,
    kind: model.kind,
    labels: [...model.labels],
    features_version: model.featuresVersion,
    features_basis: model.basis,
    rate_hz: model.window.rateHz,
    window_moments: model.window.moments,
    temperature: model.temperature,
    reject_confidence: model.reject.confidence,
    reject_distance: model.reject.distance,
    novelty: { examples: [...model.novelty.examples] },
    origin: { ...model.origin, clipsOfLabel: [...model.origin.clipsOfLabel] },
  };
  return writeOnnxModel({
    ...networkGraph(network, model.parameters, model.temperature),
    metadata: Object.fromEntries(
      Object.entries(metadata).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
  });
}

/**
 * Reads a file that `actionModelToOnnx` wrote, here or elsewhere. Our own inference runs it, not the file's graph:
 * a file whose graph is another than its kind's is refused, so that both always say the same.
 *
 * @throws ActionProblem
 */
export function actionModelFromOnnx(file: Uint8Array): ActionModel {
  if (file.length > MOST_MODEL_BYTES) {
    throw new ActionProblem('action_model_too_large', { limitMb: MOST_MODEL_BYTES / 1e6 });
  }
  try {
    refuseForeign(file);
    return modelOf(file);
  } catch (error) {
    if (error instanceof ProtobufFault) throw new ActionProblem('action_model_malformed');
    throw error;
  }
}

function refuseForeign(file: Uint8Array): void {
  const facts = readOnnxFacts(file);
  if (facts.externalTensors.length > 0) throw new ActionProblem('action_model_external_data');
  if (facts.inputs.length !== 1 || facts.outputs.length !== 1) {
    const [inputs, outputs] = [facts.inputs.length, facts.outputs.length];
    throw new ActionProblem('action_model_inputs', { inputs, outputs });
  }
  const foreign = [...facts.operators.keys()].find(
    (name) => !MODEL_OPERATORS.some((known) => known === name),
  );
  if (foreign) throw new ActionProblem('action_model_operator', { operator: foreign.slice(0, 100) });
}

function modelOf(file: Uint8Array): ActionModel {
  const { floats, metadata } = readOnnxContent(file);
  const told = metadataSchema.safeParse(parsed(metadata));
  if (!told.success) throw new ActionProblem('action_model_malformed');
  const { kind, labels, novelty, origin, ...rest } = told.data;
  if (
    rest.features_version !== ACTION_FEATURES_VERSION ||
    rest.rate_hz !== ACTION_WINDOW.rateHz ||
    rest.window_moments !== ACTION_WINDOW.moments
  ) {
    const [found, expected] = [rest.features_version, ACTION_FEATURES_VERSION];
    throw new ActionProblem('action_model_features', { found, expected });
  }
  const network = networkOf(kind, labels.length);
  const parameters = parametersFromConstants(network, floats);
  const isWhole =
    parameters?.every(Number.isFinite) &&
    new Set(labels).size === labels.length &&
    novelty.examples.length % OUTLINE_WIDTH === 0;
  if (!parameters || !isWhole) throw new ActionProblem('action_model_malformed');
  const model: ActionModel = {
    kind,
    labels,
    featuresVersion: rest.features_version,
    basis: rest.features_basis,
    window: { rateHz: rest.rate_hz, moments: rest.window_moments },
    parameters,
    temperature: rest.temperature,
    reject: { confidence: rest.reject_confidence, distance: rest.reject_distance },
    novelty: { examples: Int8Array.from(novelty.examples) },
    origin,
  };
  const again = actionModelToOnnx(model);
  if (again.length !== file.length || again.some((byte, i) => byte !== file[i])) {
    throw new ActionProblem('action_model_malformed');
  }
  return model;
}

function parsed(metadata: Readonly<Record<string, string>>): unknown {
  try {
    return Object.fromEntries(Object.entries(metadata).map(([name, text]) => [name, JSON.parse(text)]));
  } catch {
    return null;
  }
}
