import type { LandmarkName, TrackOperation } from '@posebox/body';
import { CLIP_EDIT_TEXTS, LANDMARK_TEXTS } from '@posebox/texts';
import { Repeat, Spline, UserX, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Button, IconButton } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import type { FrameRange } from '../../player/playback.ts';
import { inSentence } from '../../preferences/in-sentence.ts';
import { useSay } from '../../preferences/preferences.tsx';

const PARTS = [
  ['all', CLIP_EDIT_TEXTS.partAll],
  ['arms', CLIP_EDIT_TEXTS.partArms],
  ['legs', CLIP_EDIT_TEXTS.partLegs],
] as const;

/** What can be done with a chosen range of the chosen person. */
export function RangeBar(props: {
  readonly range: FrameRange;
  readonly timesS: Float64Array;
  readonly personId: number;
  /** Filling in concerns this point alone when there is one. */
  readonly landmark: LandmarkName | null;
  readonly onEdit: (operation: TrackOperation) => void;
  readonly onClear: () => void;
}) {
  const t = useSay();
  const [part, setPart] = useState<(typeof PARTS)[number][0]>('legs');
  const { range, timesS, personId, landmark, onEdit } = props;
  const startS = timesS[0] ?? 0;
  const time = (frame: number) => ((timesS[frame] ?? 0) - startS).toFixed(2);
  const frames = { personId, fromFrame: range.from, toFrame: range.to };
  return (
    <fieldset class="range-bar" aria-label={t(CLIP_EDIT_TEXTS.rangeName)}>
      <span class="cap">
        {t(CLIP_EDIT_TEXTS.range, {
          from: time(range.from),
          to: time(range.to),
          n: range.to - range.from + 1,
        })}
      </span>
      <span class="row wrap">
        <Segmented
          look="mini"
          name={t(CLIP_EDIT_TEXTS.swap)}
          options={PARTS.map(([value, text]) => ({ value, text: t(text) }))}
          value={part}
          onChoose={setPart}
        />
        <Button icon={Repeat} onClick={() => onEdit({ kind: 'swap_sides', ...frames, part })}>
          {t(CLIP_EDIT_TEXTS.swap)}
        </Button>
        <Button
          icon={Spline}
          onClick={() => onEdit({ kind: 'interpolate', ...frames, landmarks: landmark ? [landmark] : 'all' })}
        >
          {landmark
            ? t(CLIP_EDIT_TEXTS.interpolatePoint, { point: inSentence(t(LANDMARK_TEXTS[landmark])) })
            : t(CLIP_EDIT_TEXTS.interpolate)}
        </Button>
        <Button icon={UserX} onClick={() => onEdit({ kind: 'remove_frames', ...frames })}>
          {t(CLIP_EDIT_TEXTS.remove)}
        </Button>
        <IconButton icon={X} name={t(CLIP_EDIT_TEXTS.dropRange)} tipSide="above" onClick={props.onClear} />
      </span>
    </fieldset>
  );
}
