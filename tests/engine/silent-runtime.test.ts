import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { modelsFolder } from '../support/models-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * ONNX Runtime's binary queues usage data in files under the home folder as soon as a session exists, and sends it later,
 * unless it is told not to before it loads. No file means nothing to send.
 */
describe('the estimator in a fresh home', () => {
  const home = mkdtempSync(join(tmpdir(), 'posebox-home-'));
  afterAll(() => rmSync(home, { recursive: true }));

  it('writes no file there, even when the environment says nothing', () => {
    const program = `
      import { createPoseEstimator } from '@posebox/vision/node';
      const estimator = await createPoseEstimator({ modelsFolder: ${JSON.stringify(modelsFolder())} });
      const data = new Uint8Array(3 * 64 * 64);
      const options = { model: 'full', mode: 'mediapipe', people: 1, minConfidence: 0.5, segmentation: false };
      await estimator.estimate({ width: 64, height: 64, channels: 3, data }, options);
      await estimator.close();
      console.log('done');`;
    const { ORT_DISABLE_TELEMETRY: _, ...env } = process.env;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', program],
      { cwd: ROOT, env: { ...env, HOME: home, XDG_CACHE_HOME: join(home, '.cache') }, encoding: 'utf8' },
    );
    expect(stdout, stderr).toContain('done');
    expect(readdirSync(home)).toEqual([]);
  });
});
