import { ACTION_TRAINING_TEXTS } from '@posebox/texts';
import { ChartNoAxesColumn, X } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { Chart } from '../../../components/Chart.tsx';
import '../../../components/progress.css';
import { useAsking } from '../../../api/use-asking.ts';
import { useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { type ActionTraining, isUnderWay, modelRoute } from '../actions.ts';
import { lossCurves, secondsLeft } from './training-curves.ts';

/** The last training: how far it is with its curve and Cancel, then what came of it. */
export function TrainingCard(props: {
  readonly training: ActionTraining;
  readonly router: Router;
  readonly reload: () => Promise<void>;
}) {
  const t = useSay();
  const { training, router } = props;
  const { problem, model } = training;
  if (isUnderWay(training)) return <UnderWay {...props} />;
  switch (training.state) {
    case 'done':
      return (
        <Banner
          tone="good"
          title={t(ACTION_TRAINING_TEXTS.done)}
          actions={
            model && (
              <Button icon={ChartNoAxesColumn} onClick={() => router.go(modelRoute(model))}>
                {t(ACTION_TRAINING_TEXTS.toReport)}
              </Button>
            )
          }
        />
      );
    case 'failed':
      return (
        <Banner tone="stop" title={t(ACTION_TRAINING_TEXTS.failed)}>
          {problem && `${t(problem.detail)} ${t(problem.remedy)}`}
        </Banner>
      );
    default:
      return <Banner tone="none" title={t(ACTION_TRAINING_TEXTS.cancelled)} />;
  }
}

function UnderWay(props: Parameters<typeof TrainingCard>[0]) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { training, reload } = props;
  const [nowMs] = useState(() => () => Date.now());
  const curves = useMemo(() => lossCurves(training.history), [training.history]);
  const cancel = async () => {
    const params = { path: { id: training.id } };
    await ask(answered(api.DELETE('/api/actions/trainings/{id}', { params })));
    await reload();
  };
  const isWaiting = training.state === 'queued';
  const leftS = secondsLeft(training, nowMs());
  return (
    <section class="card training" aria-label={t(ACTION_TRAINING_TEXTS.title)}>
      <div class="progress">
        <b>{t(isWaiting ? ACTION_TRAINING_TEXTS.queued : ACTION_TRAINING_TEXTS.running)}</b>
        <Button icon={X} onClick={() => void cancel()}>
          {t(ACTION_TRAINING_TEXTS.cancelling)}
        </Button>
        <progress value={training.progress} max={1} aria-label={t(ACTION_TRAINING_TEXTS.title)} />
        <span class="cap">
          {isWaiting
            ? t(ACTION_TRAINING_TEXTS.queuedSay)
            : leftS !== null
              ? t(ACTION_TRAINING_TEXTS.runningLeft, { n: leftS })
              : t(ACTION_TRAINING_TEXTS.smooth)}
        </span>
        <span class="cap">{Math.floor(100 * training.progress)}%</span>
      </div>
      {curves.x.length > 1 && (
        <Chart
          title={t(ACTION_TRAINING_TEXTS.chart)}
          unit=""
          xLabel={t(ACTION_TRAINING_TEXTS.epoch)}
          xText={(x) => String(x)}
          x={curves.x}
          height={150}
          series={[
            ...(curves.rehearsed.some((value) => value !== null)
              ? [
                  {
                    id: 'folds',
                    label: t(ACTION_TRAINING_TEXTS.chartHeldOut),
                    values: curves.rehearsed,
                    tone: 'caption' as const,
                    dashed: true,
                  },
                ]
              : []),
            ...(curves.model.some((value) => value !== null)
              ? [
                  {
                    id: 'model',
                    label: t(ACTION_TRAINING_TEXTS.chartLoss),
                    values: curves.model,
                    tone: 'accent' as const,
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  );
}
