import { ACTION_MODEL_TEXTS, ACTION_REPORT_TEXTS, ACTIONS_TEXTS } from '@posebox/texts';
import { ChevronLeft, Columns2, Download, Ellipsis, Trash2 } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import '../../../components/card.css';
import { useAsking } from '../../../api/use-asking.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { MenuButton } from '../../../components/MenuButton.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { useSubtitle } from '../../../frame/subtitle.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { startDownload } from '../../library/archive-address.ts';
import { madeText } from '../action-words.ts';
import '../actions.css';
import type { ActionModel, ActionReport } from '../actions.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { ReportView } from './ReportView.tsx';

type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'there'; readonly model: ActionModel; readonly report: ActionReport | null };

/** A model: its report, and what can be done with its file. */
export function ModelPage(props: { readonly router: Router }) {
  const t = useSay();
  const api = useApi();
  const { router } = props;
  const id = router.route.value.item ?? '';
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  useSubtitle(shown.kind === 'there' ? shown.model.name : null);
  useEffect(() => {
    let current = true;
    const params = { path: { id } };
    const load = async () => {
      const model = await answered(api.GET('/api/actions/models/{id}', { params }));
      const report = await answered(api.GET('/api/actions/models/{id}/report', { params }));
      if (!current) return;
      if (model.kind !== 'data') return setShown({ kind: 'missing' });
      setShown({ kind: 'there', model: model.data, report: report.kind === 'data' ? report.data : null });
    };
    void load();
    return () => {
      current = false;
    };
  }, [api, id]);
  if (shown.kind === 'loading') return <Waiting />;
  if (shown.kind === 'missing') {
    return (
      <Banner
        tone="stop"
        title={t(ACTIONS_TEXTS.missingModel)}
        actions={
          <Button onClick={() => router.go({ place: 'actions', item: null })}>{t(ACTIONS_TEXTS.back)}</Button>
        }
      />
    );
  }
  const { model, report } = shown;
  return (
    <div class="col wide actions-page">
      <ModelHead model={model} router={router} />
      {report ? (
        <ReportView report={report} model={model} />
      ) : (
        <section class="card">
          <h3>{t(ACTION_REPORT_TEXTS.none)}</h3>
          <p class="muted">{t(ACTION_REPORT_TEXTS.noneSay)}</p>
        </section>
      )}
    </div>
  );
}

function ModelHead(props: { readonly model: ActionModel; readonly router: Router }) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { language } = usePreferences();
  const { model, router } = props;
  const { id, name, version, learntFrom, bytes, createdAt, set } = model;
  const [open, setOpen] = useState<'compare' | 'remove' | null>(null);
  const remove = async () => {
    const answer = await answered(api.DELETE('/api/actions/models/{id}', { params: { path: { id } } }));
    if (answer.kind !== 'data') return void ask(Promise.resolve(answer));
    toasts.say(t(ACTION_MODEL_TEXTS.removed));
    router.go({ place: 'actions', item: null });
  };
  return (
    <div class="sethead">
      <a class="backlink" href={set ? `#/actions/${set}` : '#/actions'}>
        <Icon of={ChevronLeft} size="s" />
        {t(set ? ACTION_MODEL_TEXTS.toSet : ACTIONS_TEXTS.back)}
      </a>
      <div class="row wrap">
        <div class="who">
          <h2>
            {name} <span class="of">{t(ACTION_MODEL_TEXTS.version, { n: version })}</span>
          </h2>
          <p class="muted">
            {[
              t(ACTION_MODEL_TEXTS.madeOfSay, learntFrom),
              t(ACTION_MODEL_TEXTS.bytes, { n: Math.round(bytes / 1e3) }),
              createdAt && madeText(language.value, createdAt),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <span class="push row wrap">
          <MenuButton
            icon={Ellipsis}
            text={t(ACTION_MODEL_TEXTS.more)}
            items={[
              {
                id: 'compare',
                icon: Columns2,
                text: t(ACTION_MODEL_TEXTS.compare),
                onChoose: () => setOpen('compare'),
              },
              {
                id: 'remove',
                icon: Trash2,
                text: t(ACTION_MODEL_TEXTS.remove),
                apart: true,
                onChoose: () => setOpen('remove'),
              },
            ]}
          />
          <Button
            kind="primary"
            icon={Download}
            onClick={() => startDownload(`/api/actions/models/${id}/onnx`, `${name}-v${version}.onnx`)}
          >
            {t(ACTION_MODEL_TEXTS.export)}
          </Button>
        </span>
      </div>
      {open === 'compare' && <CompareDialog model={model} onClose={() => setOpen(null)} />}
      {open === 'remove' && (
        <Dialog
          title={t(ACTION_MODEL_TEXTS.remove)}
          closeName={t(ACTIONS_TEXTS.close)}
          onClose={() => setOpen(null)}
          footer={
            <>
              <Button onClick={() => setOpen(null)}>{t(ACTIONS_TEXTS.cancel)}</Button>
              <Button kind="danger" icon={Trash2} onClick={() => void remove()}>
                {t(ACTION_MODEL_TEXTS.remove)}
              </Button>
            </>
          }
        >
          <p>{t(ACTION_MODEL_TEXTS.removeSay)}</p>
        </Dialog>
      )}
    </div>
  );
}
