import { trackToBinary } from '@posebox/body';
import { simulatedExercise } from '@posebox/motion';

/**
 * Five squats of a simulated person seen from the side, as a track: two good ones, one not deep enough, one leaning far
 * forwards, and one that the clip cuts off.
 */
export const sampleSet = (): Uint8Array<ArrayBuffer> =>
  trackToBinary(
    simulatedExercise({
      exercise: 'squat',
      repetitions: [{}, { outS: 1.2 }, { depth: 0.65 }, { faults: ['leaning'], backS: 1.3 }, {}],
      yawDeg: 78,
      noise: 0.003,
      endS: 14.3,
    }).document,
  ) as Uint8Array<ArrayBuffer>;
