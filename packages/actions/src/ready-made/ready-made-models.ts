import type { ActionModel } from '../action-model.ts';
import { actionModelFromOnnx } from '../model-file/model-file.ts';
import { bytesOfBase64 } from './base64.ts';
import everyday from './everyday.json' with { type: 'json' };
import fall from './fall.json' with { type: 'json' };

/**
 * Models that come with PoseBox, made by bench/actions/train-ready-made.ts; docs/actions.md says from what, and how well
 * they do. A module of its own: a page that doesn't need them doesn't load them.
 */

/** Tells walk, sit_down, stand_up, jump, squat, wave and other. */
export const everydayModel = (): ActionModel => actionModelFromOnnx(bytesOfBase64(everyday.onnx));

/** Tells falls from everything else, for `fallClassifier`. */
export const fallModel = (): ActionModel => actionModelFromOnnx(bytesOfBase64(fall.onnx));
