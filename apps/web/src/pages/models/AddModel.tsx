import { OWN_MODEL_TEXTS } from '@posebox/texts';
import { Check, FolderOpen, Save } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { answered, type ServiceProblem } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Corners } from '../../components/Hero.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { WindowDrop } from '../../components/WindowDrop.tsx';
import { usePageKeys } from '../../frame/use-page-keys.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { isPoseDocument } from '../photo/pose-client.ts';
import { chooseFiles } from '../video-start/choose-files.ts';
import { CheckedPhoto } from './CheckedPhoto.tsx';
import {
  formOf,
  isSame,
  MODEL_FILE_KINDS,
  type ModelFiles,
  NO_MODEL_FILES,
  withFiles,
} from './model-files.ts';
import { ReportList } from './ReportList.tsx';
import type { OwnModel } from './use-models.ts';

type Report = Pick<ApiSchema<'ModelReport'>, 'fits' | 'findings'> & { readonly document: object | null };

/** How far a model is on its way in. */
type State =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly report: Report }
  | { readonly kind: 'keeping'; readonly report: Report }
  | { readonly kind: 'failed'; readonly problem: ServiceProblem | null };

/** A card and its files come in, are tried, and stay if they fit. */
export function AddModel(props: { readonly onKept: (model: OwnModel) => void }) {
  const t = useSay();
  const api = useApi();
  const toasts = useToasts();
  const [files, setFiles] = useState<ModelFiles>(NO_MODEL_FILES);
  const [state, setState] = useState<State>({ kind: 'choosing' });
  const isBusy = state.kind === 'checking' || state.kind === 'keeping';
  const report = state.kind === 'checked' || state.kind === 'keeping' ? state.report : null;

  const check = async (now: ModelFiles) => {
    setState({ kind: 'checking' });
    const answer = await answered(api.POST('/api/models/check', { body: formOf(now) }));
    if (answer.kind === 'data') setState({ kind: 'checked', report: answer.data });
    else setState({ kind: 'failed', problem: answer.kind === 'problem' ? answer.problem : null });
  };
  const take = (chosen: readonly File[]) => {
    if (isBusy) return;
    const now = withFiles(files, chosen);
    if (isSame(files, now)) return void toasts.say(t(OWN_MODEL_TEXTS.noneOfThese));
    setFiles(now);
    if (now.card && now.models.length > 0) void check(now);
    else setState({ kind: 'choosing' });
  };
  const keep = async () => {
    if (!report) return;
    setState({ kind: 'keeping', report });
    const answer = await answered(api.POST('/api/models', { body: formOf(files) }));
    if (answer.kind === 'data') {
      toasts.say(t(OWN_MODEL_TEXTS.kept, { name: answer.data.title }));
      setFiles(NO_MODEL_FILES);
      setState({ kind: 'choosing' });
      props.onKept(answer.data);
    } else setState({ kind: 'failed', problem: answer.kind === 'problem' ? answer.problem : null });
  };
  const pick = () => chooseFiles({ accept: MODEL_FILE_KINDS }, take);
  usePageKeys({ onOpen: pick, onUndo: () => toasts.undoLatest() });

  const names = [files.card, ...files.models, files.photo].flatMap((file) => (file ? [file.name] : []));
  const lacks = !files.card ? OWN_MODEL_TEXTS.noCard : OWN_MODEL_TEXTS.noModel;
  return (
    <section class="model-drop" aria-labelledby="add-model">
      <WindowDrop countText={(count) => t(OWN_MODEL_TEXTS.files, { files: count })} onDrop={take} />
      <h2 id="add-model">{t(OWN_MODEL_TEXTS.add)}</h2>
      <p class="muted">{t(OWN_MODEL_TEXTS.addSay)}</p>
      <div class="row wrap">
        <Button kind={report?.fits ? 'outlined' : 'primary'} icon={FolderOpen} onClick={pick}>
          {t(OWN_MODEL_TEXTS.choose)}
        </Button>
        {names.length > 0 && state.kind !== 'checking' && (
          <Button icon={Check} onClick={() => void check(files)}>
            {t(OWN_MODEL_TEXTS.check)}
          </Button>
        )}
      </div>
      {names.length > 0 && <p class="cap">{t(OWN_MODEL_TEXTS.files, { files: names.join(' · ') })}</p>}
      {state.kind === 'choosing' && names.length > 0 && <p role="status">{t(lacks)}</p>}
      {state.kind === 'checking' && <p role="status">{t(OWN_MODEL_TEXTS.checking)}</p>}
      {state.kind === 'failed' && (
        <Banner tone="stop" title={t(state.problem?.title ?? OWN_MODEL_TEXTS.fitsNot)}>
          {state.problem && `${t(state.problem.detail)} ${t(state.problem.remedy)}`}
        </Banner>
      )}
      {report && (
        <>
          <Banner
            tone={report.fits ? 'good' : 'stop'}
            title={t(report.fits ? OWN_MODEL_TEXTS.fits : OWN_MODEL_TEXTS.fitsNot)}
            actions={
              report.fits && (
                <Button kind="primary" icon={Save} onClick={() => void keep()}>
                  {t(state.kind === 'keeping' ? OWN_MODEL_TEXTS.keeping : OWN_MODEL_TEXTS.keep)}
                </Button>
              )
            }
          />
          <div class="model-report">
            <ReportList findings={report.findings} />
            {files.photo && isPoseDocument(report.document) && (
              <CheckedPhoto photo={files.photo} document={report.document} />
            )}
          </div>
        </>
      )}
      <p class="cap">{t(OWN_MODEL_TEXTS.trust)}</p>
      <Corners />
    </section>
  );
}
