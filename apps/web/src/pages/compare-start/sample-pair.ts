import { type TrackDocument, trackToBinary } from '@posebox/body';
import { simulatedDance } from '@posebox/motion';

const LENGTH_S = 16;

/** Two computed movements: an example, and an attempt that drags in the middle, rushes the end and has an arm of its own. */
export function samplePair(): { readonly reference: TrackDocument; readonly attempt: TrackDocument } {
  return {
    reference: simulatedDance({ dance: 3, durationS: LENGTH_S }),
    attempt: simulatedDance({
      dance: 3,
      durationS: LENGTH_S,
      heightM: 1.55,
      facingDeg: 12,
      amplitude: 0.8,
      noiseM: 0.006,
      lateS: (timeS) => 0.45 * bump(timeS, 5.5, 2.4) - 0.22 * bump(timeS, 14, 1.6),
      wrong: { limbs: ['right_arm', 'right_leg'], fromS: 8, toS: 12 },
    }),
  };
}

/** 1 at `middleS`, nothing `halfS` away. */
const bump = (timeS: number, middleS: number, halfS: number): number =>
  Math.abs(timeS - middleS) < halfS ? 0.5 + 0.5 * Math.cos((Math.PI * (timeS - middleS)) / halfS) : 0;

export const trackFile = (document: TrackDocument, name: string): File =>
  new File([trackToBinary(document) as Uint8Array<ArrayBuffer>], name);
