import { MOVED_BY, type MovedBy, protocolOf, type RangeOfMotionMeasurement } from '@posebox/motion';
import { compensationLines, movementName, refusalText, valueText } from '@posebox/rehabilitation';
import { REHAB_RECORD_TEXTS, REHAB_SESSION_TEXTS } from '@posebox/texts';
import { Upload as UploadIcon, Webcam, X } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { type Answer, answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { isUnderWay, type VideoItem } from '../../../api/videos.ts';
import { Banner } from '../../../components/Banner.tsx';
import { Button, IconButton } from '../../../components/Button.tsx';
import { Reading } from '../../../components/Reading.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { useUploads } from '../../../uploads/upload-context.tsx';
import type { Upload } from '../../../uploads/upload-desk.ts';
import { chooseFiles } from '../../video-start/choose-files.ts';
import { MovementFigure } from '../MovementFigure.tsx';
import { MovementFields } from '../record/PlanDialog.tsx';
import type { SessionRow } from './session-row.ts';

/** A movement of a new session: where it was filmed, and at once what the clip shows. */
export function MeasuredRow(props: {
  readonly row: SessionRow;
  readonly clips: readonly VideoItem[];
  readonly clip: VideoItem | null;
  readonly upload: Upload | null;
  readonly onChange: (part: Partial<SessionRow>) => void;
  readonly onLive: () => void;
  readonly onTake: () => void;
}) {
  const t = useSay();
  const desk = useUploads();
  const { row, clip, upload, onChange } = props;
  const protocol = protocolOf(row.movement.protocol);
  const name = movementName(t, row.movement);
  const ready = props.clips.filter(({ state }) => state === 'done');
  const send = () =>
    chooseFiles({ accept: 'video/*' }, ([file]) => {
      if (file) onChange({ uploadId: desk.add([file])[0] ?? null, videoId: null });
    });
  return (
    <section class="card measured" aria-label={name}>
      <h3>{name}</h3>
      <IconButton
        icon={X}
        tipSide="left"
        name={t(REHAB_SESSION_TEXTS.takeOut, { name })}
        onClick={props.onTake}
      />
      <div class="planrow wide">
        <MovementFields movement={row.movement} onChange={(movement) => onChange({ movement })} />
      </div>
      {protocol && (
        <details class="wide">
          <summary>{t(REHAB_SESSION_TEXTS.how)}</summary>
          <MovementFigure protocol={protocol} movement={row.movement} />
          <ol class="steps">
            {protocol.steps.map((step) => (
              <li key={step.en}>{t(step)}</li>
            ))}
          </ol>
          <p class="muted">{t(protocol.camera)}</p>
        </details>
      )}
      <div class="row wrap wide">
        <label class="field">
          <span class="cap">{t(REHAB_SESSION_TEXTS.fromLibrary)}</span>
          <select
            value={clip?.id ?? ''}
            onChange={(event) => onChange({ videoId: event.currentTarget.value || null, uploadId: null })}
          >
            <option value="">{t(REHAB_SESSION_TEXTS.none)}</option>
            {[...ready, ...(clip && !ready.includes(clip) ? [clip] : [])].map((item) => (
              <option key={item.id} value={item.id}>
                {item.name}
              </option>
            ))}
          </select>
        </label>
        <Button icon={UploadIcon} onClick={send}>
          {t(REHAB_SESSION_TEXTS.upload)}
        </Button>
        <Button icon={Webcam} onClick={props.onLive}>
          {t(REHAB_SESSION_TEXTS.live)}
        </Button>
        {protocol && protocol.movedBy.length > 1 && (
          <Segmented<MovedBy>
            look="mini"
            name={t(REHAB_SESSION_TEXTS.movedBy)}
            options={MOVED_BY.map((value) => ({ value, text: t(REHAB_RECORD_TEXTS[value]) }))}
            value={row.movedBy}
            onChoose={(movedBy) => onChange({ movedBy })}
          />
        )}
      </div>
      <div class="wide" aria-live="polite">
        {upload && <UploadLine upload={upload} />}
        {clip && isUnderWay(clip) && (
          <p class="cap">
            {t(REHAB_SESSION_TEXTS.analysing, { percent: `${Math.round(100 * clip.progress)}%` })}
          </p>
        )}
        {clip && clip.state === 'failed' && <Banner tone="stop">{t(REHAB_SESSION_TEXTS.failed)}</Banner>}
        {clip && clip.state === 'done' && <Measured row={row} videoId={clip.id} />}
      </div>
    </section>
  );
}

function UploadLine(props: { readonly upload: Upload }) {
  const t = useSay();
  const { state, file } = props.upload;
  if (state.kind === 'refused')
    return (
      <Banner tone="stop" title={t(state.problem.title)}>
        {t(state.problem.detail)} {t(state.problem.remedy)}
      </Banner>
    );
  const sent = 'sentBytes' in state ? state.sentBytes : 0;
  const percent = `${Math.round((100 * sent) / Math.max(1, file.size))}%`;
  return <p class="cap">{t(REHAB_SESSION_TEXTS.uploading, { percent })}</p>;
}

/** What a clip shows by a protocol; nothing is kept by looking. */
function Measured(props: { readonly row: SessionRow; readonly videoId: string }) {
  const t = useSay();
  const api = useApi();
  const { row, videoId } = props;
  const { protocol, side } = row.movement;
  const [answer, setAnswer] = useState<Answer<RangeOfMotionMeasurement> | null>(null);
  useEffect(() => {
    let current = true;
    setAnswer(null);
    const body = { protocol, side, movedBy: row.movedBy, person: null, rejected: [] };
    void answered(
      api.POST('/api/videos/{id}/measurements', { params: { path: { id: videoId } }, body }),
    ).then((found) => current && setAnswer(found as Answer<RangeOfMotionMeasurement>));
    return () => {
      current = false;
    };
  }, [api, videoId, protocol, side, row.movedBy]);
  if (!answer) return <p class="cap">{t(REHAB_SESSION_TEXTS.measuring)}</p>;
  if (answer.kind !== 'data')
    return (
      <Banner tone="stop">
        {answer.kind === 'problem'
          ? `${t(answer.problem.detail)} ${t(answer.problem.remedy)}`
          : t(REHAB_SESSION_TEXTS.failed)}
      </Banner>
    );
  const document = answer.data;
  if (document.refused)
    return (
      <Banner tone="look">
        {refusalText(t, document.refused, protocolOf(protocol))} {t(REHAB_SESSION_TEXTS.refusedKept)}
      </Banner>
    );
  const compensations = [...new Set(compensationLines(t, document).map(({ what }) => what))];
  return (
    <>
      <Reading
        value={valueText(document.value ?? 0, document.unit)}
        {...(document.error !== null && { small: `± ${valueText(document.error, document.unit)}` })}
        say={t(REHAB_SESSION_TEXTS.usable, {
          n: document.repetitions.filter(({ counts }) => counts).length,
          all: document.repetitions.length,
        })}
      />
      {compensations.length > 0 && <Banner tone="look">{compensations.join('; ')}</Banner>}
    </>
  );
}
