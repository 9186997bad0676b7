import type { Pose } from '@posebox/body';
import {
  type AngleReading,
  CLINICAL_ANGLES,
  isMeasured,
  measureAngles,
  threePointAngle,
} from '@posebox/motion';
import {
  ANGLE_ADVICE_TEXTS,
  ANGLE_LIST_TEXTS,
  ANGLE_TEXTS,
  LANDMARK_TEXTS,
  NOT_ASSESSABLE_TEXTS,
  PHOTO_PANEL_TEXTS,
} from '@posebox/texts';
import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Icon } from '../components/Icon.tsx';
import { NotMedical } from '../components/NotMedical.tsx';
import { PanelSection } from '../components/Panel.tsx';
import type { Size } from '../picture/view-transform.ts';
import { inSentence, oneAfterTheOther } from '../preferences/in-sentence.ts';
import { useSay } from '../preferences/preferences.tsx';
import { AngleRow, AngleRows } from './AngleRow.tsx';
import type { PickedPoints } from './picked-points.ts';

/** The chosen person's angles, what can't be told and why, and the angle between any three points that were picked. */
export function AnglesSection(props: {
  readonly person: Pose;
  readonly size: Size;
  readonly picked: PickedPoints | null;
  readonly onClearPicked: () => void;
  /** Instead of the invitation to pick points, where a press means something else at first. */
  readonly children?: ComponentChildren;
}) {
  const t = useSay();
  const { person, size } = props;
  const readings = useMemo(() => measureAngles(person, size, { angles: CLINICAL_ANGLES }), [person, size]);
  const told = CLINICAL_ANGLES.filter(({ id }) => isMeasured(readings[id]));
  const untold = CLINICAL_ANGLES.filter(({ id }) => !isMeasured(readings[id]));
  const picked = props.picked?.personId === person.id ? props.picked.indices : [];
  return (
    <PanelSection title={t(ANGLE_LIST_TEXTS.title)} aside={t(PHOTO_PANEL_TEXTS.person, { n: person.id })}>
      <AngleRows>
        {told.map(({ id }) => (
          <AngleRow key={id} name={t(ANGLE_TEXTS[id])} reading={readings[id]} />
        ))}
      </AngleRows>
      {told.length === 0 && <p>{t(ANGLE_LIST_TEXTS.none)}</p>}
      {untold.length > 0 && (
        <details class="cant-tell">
          <summary>{t(ANGLE_LIST_TEXTS.untold, { n: untold.length })}</summary>
          {byReason(untold.map(({ id }) => ({ name: t(ANGLE_TEXTS[id]), reading: readings[id] }))).map(
            ({ reading, names }) => (
              <p key={`${reading.notAssessable} ${reading.advice}`}>
                {names.join(t(ANGLE_LIST_TEXTS.comma))}
                <br />
                <span class="cap">
                  {oneAfterTheOther(
                    t(NOT_ASSESSABLE_TEXTS[reading.notAssessable]),
                    t(ANGLE_ADVICE_TEXTS[reading.advice]),
                  )}
                </span>
              </p>
            ),
          )}
        </details>
      )}
      {picked.length > 0 ? (
        <Picked person={person} size={size} indices={picked} onClear={props.onClearPicked} />
      ) : (
        (props.children ?? <p class="cap">{t(ANGLE_LIST_TEXTS.anyThree)}</p>)
      )}
      <NotMedical />
    </PanelSection>
  );
}

type Untold = Exclude<AngleReading, { valueDeg: number }>;

/** Angles that can't be told for the same reason stand together. */
function byReason(angles: readonly { readonly name: string; readonly reading: AngleReading }[]) {
  const groups: { readonly reading: Untold; readonly names: string[] }[] = [];
  for (const { name, reading } of angles) {
    if (isMeasured(reading)) continue;
    const group = groups.find(
      (one) => one.reading.notAssessable === reading.notAssessable && one.reading.advice === reading.advice,
    );
    if (group) group.names.push(name);
    else groups.push({ reading, names: [name] });
  }
  return groups;
}

/** The points picked so far, and the angle once there are three. */
function Picked(props: {
  readonly person: Pose;
  readonly size: Size;
  readonly indices: readonly number[];
  readonly onClear: () => void;
}) {
  const t = useSay();
  const { person, size, indices } = props;
  const points = indices.map((index) => person.landmarks[index]!.name);
  const [from, vertex, to] = points;
  const angle = from && vertex && to ? threePointAngle(from, vertex, to) : null;
  const names = points.map((point, at) => {
    const name = t(LANDMARK_TEXTS[point]);
    return at === 0 ? name : inSentence(name);
  });
  return (
    <div class="picked" role="status">
      {angle ? (
        <AngleRows>
          <AngleRow
            name={names.join(' – ')}
            reading={measureAngles(person, size, { angles: [angle] })[angle.id]!}
          />
        </AngleRows>
      ) : (
        <p>
          {names.join(' – ')}
          <br />
          <span class="cap">
            {t(points.length === 1 ? ANGLE_LIST_TEXTS.pickVertex : ANGLE_LIST_TEXTS.pickLast)}
          </span>
        </p>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t(ANGLE_LIST_TEXTS.clear)}
        onClick={props.onClear}
      >
        <Icon of={X} size="s" />
      </button>
    </div>
  );
}
