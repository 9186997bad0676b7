import { RECOGNITION_TEXTS } from '@posebox/texts';
import type { TimelineLane } from '../../components/Timeline.tsx';
import type { Say } from '../../preferences/preferences.tsx';
import { modelLabelText, OTHER } from '../actions/action-words.ts';
import type { FoundFalls, RecognisedActions } from './use-recognitions.ts';

/** More people than this would push everything else off the page. */
const MOST_LANES = 3;
/** A fall is a moment; on the timeline it is as long as what is said of it takes to come. */
const FALL_S = 2;

/** What was recognised, as lanes of the timeline: one for each person, and one for falls. */
export function recognitionLanes(
  t: Say,
  actions: RecognisedActions | null,
  falls: FoundFalls | null,
): readonly TimelineLane[] {
  const people = (actions?.result.people ?? []).filter(({ spans }) => spans.length > 0).slice(0, MOST_LANES);
  const found = fallsOnce(falls);
  return [
    ...people.map(({ personId, spans }) => ({
      kind: 'labels' as const,
      id: `actions-${personId}`,
      name: people.length === 1 ? t(RECOGNITION_TEXTS.lane) : t(RECOGNITION_TEXTS.laneOf, { n: personId }),
      labels: spans.map(({ label, fromS, toS }) => ({
        ...{ fromS, toS, text: modelLabelText(t, label, actions?.recogniser ?? '') },
        look: label === OTHER || label === 'unknown' ? ('quiet' as const) : ('named' as const),
      })),
    })),
    ...(found.length > 0
      ? [
          {
            kind: 'labels' as const,
            id: 'falls',
            name: t(RECOGNITION_TEXTS.fallsLane),
            labels: found.map(({ fellAtS, isConfirmed }) => ({
              ...{ fromS: fellAtS, toS: fellAtS + FALL_S, look: 'stop' as const },
              text: t(isConfirmed ? RECOGNITION_TEXTS.fallConfirmed : RECOGNITION_TEXTS.fallSuspected),
            })),
          },
        ]
      : []),
  ];
}

export interface FoundFall {
  readonly personId: number;
  readonly fellAtS: number;
  readonly isConfirmed: boolean;
}

/** Each fall once, however much was said of it. */
export function fallsOnce(falls: FoundFalls | null): readonly FoundFall[] {
  const events = falls?.result.falls ?? [];
  const isOf = (one: (typeof events)[number]) => (other: (typeof events)[number]) =>
    other.personId === one.personId && other.fellAtS === one.fellAtS;
  return events
    .filter(({ kind }) => kind === 'suspected')
    .map((one) => ({
      personId: one.personId,
      fellAtS: one.fellAtS,
      isConfirmed: events.filter(isOf(one)).some(({ kind }) => kind === 'confirmed'),
    }));
}
