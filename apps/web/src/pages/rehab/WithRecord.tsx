import { REHAB_RECORD_TEXTS } from '@posebox/texts';
import type { ComponentChildren } from 'preact';
import { AwayBanner } from '../../components/AwayBanner.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import type { WholeRecord } from './record/record.ts';
import '../../components/card.css';
import { Waiting } from '../../components/Waiting.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { useRecord } from './record/use-record.ts';
import './rehab.css';

/** What a page of a patient's record needs to know. */
export interface RecordPageProps {
  readonly record: WholeRecord;
  readonly router: Router;
  readonly reload: () => Promise<void>;
}

/** A page that stands on a patient's record: says what goes wrong, and shows the page once the record is there. */
export function WithRecord(props: {
  readonly router: Router;
  readonly show: (given: RecordPageProps) => ComponentChildren;
}) {
  const t = useSay();
  const { router } = props;
  const { state, reload } = useRecord(router.route.value.item ?? '');
  const toList = (
    <Button onClick={() => router.go({ place: 'rehab', item: null })}>{t(REHAB_RECORD_TEXTS.back)}</Button>
  );
  switch (state.kind) {
    case 'loading':
      return <Waiting />;
    case 'unreachable':
      return <AwayBanner answer={state} onRetry={() => void reload()} />;
    case 'failed':
      return (
        <Banner tone="stop" title={t(state.problem.title)} actions={toList}>
          {t(state.problem.detail)} {t(state.problem.remedy)}
        </Banner>
      );
    case 'there':
      return <>{props.show({ record: state.record, router, reload })}</>;
  }
}
