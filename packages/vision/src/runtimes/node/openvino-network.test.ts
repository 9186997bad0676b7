import { describe, expect, it } from 'vitest';
import { readModelCard } from '../../own-model/model-card.ts';
import { importOpenVino, type OpenVino, openOpenVinoNetwork } from './openvino-network.ts';

const { input } = readModelCard(
  'card: 1\nname: a\ntask: one-shot\nfile: a.onnx\ninput: { width: 16, height: 16 }\nskeleton: coco_17\ndecoder: { kind: yolo-pose }\n',
);

/** Stands in for the package, which can't be installed without downloading its runtime: answers twice what it is fed. */
function standIn(seen: string[]): OpenVino {
  class Tensor {
    readonly shape: readonly number[];
    readonly data: Float32Array;
    constructor(_type: unknown, shape: readonly number[], data: Float32Array) {
      this.shape = shape;
      this.data = data;
    }
    getShape() {
      return this.shape;
    }
  }
  class Core {
    async readModel(path: string) {
      if (path === 'missing.onnx') throw new Error('Could not open missing.onnx');
      seen.push(path);
      return path;
    }
    async compileModel(_model: unknown, device: string, options: Readonly<Record<string, string>>) {
      seen.push(device, String(options.INFERENCE_NUM_THREADS));
      return {
        inputs: [{ getAnyName: () => 'image' }],
        outputs: [{ getAnyName: () => 'twice' }],
        createInferRequest: () => ({
          inferAsync: async ({
            image,
          }: Readonly<Record<string, { data: ArrayLike<number> | BigInt64Array }>>) => ({
            twice: new Tensor(
              0,
              [1, 2],
              Float32Array.from([2 * Number(image!.data[0]), 2 * Number(image!.data[1])]),
            ),
          }),
        }),
      };
    }
  }
  return { addon: { Core, Tensor, element: { f32: 0 } } };
}

describe('OpenVINO', () => {
  it('runs a network where its package is there', async () => {
    const seen: string[] = [];
    const file = { name: 'a.onnx', sha256: 'a'.repeat(64) };
    const network = await openOpenVinoNetwork('a.onnx', input, file, async () => standIn(seen));
    network.input.set([3, 4]);
    expect(await network.run()).toEqual({ twice: { dims: [1, 2], data: Float32Array.of(6, 8) } });
    expect(seen).toEqual(['a.onnx', 'CPU', '1']);
    const missing = openOpenVinoNetwork('missing.onnx', input, file, async () => standIn(seen));
    await expect(missing).rejects.toMatchObject({ code: 'own_model_cannot_run' });
  });

  it('is a sentence where it isn’t', async () => {
    await expect(importOpenVino()).rejects.toMatchObject({
      code: 'own_model_openvino_missing',
      facts: { command: 'npm install openvino-node' },
    });
  });
});
