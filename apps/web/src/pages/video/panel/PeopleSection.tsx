import type { TrackOperation, TrackOverview } from '@posebox/body';
import { CLIP_TEXTS } from '@posebox/texts';
import { ArrowLeftRight, Merge, Star, Trash2, UsersRound } from 'lucide-preact';
import { Button, IconButton } from '../../../components/Button.tsx';
import { MenuButton } from '../../../components/MenuButton.tsx';
import { PanelSection } from '../../../components/Panel.tsx';
import { PersonRow } from '../../../components/PersonRow.tsx';
import { Switch } from '../../../components/Switch.tsx';
import type { FrameRange } from '../../../player/playback.ts';
import { meanConfidence, presenceOf } from '../../../player/track-lanes.ts';
import { useSay } from '../../../preferences/preferences.tsx';
import { PersonThumb } from './PersonThumb.tsx';

/** Who is in the clip, and of whom analyses speak. */
export function PeopleSection(props: {
  readonly overview: TrackOverview;
  readonly chosenId: number | null;
  readonly filmUrl: string | null;
  readonly everyone: boolean;
  readonly onChoose: (personId: number) => void;
  /** Frames in which people are exchanged; null when none is shown. */
  readonly range: FrameRange | null;
  readonly onEdit: (operation: TrackOperation) => void;
  readonly onEveryone: (everyone: boolean) => void;
}) {
  const t = useSay();
  const { overview, chosenId, range, onEdit } = props;
  const { people, timesS, subjectId } = overview;
  const startS = timesS[0] ?? 0;
  const lengthS = (timesS.at(-1) ?? 0) - startS;
  const seconds = (frame: number) => ((timesS[frame] ?? 0) - startS).toFixed(1);
  const others = people.filter(({ personId }) => personId !== chosenId);
  const title =
    people.length === 0
      ? t(CLIP_TEXTS.peopleNone)
      : people.length === 1
        ? t(CLIP_TEXTS.peopleOne)
        : t(CLIP_TEXTS.peopleMany, { n: people.length });
  return (
    <PanelSection title={title}>
      {people.length === 0 && <p class="muted">{t(CLIP_TEXTS.nobodySay)}</p>}
      <div class="people">
        {people.map((person) => {
          const { fromS, toS, filledS } = presenceOf(overview, person);
          const isAllAlong = toS - fromS > 0.95 * lengthS;
          const when = isAllAlong
            ? t(CLIP_TEXTS.allAlong)
            : t(CLIP_TEXTS.fromTo, { from: (fromS - startS).toFixed(1), to: (toS - startS).toFixed(1) });
          const isSubject = person.personId === subjectId;
          return (
            <PersonRow
              key={person.personId}
              number={person.personId}
              name={t(isSubject ? CLIP_TEXTS.subject : CLIP_TEXTS.person, { n: person.personId })}
              say={filledS > 0.05 ? t(CLIP_TEXTS.presence, { when, n: filledS.toFixed(1) }) : when}
              confidence={meanConfidence(person)}
              confidenceName={t(CLIP_TEXTS.confidence)}
              chosen={person.personId === chosenId}
              thumb={<PersonThumb filmUrl={props.filmUrl} overview={overview} person={person} />}
              onChoose={() => props.onChoose(person.personId)}
            />
          );
        })}
      </div>
      {people.length > 1 && chosenId !== null && (
        <div class="row wrap person-deeds">
          {chosenId !== subjectId && (
            <Button icon={Star} onClick={() => onEdit({ kind: 'choose_subject', personId: chosenId })}>
              {t(CLIP_TEXTS.makeSubject, { n: chosenId })}
            </Button>
          )}
          <span class="push" />
          <MenuButton
            icon={UsersRound}
            text={t(CLIP_TEXTS.mixedUp)}
            items={others.flatMap(({ personId: other }) => [
              {
                id: `join ${other}`,
                icon: Merge,
                text: t(CLIP_TEXTS.joinInto, { m: other }),
                say: t(CLIP_TEXTS.joinSay),
                onChoose: () => onEdit({ kind: 'join_people', personId: chosenId, intoPersonId: other }),
              },
              ...(range
                ? [
                    {
                      id: `exchange ${other}`,
                      icon: ArrowLeftRight,
                      text: t(CLIP_TEXTS.exchangeWith, { m: other }),
                      say: t(CLIP_TEXTS.fromTo, { from: seconds(range.from), to: seconds(range.to) }),
                      onChoose: () =>
                        onEdit({
                          kind: 'exchange_people',
                          personId: chosenId,
                          withPersonId: other,
                          fromFrame: range.from,
                          toFrame: range.to,
                        }),
                    },
                  ]
                : []),
            ])}
          />
          <IconButton
            icon={Trash2}
            name={t(CLIP_TEXTS.removePerson, { n: chosenId })}
            tipSide="left"
            onClick={() => onEdit({ kind: 'remove_person', personId: chosenId })}
          />
        </div>
      )}
      {people.length > 1 && (
        <Switch name={t(CLIP_TEXTS.everyone)} on={props.everyone} onFlip={props.onEveryone} />
      )}
    </PanelSection>
  );
}
