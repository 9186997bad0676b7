import { FRAME_TEXTS, VIDEO_START_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { RefusedTrack, TrackImport } from './use-track-import.ts';

/** Tracks that couldn't be brought in, each with its reason; what a file lacked can be said on the spot. */
export function TrackProblems(props: { readonly imports: TrackImport }) {
  return (
    <>
      {props.imports.refused.map((track) => (
        <TrackProblem key={track.name} track={track} imports={props.imports} />
      ))}
    </>
  );
}

function TrackProblem(props: { readonly track: RefusedTrack; readonly imports: TrackImport }) {
  const t = useSay();
  const { track, imports } = props;
  const { problem } = track;
  const [frameRate, setFrameRate] = useState(30);
  const [size, setSize] = useState({ width: 1920, height: 1080 });
  const lacksRate = problem.code === 'frame_rate_needed';
  const lacksSize = problem.code === 'picture_size_needed';
  const actions = (
    <>
      {(lacksRate || lacksSize) && (
        <Button
          onClick={() =>
            void imports.again(track, lacksRate ? { frameRate, ...size } : { ...size, frameRate })
          }
        >
          {t(FRAME_TEXTS.retry)}
        </Button>
      )}
      <Button kind="quiet" onClick={() => imports.forget(track)}>
        {t(VIDEO_START_TEXTS.remove)}
      </Button>
    </>
  );
  return (
    <Banner tone="stop" title={t(VIDEO_START_TEXTS.trackFailed, { name: track.name })} actions={actions}>
      {t(problem.detail)} {lacksRate || lacksSize ? null : t(problem.remedy)}
      {(lacksRate || lacksSize) && (
        <span class="asks">
          <Ask name={t(VIDEO_START_TEXTS.frameRate)} value={frameRate} onValue={setFrameRate} />
          <Ask
            name={t(VIDEO_START_TEXTS.width)}
            value={size.width}
            onValue={(width) => setSize({ ...size, width })}
          />
          <Ask
            name={t(VIDEO_START_TEXTS.height)}
            value={size.height}
            onValue={(height) => setSize({ ...size, height })}
          />
        </span>
      )}
    </Banner>
  );
}

function Ask(props: {
  readonly name: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}) {
  return (
    <label class="ask">
      {props.name}
      <input
        type="number"
        min={1}
        value={props.value}
        onChange={({ currentTarget }) => {
          const value = Number(currentTarget.value);
          if (value > 0) props.onValue(value);
        }}
      />
    </label>
  );
}
