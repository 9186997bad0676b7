import { protocolOf } from '@posebox/motion';
import { linesOf, type MeasurementLine, type Movement } from '@posebox/rehabilitation';
import { REHAB_RECORD_TEXTS } from '@posebox/texts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../../../preferences/preferences.tsx';
import { BestFrame } from './BestFrame.tsx';
import { MeasurementDialog } from './MeasurementDialog.tsx';
import { MovementTable } from './MovementTable.tsx';
import { References } from './References.tsx';
import type { WholeRecord } from './record.ts';
import { TrendCard } from './TrendCard.tsx';

/** One movement: whether it changed, every session of it, the best frame, and what stands beside. */
export function MovementView(props: {
  readonly record: WholeRecord;
  readonly movement: Movement;
  readonly reload: () => Promise<void>;
  readonly beside: ComponentChildren;
}) {
  const t = useSay();
  const { record, movement, reload } = props;
  const { main, others } = linesOf(record.trends, movement);
  const lines: readonly MeasurementLine[] = record.sessions.flatMap(({ measurements }) =>
    measurements.filter(({ protocol, side }) => protocol === movement.protocol && side === movement.side),
  );
  const newest = lines.find(({ id }) => id === main?.points.at(-1)?.id) ?? null;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const chosen = lines.find(({ id }) => id === chosenId) ?? newest;
  const session = record.sessions.find(({ id }) => id === chosen?.sessionId);
  const protocol = protocolOf(movement.protocol);
  return (
    <div class="rw">
      <div class="col">
        {main ? (
          <TrendCard record={record} main={main} others={others} />
        ) : (
          <section class="card">
            <h3>{t(lines.length === 0 ? REHAB_RECORD_TEXTS.nothing : REHAB_RECORD_TEXTS.noneWorked)}</h3>
            {protocol && <p class="muted">{t(protocol.camera)}</p>}
          </section>
        )}
        {lines.length > 0 && (
          <MovementTable
            record={record}
            lines={lines}
            main={main}
            chosenId={chosen?.id ?? null}
            onChoose={setChosenId}
            onOpen={setOpenId}
          />
        )}
        {protocol && <References protocol={protocol} ageGroup={record.patient.ageGroup} />}
      </div>
      <div class="col">
        {chosen?.videoId && <BestFrame key={chosen.id} line={chosen} filmId={session?.filmId ?? null} />}
        {props.beside}
      </div>
      {openId && (
        <MeasurementDialog
          key={openId}
          id={openId}
          record={record}
          reload={reload}
          onClose={() => setOpenId(null)}
        />
      )}
    </div>
  );
}
