import { PROTOCOLS } from '@posebox/motion';
import { movementKey, movementOf, movementsOf } from '@posebox/rehabilitation';
import { REHAB_REPORT_TEXTS, REHAB_SESSION_TEXTS } from '@posebox/texts';
import { Plus } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { isUnderWay } from '../../../api/videos.ts';
import { Button } from '../../../components/Button.tsx';
import { NotMedical } from '../../../components/NotMedical.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { useUploads } from '../../../uploads/upload-context.tsx';
import { trackFile } from '../../coach/live/track-file.ts';
import { recordingStem } from '../../live/save-recording.ts';
import { type RecordPageProps, WithRecord } from '../WithRecord.tsx';
import { KeepSession } from './KeepSession.tsx';
import { LiveMeasure } from './LiveMeasure.tsx';
import { MeasuredRow } from './MeasuredRow.tsx';
import { rowsOf, type SessionRow } from './session-row.ts';
import { useClips } from './use-clips.ts';

/** A new session: a clip for each movement, looked at before it is kept. */
export function SessionPage(props: { readonly router: Router }) {
  return <WithRecord router={props.router} show={(given) => <NewSession {...given} />} />;
}

function NewSession(props: RecordPageProps) {
  const t = useSay();
  const { record, router } = props;
  const { patient } = record;
  const query = router.route.value.query ?? {};
  const wanted = movementOf(query.live);
  const desk = useUploads();
  const api = useApi();
  const ask = useAsking();
  const [rows, setRows] = useState<readonly SessionRow[]>(() =>
    rowsOf(wanted ? [wanted] : movementsOf(record)),
  );
  const clips = useClips(rows.flatMap(({ videoId }) => videoId ?? []));
  /** The row that is measured before the camera. */
  const [liveKey, setLiveKey] = useState<number | null>(wanted ? 0 : null);
  const change = (key: number, part: Partial<SessionRow>) =>
    setRows((now) => now.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => {
    const { id: protocol, sides } = PROTOCOLS[0]!;
    const key = 1 + Math.max(-1, ...rows.map((row) => row.key));
    setRows([...rows, { ...rowsOf([{ protocol, side: sides[0]! }])[0]!, key }]);
  };

  const uploads = desk.uploads.value;
  useEffect(() => {
    for (const { id, state } of uploads) {
      const row = rows.find(({ uploadId }) => uploadId === id);
      if (!row || state.kind !== 'arrived') continue;
      change(row.key, { uploadId: null, videoId: state.item.id });
      desk.remove(id);
    }
  }, [uploads, rows, desk]);

  const live = rows.find(({ key }) => key === liveKey);
  if (live)
    return (
      <LiveMeasure
        key={movementKey(live.movement)}
        movement={live.movement}
        onBack={() => setLiveKey(null)}
        onRecorded={async (document, name) => {
          const file = trackFile(document, `${name} ${recordingStem(new Date())}`);
          const kept = await ask(answered(api.POST('/api/tracks', { body: { track: [file] } as never })));
          if (!kept) return false;
          change(live.key, { videoId: (kept as { id: string }).id });
          setLiveKey(null);
          return true;
        }}
      />
    );
  const clipOf = (row: SessionRow) => clips.find(({ id }) => id === row.videoId) ?? null;
  const isBusy = rows.some((row) => {
    const clip = clipOf(row);
    return row.uploadId !== null || (clip !== null && isUnderWay(clip));
  });
  return (
    <div class="col wide">
      <section class="pat">
        <div class="who">
          <h2>{t(REHAB_SESSION_TEXTS.title, { name: patient.pseudonym })}</h2>
          <span class="muted">{t(REHAB_SESSION_TEXTS.say)}</span>
        </div>
        <div class="row push">
          <Button onClick={() => router.go({ place: 'rehab', item: patient.id })}>
            {t(REHAB_REPORT_TEXTS.back)}
          </Button>
        </div>
      </section>
      {rows.length === 0 && <p class="muted">{t(REHAB_SESSION_TEXTS.noPlan)}</p>}
      {rows.map((row) => (
        <MeasuredRow
          key={row.key}
          row={row}
          clips={clips}
          clip={clipOf(row)}
          upload={uploads.find(({ id }) => id === row.uploadId) ?? null}
          onChange={(part) => change(row.key, part)}
          onLive={() => setLiveKey(row.key)}
          onTake={() => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div>
        <Button icon={Plus} onClick={add}>
          {t(REHAB_SESSION_TEXTS.addMovement)}
        </Button>
      </div>
      <KeepSession {...props} rows={rows} isBusy={isBusy} atHome={query.from === 'today'} />
      <NotMedical />
    </div>
  );
}
