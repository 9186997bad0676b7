import { normalDeviation, seededChance } from '@posebox/motion';
import { readOnnxContent, readOnnxFacts, writeOnnxModel } from '@posebox/onnx';
import { describe, expect, it } from 'vitest';
import type { ActionModel } from '../action-model.ts';
import { ActionProblem } from '../action-problem.ts';
import { NETWORK_KINDS, type NetworkKind } from '../networks/network.ts';
import { networkOf } from '../networks/networks.ts';
import { OUTLINE_WIDTH } from '../recognition/novelty.ts';
import { actionModelFromOnnx, actionModelToOnnx } from './model-file.ts';
import { networkGraph } from './network-graph.ts';

const LABELS = ['深蹲', 'wave', 'other'];

describe.each(NETWORK_KINDS)('the file of a %s', (kind) => {
  const model = randomModel(kind);
  const file = actionModelToOnnx(model);

  it('is read back as it was written', () => {
    expect(actionModelFromOnnx(file)).toEqual(model);
    // What Node reads shares a buffer with other things, and begins anywhere in it.
    expect(actionModelFromOnnx(Buffer.from(file).subarray())).toEqual(model);
  });

  it('says what it needs to whoever opens it', () => {
    const { metadata } = readOnnxContent(file);
    expect(JSON.parse(metadata.labels!)).toEqual(LABELS);
    expect(metadata).toMatchObject({
      rate_hz: '15',
      window_moments: '30',
      temperature: '1.5',
      features_version: '1',
    });
    expect(readOnnxFacts(file).inputs).toEqual([{ name: 'windows', elementType: 1, shape: [null, 30, 54] }]);
    expect(readOnnxFacts(file).opsets).toContainEqual({ domain: '', version: 13 });
  });

  it('is refused when a byte is missing or wrong', () => {
    for (let cut = 1; cut < file.length; cut += 997) {
      expect(() => actionModelFromOnnx(file.subarray(0, file.length - cut))).toThrow(ActionProblem);
    }
    for (let at = 0; at < 400; at += 7) {
      const changed = file.slice();
      changed[at]! ^= 0x41;
      expect(() => actionModelFromOnnx(changed), String(at)).toThrow(ActionProblem);
    }
  });
});

describe('a file from elsewhere', () => {
  const model = randomModel('tcn');
  const graph = networkGraph(networkOf('tcn', 3), model.parameters, 1.5);
  const code = (file: Uint8Array) => {
    try {
      actionModelFromOnnx(file);
      return null;
    } catch (error) {
      return (error as ActionProblem).code;
    }
  };

  it('is refused with what is wrong with it', () => {
    expect(code(new Uint8Array(20_000_001))).toBe('action_model_too_large');
    expect(code(Uint8Array.of(1, 2, 3))).toBe('action_model_malformed');
    expect(code(writeOnnxModel(graph))).toBe('action_model_malformed');
    const loop = { kind: 'Loop', inputs: ['windows'], output: 'x' };
    expect(code(writeOnnxModel({ ...graph, nodes: [...graph.nodes, loop] }))).toBe('action_model_operator');
    const second = { name: 'second', shape: [1] };
    expect(code(writeOnnxModel({ ...graph, inputs: [...graph.inputs, second] }))).toBe('action_model_inputs');
  });

  it('is refused when its graph does something else than its metadata say', () => {
    const { metadata } = readOnnxContent(actionModelToOnnx(model));
    const nodes = graph.nodes.map((node) =>
      node.output === 'convolution_2_sum' ? { ...node, inputs: [node.inputs[0]!, node.inputs[0]!] } : node,
    );
    expect(code(writeOnnxModel({ ...graph, nodes, metadata }))).toBe('action_model_malformed');
    expect(code(writeOnnxModel({ ...graph, metadata }))).toBeNull();
    expect(code(writeOnnxModel({ ...graph, metadata: { ...metadata, features_version: '2' } }))).toBe(
      'action_model_features',
    );
  });
});

function randomModel(kind: NetworkKind): ActionModel {
  const network = networkOf(kind, LABELS.length);
  const chance = seededChance(3);
  const normal = () => normalDeviation(chance);
  return {
    kind,
    labels: LABELS,
    featuresVersion: 1,
    basis: 'world',
    window: { rateHz: 15, moments: 30 },
    parameters: Float32Array.from({ length: network.parameterCount }, () => 0.1 * normal()),
    temperature: 1.5,
    reject: { confidence: 0.6, distance: 1.7 },
    novelty: {
      examples: Int8Array.from({ length: 4 * OUTLINE_WIDTH }, () => Math.round(40 * normal())),
    },
    origin: {
      engineVersion: '0.1.0',
      clips: 30,
      people: 3,
      clipsOfLabel: [10, 10, 10],
      seed: 1,
      epochs: 60,
      note: '“note”',
    },
  };
}
