import type { PictureSize } from '@posebox/motion';
import type { ActionModel } from '../action-model.ts';
import { WINDOW_WIDTH, writeWindow } from '../features/action-features.ts';
import { actionMoments } from '../features/action-moments.ts';
import { ACTION_WINDOW } from '../features/action-window.ts';
import { trackOfFrames } from '../recognition/action-frame.ts';
import { windowClassifier } from '../recognition/classify-windows.ts';
import type { FallClassifier } from './fall-detector.ts';

/** The label of falls in a model that tells them from everything else. */
export const FALL_LABEL = 'fall';

/**
 * A classifier for `fallDetector` from a model of two classes, `fall` and `other`.
 *
 * @example fallDetector({ image, classifier: fallClassifier(fallModel(), image) })
 */
export function fallClassifier(model: ActionModel, image: PictureSize): FallClassifier {
  const classify = windowClassifier(model);
  const window = new Float64Array(WINDOW_WIDTH);
  const place = model.labels.indexOf(FALL_LABEL);
  return (frames) => {
    const track = trackOfFrames(frames, image);
    const endS = frames.at(-1)!.timeS;
    const fromS = endS - (ACTION_WINDOW.moments - 1) / ACTION_WINDOW.rateHz;
    const moments = track && actionMoments(track, { basis: model.basis, image, fromS });
    if (!moments || moments.count === 0) return 0;
    writeWindow(moments, moments.count - ACTION_WINDOW.moments, window);
    return classify(window, 0).probabilities[place] ?? 0;
  };
}
