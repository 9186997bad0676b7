import { ACTIONS_TEXTS } from '@posebox/texts';
import { FolderPlus } from 'lucide-preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered, type NoAnswer } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { AwayBanner } from '../../components/AwayBanner.tsx';
import { Button } from '../../components/Button.tsx';
import '../../components/card.css';
import { useAsking } from '../../api/use-asking.ts';
import { Hero } from '../../components/Hero.tsx';
import { Table } from '../../components/Table.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useSubtitle } from '../../frame/subtitle.tsx';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { madeText } from './action-words.ts';
import './actions.css';
import type { ActionModel, ActionSetLine } from './actions.ts';
import { ModelTable } from './model/ModelTable.tsx';
import { NameDialog } from './NameDialog.tsx';
import { makeSampleSet } from './sample-set.ts';

type Listed =
  | { readonly kind: 'loading' }
  | { readonly kind: 'down'; readonly answer: NoAnswer }
  | {
      readonly kind: 'there';
      readonly sets: readonly ActionSetLine[];
      readonly models: readonly ActionModel[];
    };

/** The data sets and models that there are; for the first time, what this is about. */
export function ActionsPage(props: { readonly router: Router }) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { language } = usePreferences();
  const { router } = props;
  const [listed, setListed] = useState<Listed>({ kind: 'loading' });
  const [isNaming, setNaming] = useState(false);
  const [making, setMaking] = useState<{ readonly n: number; readonly all: number } | null>(null);
  useSubtitle(listed.kind === 'there' && listed.sets.length > 0 ? String(listed.sets.length) : null);

  const reload = useCallback(async () => {
    const [sets, models] = await Promise.all([
      answered(api.GET('/api/actions/sets')),
      answered(api.GET('/api/actions/models')),
    ]);
    if (sets.kind !== 'data') return setListed({ kind: 'down', answer: sets });
    if (models.kind !== 'data') return setListed({ kind: 'down', answer: models });
    setListed({ kind: 'there', sets: sets.data.sets, models: models.data.models });
  }, [api]);
  useEffect(() => {
    void reload();
  }, [reload]);

  const open = (id: string) => router.go({ place: 'actions', item: id });
  const begin = async (name: string) => {
    const set = await ask(answered(api.POST('/api/actions/sets', { body: { name } })));
    if (set) open(set.id);
  };
  const takeSample = async () => {
    setMaking({ n: 0, all: 1 });
    const id = await ask(
      makeSampleSet(api, t(ACTIONS_TEXTS.sampleName), t, (n, all) => setMaking({ n, all })),
    );
    setMaking(null);
    if (id) open(id);
  };
  const isEmpty = listed.kind === 'there' && listed.sets.length === 0;
  const newButton = (
    <Button kind="primary" big={isEmpty} icon={FolderPlus} onClick={() => setNaming(true)}>
      {t(ACTIONS_TEXTS.newSet)}
    </Button>
  );
  return (
    <div class="col wide actions-page">
      {listed.kind === 'down' && <AwayBanner answer={listed.answer} onRetry={() => void reload()} />}
      {listed.kind === 'loading' && <Waiting />}
      {isEmpty && (
        <Hero
          name={t(ACTIONS_TEXTS.heroTitle)}
          title={t(ACTIONS_TEXTS.heroTitle)}
          promise={t(ACTIONS_TEXTS.heroPromise)}
          actions={
            <>
              {newButton}
              <Button big onClick={making ? () => undefined : () => void takeSample()}>
                {making ? t(ACTIONS_TEXTS.makingSample, making) : t(ACTIONS_TEXTS.takeSample)}
              </Button>
            </>
          }
          hint={t(ACTIONS_TEXTS.heroHint)}
        />
      )}
      {listed.kind === 'there' && listed.sets.length > 0 && (
        <section class="col" aria-labelledby="sets-title">
          <div class="row wrap">
            <h2 id="sets-title">{t(ACTIONS_TEXTS.setsTitle)}</h2>
            <span class="push">{newButton}</span>
          </div>
          <div class="card flush">
            <Table
              caption={t(ACTIONS_TEXTS.setsTitle)}
              rows={listed.sets}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'name',
                  head: t(ACTIONS_TEXTS.columnName),
                  cell: ({ id, name }) => <a href={`#/actions/${id}`}>{name}</a>,
                },
                {
                  id: 'clips',
                  head: t(ACTIONS_TEXTS.columnClips),
                  figure: true,
                  cell: ({ clips }) => clips,
                },
                {
                  id: 'labels',
                  head: t(ACTIONS_TEXTS.columnLabels),
                  figure: true,
                  cell: ({ labels }) => labels,
                },
                {
                  id: 'people',
                  head: t(ACTIONS_TEXTS.columnPeople),
                  figure: true,
                  cell: ({ people }) => people || '–',
                },
                {
                  id: 'made',
                  head: t(ACTIONS_TEXTS.columnMade),
                  onlyDesk: true,
                  cell: ({ createdAt }) => madeText(language.value, createdAt),
                },
              ]}
            />
          </div>
        </section>
      )}
      {listed.kind === 'there' && (
        <ModelTable models={listed.models} router={router} reload={reload} quiet={isEmpty} />
      )}
      {isNaming && (
        <NameDialog
          title={t(ACTIONS_TEXTS.newSet)}
          name=""
          label={t(ACTIONS_TEXTS.newSetName)}
          say={t(ACTIONS_TEXTS.newSetSay)}
          doText={t(ACTIONS_TEXTS.create)}
          onClose={() => setNaming(false)}
          onName={(name) => void begin(name)}
        />
      )}
    </div>
  );
}
