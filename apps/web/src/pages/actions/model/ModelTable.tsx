import { ACTION_MODEL_TEXTS, ACTION_REPORT_TEXTS, ACTIONS_TEXTS } from '@posebox/texts';
import { FileUp } from 'lucide-preact';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Button } from '../../../components/Button.tsx';
import { Table } from '../../../components/Table.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import { formatRoute, type Router } from '../../../route.ts';
import { chooseFiles } from '../../video-start/choose-files.ts';
import { madeText, modelLabelText, modelText, shareText } from '../action-words.ts';
import { type ActionModel, modelRoute } from '../actions.ts';

/** All models with what they recognise and how well, and the way in for those of elsewhere. */
export function ModelTable(props: {
  readonly models: readonly ActionModel[];
  readonly router: Router;
  readonly reload: () => Promise<void>;
  /** Nothing but the way in where there is no model. */
  readonly quiet?: boolean;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { language } = usePreferences();
  const { models } = props;
  const bringIn = async ([file]: readonly File[]) => {
    if (!file) return;
    const model = await ask(answered(api.POST('/api/actions/models', { body: { model: file } as never })));
    if (!model) return;
    const { name, version } = model as ActionModel;
    toasts.say(t(ACTION_MODEL_TEXTS.imported, { name, version }));
    await props.reload();
  };
  return (
    <section class="col" aria-labelledby="models-title">
      <div class="row wrap">
        <h2 id="models-title">{t(ACTIONS_TEXTS.modelsTitle)}</h2>
        <span class="push">
          <Button
            icon={FileUp}
            onClick={() => chooseFiles({ accept: '.onnx' }, (files) => void bringIn(files))}
          >
            {t(ACTION_MODEL_TEXTS.import)}
          </Button>
        </span>
      </div>
      {models.every(({ origin }) => origin === 'ready') && <p class="muted">{t(ACTION_MODEL_TEXTS.none)}</p>}
      {models.length > 0 && (
        <div class="card flush">
          <Table
            caption={t(ACTIONS_TEXTS.modelsTitle)}
            rows={models}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                head: t(ACTION_MODEL_TEXTS.columnModel),
                cell: ({ id, name, version, origin }) => (
                  <>
                    {origin === 'ready' ? (
                      modelText(t, { id, name })
                    ) : (
                      <>
                        <a href={formatRoute(modelRoute(id))}>{name}</a>{' '}
                        <span class="of nowrap">{t(ACTION_MODEL_TEXTS.version, { n: version })}</span>
                      </>
                    )}
                    {origin !== 'trained' && (
                      <span class="tag">
                        {t(
                          origin === 'ready'
                            ? ACTION_MODEL_TEXTS.originReady
                            : ACTION_MODEL_TEXTS.originImported,
                        )}
                      </span>
                    )}
                  </>
                ),
              },
              {
                id: 'labels',
                head: t(ACTION_MODEL_TEXTS.columnClasses),
                onlyDesk: true,
                cell: ({ id, labels }) => labels.map((label) => modelLabelText(t, label, id)).join(' · '),
              },
              {
                id: 'f1',
                head: t(ACTION_REPORT_TEXTS.macroF1),
                figure: true,
                cell: ({ score }) => <F1 score={score} />,
              },
              {
                id: 'made',
                head: t(ACTION_MODEL_TEXTS.columnMade),
                onlyDesk: true,
                cell: ({ createdAt }) => createdAt && madeText(language.value, createdAt),
              },
            ]}
          />
        </div>
      )}
    </section>
  );
}

/** The score with its interval, as exact as it deserves. */
export function F1(props: { readonly score: ActionModel['score'] }) {
  const { score } = props;
  if (!score || score.macroF1 === null) return <>–</>;
  return (
    <span class="nowrap">
      <b>{shareText(score.macroF1)}</b>{' '}
      {score.low !== null && (
        <span class="of">
          {shareText(score.low)}–{shareText(score.high)}
        </span>
      )}
    </span>
  );
}
