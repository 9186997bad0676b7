import { MARK, type TrackEdit, type TrackOperation, type TrackOverview, type TrackSpan } from '@posebox/body';
import { CLIP_EDIT_TEXTS, CLIP_TEXTS, LANDMARK_TEXTS } from '@posebox/texts';
import { CircleDot, LoaderCircle, type LucideIcon, Redo2, Repeat, Spline, Undo2, UserX } from 'lucide-preact';
import { Button, IconButton } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { PanelSection } from '../../../components/Panel.tsx';
import { inSentence } from '../../../preferences/in-sentence.ts';
import { type Say, useSay } from '../../../preferences/preferences.tsx';
import { editFrames, editName } from '../edit-words.ts';
import type { Edits } from '../use-edits.ts';

const ICONS: Readonly<Record<TrackOperation['kind'], LucideIcon>> = {
  correct_point: CircleDot,
  remove_points: UserX,
  swap_sides: Repeat,
  interpolate: Spline,
  remove_frames: UserX,
  remove_person: UserX,
  join_people: Repeat,
  exchange_people: Repeat,
  choose_subject: CircleDot,
};
const MOST_FOUND = 4;

/** What was changed, by whom, and the way back. */
export function EditsSection(props: {
  readonly edits: Edits;
  readonly overview: TrackOverview;
  /** Whether the drawn video shows them. */
  readonly drawn: boolean;
  readonly onShow: (frame: number) => void;
}) {
  const t = useSay();
  const { edits, overview } = props;
  const startS = overview.timesS[0] ?? 0;
  const time = (frame: number) => ((overview.timesS[frame] ?? 0) - startS).toFixed(2);
  const span = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from === to
      ? t(CLIP_TEXTS.seconds, { n: time(from) })
      : t(CLIP_TEXTS.fromTo, { from: time(from), to: time(to) });
  return (
    <PanelSection title={t(CLIP_EDIT_TEXTS.title)} aside={t(CLIP_EDIT_TEXTS.kept)}>
      {edits.list.length === 0 && <p class="cap">{t(CLIP_EDIT_TEXTS.none)}</p>}
      <ul class="edits">
        {edits.list.map((edit) => {
          const frames = editFrames(edit.operation);
          const name = editName(edit, t);
          return (
            <li key={edit.id}>
              <Icon of={ICONS[edit.operation.kind]} size="s" />
              <span>
                {frames ? (
                  <button type="button" class="plain" onClick={() => props.onShow(frames.from)}>
                    {name}
                  </button>
                ) : (
                  name
                )}
                {frames && <span class="cap">{span(frames)}</span>}
              </span>
              <IconButton
                icon={Undo2}
                name={t(CLIP_EDIT_TEXTS.undoNamed, { what: inSentence(name) })}
                tipSide="left"
                onClick={() => void edits.undo(edit.id)}
              />
            </li>
          );
        })}
        {foundSwaps(overview, edits.list).map((found) => (
          <li key={`${found.personId} ${found.from} ${found.part}`}>
            <Icon of={Repeat} size="s" />
            <span>
              <button type="button" class="plain" onClick={() => props.onShow(found.from)}>
                {t(CLIP_EDIT_TEXTS.foundSwap, { part: partName(found.part, t) })}
              </button>
              <span class="cap">{t(CLIP_EDIT_TEXTS.found, { time: span(found) })}</span>
            </span>
            <IconButton
              icon={Undo2}
              name={t(CLIP_EDIT_TEXTS.swapBack)}
              tipSide="left"
              onClick={() =>
                void edits.make({
                  kind: 'swap_sides',
                  personId: found.personId,
                  fromFrame: found.from,
                  toFrame: found.to,
                  part: found.part,
                })
              }
            />
          </li>
        ))}
      </ul>
      {(edits.list.length > 0 || edits.redoable) && (
        <div class="row wrap">
          {edits.list.length > 0 && (
            <Button icon={Undo2} onClick={() => void edits.undo()}>
              {t(CLIP_EDIT_TEXTS.undo)}
            </Button>
          )}
          {edits.redoable && (
            <Button icon={Redo2} onClick={() => void edits.redo()}>
              {t(CLIP_EDIT_TEXTS.redo)}
            </Button>
          )}
        </div>
      )}
      {!props.drawn && (
        <p class="cap row" role="status">
          <Icon of={LoaderCircle} size="s" class="spin" />
          {t(CLIP_EDIT_TEXTS.drawing)}
        </p>
      )}
    </PanelSection>
  );
}

interface FoundSwap {
  readonly personId: number;
  readonly part: 'arms' | 'legs';
  readonly from: number;
  readonly to: number;
}

const isLeg = ({ landmark }: TrackSpan) => /hip|knee|ankle/.test(landmark);

/** Exchanges of sides that the program repaired, none of a person's own: the same frames of several joints are one. */
function foundSwaps({ people }: TrackOverview, edits: readonly TrackEdit[]): readonly FoundSwap[] {
  const isOwn = (swap: FoundSwap) =>
    edits.some(
      ({ operation }) =>
        operation.kind === 'swap_sides' &&
        operation.personId === swap.personId &&
        (operation.part === 'all' || operation.part === swap.part) &&
        operation.fromFrame <= swap.from &&
        operation.toFrame >= swap.to,
    );
  const found = new Map<string, FoundSwap>();
  for (const { personId, spans, marks } of people) {
    if (!marks.some((bits) => bits & MARK.swapped)) continue;
    for (const span of spans) {
      if (span.mark !== 'swapped') continue;
      const part = isLeg(span) ? 'legs' : 'arms';
      const swap = { personId, part, from: span.fromFrame, to: span.toFrame } as const;
      if (!isOwn(swap)) found.set(`${personId} ${span.fromFrame} ${part}`, swap);
    }
  }
  return [...found.values()].slice(0, MOST_FOUND);
}

const partName = (part: FoundSwap['part'], t: Say): string =>
  t(part === 'legs' ? CLIP_EDIT_TEXTS.partLegs : CLIP_EDIT_TEXTS.partArms);

/** The joint's name as it stands inside a sentence. */
export const pointInSentence = (span: TrackSpan, t: Say): string =>
  inSentence(t(LANDMARK_TEXTS[span.landmark]));
