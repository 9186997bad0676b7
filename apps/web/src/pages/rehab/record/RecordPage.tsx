import { movementKey, movementName, movementsOf } from '@posebox/rehabilitation';
import { REHAB_RECORD_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { NotMedical } from '../../../components/NotMedical.tsx';
import { Tabs } from '../../../components/Tabs.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { type RecordPageProps, WithRecord } from '../WithRecord.tsx';
import { MovementView } from './MovementView.tsx';
import { PainCard } from './PainCard.tsx';
import { PatientHead } from './PatientHead.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import { SessionList } from './SessionList.tsx';

/** A patient's record: a tab a movement, and what belongs to all of them. */
export function RecordPage(props: { readonly router: Router }) {
  return <WithRecord router={props.router} show={(given) => <Record {...given} />} />;
}

function Record(props: RecordPageProps) {
  const t = useSay();
  const { record, router, reload } = props;
  const [isPlanning, setPlanning] = useState(false);
  const movements = movementsOf(record);
  const unmeasured = record.sessions.filter(({ measurements }) => measurements.length === 0);
  return (
    <div class="col wide">
      <PatientHead {...props} onPlan={() => setPlanning(true)} />
      {record.patient.note !== '' && <p class="muted">{record.patient.note}</p>}
      {movements.length === 0 ? (
        <section class="card">
          <h3>{t(REHAB_RECORD_TEXTS.nothingYet)}</h3>
          <p class="muted">{t(REHAB_RECORD_TEXTS.nothingYetSay)}</p>
          <p>
            <Button onClick={() => setPlanning(true)}>{t(REHAB_RECORD_TEXTS.plan)}</Button>
          </p>
        </section>
      ) : (
        <Tabs
          name={t(REHAB_RECORD_TEXTS.movements)}
          tabs={movements.map((movement) => ({
            id: movementKey(movement).replace('.', '-'),
            text: movementName(t, movement),
            panel: () => (
              <MovementView
                key={movementKey(movement)}
                record={record}
                movement={movement}
                reload={reload}
                beside={
                  <>
                    <PainCard record={record} />
                    <PracticeCard record={record} />
                  </>
                }
              />
            ),
          }))}
        />
      )}
      {unmeasured.length > 0 && <SessionList sessions={unmeasured} reload={reload} />}
      <NotMedical />
      {isPlanning && (
        <PlanDialog record={record} reload={reload} router={router} onClose={() => setPlanning(false)} />
      )}
    </div>
  );
}
