import type { Pose } from '@posebox/body';
import { LANDMARK_TEXTS, PHOTO_STAGE_TEXTS } from '@posebox/texts';
import { Confidence } from '../../components/Confidence.tsx';
import { inSentence } from '../../preferences/in-sentence.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { countPoints, leastCertain } from './person-summary.ts';

/** How sure the chosen person's points are, in one line, with the reasons one press away. */
export function Sureness(props: {
  readonly person: Pose;
  readonly several: boolean;
  readonly onWhy: () => void;
}) {
  const t = useSay();
  const { person } = props;
  const { good } = countPoints(person);
  const least = leastCertain(person);
  const say =
    good === person.landmarks.length
      ? t(PHOTO_STAGE_TEXTS.allReliable)
      : good === 0
        ? t(PHOTO_STAGE_TEXTS.noneReliable)
        : t(PHOTO_STAGE_TEXTS.someReliable, { n: good });
  return (
    <>
      <Confidence value={person.score} name={t(PHOTO_STAGE_TEXTS.confidence)} />
      <span>
        {props.several ? t(PHOTO_STAGE_TEXTS.ofPerson, { n: person.id, say: inSentence(say) }) : say}
      </span>
      <span class="cap only-desk">
        {t(PHOTO_STAGE_TEXTS.leastCertain, {
          name: inSentence(t(LANDMARK_TEXTS[least.name])),
          confidence: least.confidence.toFixed(2),
        })}
      </span>
      <button type="button" class="link push nowrap" onClick={props.onWhy}>
        {t(PHOTO_STAGE_TEXTS.why)}
      </button>
    </>
  );
}
