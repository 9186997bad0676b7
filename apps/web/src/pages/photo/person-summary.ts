import { isKnown, LANDMARK, type LandmarkName, type Pose } from '@posebox/body';
import { PHOTO_PANEL_TEXTS, type Text } from '@posebox/texts';
import { trustIn } from '../../components/trust.ts';
import { isInside } from '../../picture/view-transform.ts';

/** How many of a person's points, those that the model has, are reliable, worth a look, or guessed. */
export interface PointCounts {
  readonly good: number;
  readonly look: number;
  readonly stop: number;
}

export function countPoints(person: Pose): PointCounts {
  const count = (trust: 'good' | 'look' | 'stop') =>
    person.landmarks.filter((landmark) => isKnown(landmark) && trustIn(landmark.confidence) === trust).length;
  return { good: count('good'), look: count('look'), stop: count('stop') };
}

export function leastCertain(person: Pose) {
  return person.landmarks
    .filter(isKnown)
    .reduce((least, landmark) => (landmark.confidence < least.confidence ? landmark : least));
}

/** Whether at least one landmark of a pair is sure enough to speak of, and in the picture. */
function seen(person: Pose, ...names: readonly LandmarkName[]): boolean {
  return names.some((name) => {
    const landmark = person.landmarks[LANDMARK[name]];
    if (!landmark || trustIn(landmark.confidence) === 'stop') return false;
    return isInside(landmark);
  });
}

/** How much of the body is in view and sure, in a few words. */
export function bodyInView(person: Pose): { readonly text: Text; readonly n: number } {
  const head = seen(person, 'nose', 'left_ear', 'right_ear');
  const shoulders = seen(person, 'left_shoulder', 'right_shoulder');
  const knees = seen(person, 'left_knee', 'right_knee');
  const ankles = seen(person, 'left_ankle', 'right_ankle');
  const hips = seen(person, 'left_hip', 'right_hip');
  const { good, look } = countPoints(person);
  const n = good + look;
  const text = () => {
    if (n < 5) return PHOTO_PANEL_TEXTS.uncertain;
    if (head && shoulders && hips && knees && ankles) return PHOTO_PANEL_TEXTS.wholeBody;
    if (head && shoulders && knees) return PHOTO_PANEL_TEXTS.noFeet;
    if (head && shoulders && !ankles) return PHOTO_PANEL_TEXTS.upperBody;
    if (head && !shoulders) return PHOTO_PANEL_TEXTS.headOnly;
    return PHOTO_PANEL_TEXTS.partly;
  };
  return { text: text(), n };
}
