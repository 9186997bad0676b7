import { isOwnModel } from '@posebox/body';
import { OWN_MODEL_TEXTS } from '@posebox/texts';
import { Image as ImageIcon, Trash2 } from 'lucide-preact';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import '../../components/card.css';
import { Table } from '../../components/Table.tsx';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { AddModel } from './AddModel.tsx';
import { EXAMPLE_CARD } from './example-card.ts';
import './models.css';
import { type OwnModel, useModels } from './use-models.ts';

/** Models of one's own: what there are, and how another comes in. */
export function ModelsPage(props: { readonly router: Router }) {
  const t = useSay();
  const { language } = usePreferences();
  const models = useModels();
  const date = new Intl.DateTimeFormat(language.value === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium' });
  const tryOut = ({ name }: OwnModel) => {
    if (isOwnModel(name)) props.router.go({ place: 'photo', item: null, query: { model: name } });
  };
  return (
    <div class="col wide models-page">
      <header>
        <p>{t(OWN_MODEL_TEXTS.promise)}</p>
      </header>
      {models.problem && (
        <Banner
          tone="stop"
          title={t(models.problem === 'unreachable' ? OWN_MODEL_TEXTS.unreachable : models.problem.title)}
        >
          {models.problem !== 'unreachable' && `${t(models.problem.detail)} ${t(models.problem.remedy)}`}
        </Banner>
      )}
      <AddModel onKept={models.put} />
      {models.list?.length === 0 && <p class="muted">{t(OWN_MODEL_TEXTS.none)}</p>}
      {models.list && models.list.length > 0 && (
        <section class="card flush">
          <Table
            caption={t(OWN_MODEL_TEXTS.list)}
            rows={models.list}
            rowKey={({ name }) => name}
            columns={[
              { id: 'name', head: t(OWN_MODEL_TEXTS.name), cell: ({ title }) => title },
              {
                id: 'kind',
                head: t(OWN_MODEL_TEXTS.kind),
                onlyDesk: true,
                cell: ({ card }) =>
                  `${t(card.task === 'top-down' ? OWN_MODEL_TEXTS.topDown : OWN_MODEL_TEXTS.oneShot)} · ${card.decoder.kind}`,
              },
              {
                id: 'points',
                head: t(OWN_MODEL_TEXTS.points),
                figure: true,
                cell: ({ points }) => `${points} / 33`,
              },
              {
                id: 'size',
                head: t(OWN_MODEL_TEXTS.size),
                figure: true,
                onlyDesk: true,
                cell: ({ bytes }) => `${(bytes / 1e6).toFixed(1)}\u00a0MB`,
              },
              {
                id: 'added',
                head: t(OWN_MODEL_TEXTS.added),
                onlyDesk: true,
                cell: ({ createdAt }) => date.format(new Date(createdAt)),
              },
              {
                id: 'deeds',
                head: <span class="ears">{t(OWN_MODEL_TEXTS.tryIt)}</span>,
                cell: (model) => (
                  <span class="row wrap">
                    <Button icon={ImageIcon} onClick={() => tryOut(model)}>
                      {t(OWN_MODEL_TEXTS.tryIt)}
                    </Button>
                    <Button icon={Trash2} onClick={() => models.remove(model)}>
                      {t(OWN_MODEL_TEXTS.remove)}
                    </Button>
                  </span>
                ),
              },
            ]}
          />
        </section>
      )}
      <details class="card">
        <summary>{t(OWN_MODEL_TEXTS.example)}</summary>
        <p class="muted">{t(OWN_MODEL_TEXTS.exampleSay)}</p>
        <pre class="code">{EXAMPLE_CARD}</pre>
      </details>
    </div>
  );
}
