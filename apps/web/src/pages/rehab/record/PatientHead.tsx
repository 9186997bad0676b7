import { currentEpisode, weekOf } from '@posebox/rehabilitation';
import { CONSENT_TEXTS, HOME_LINK_TEXTS, REHAB_PATIENT_TEXTS, REHAB_RECORD_TEXTS } from '@posebox/texts';
import {
  Archive,
  ArchiveRestore,
  Braces,
  ClipboardList,
  Ellipsis,
  FileUp,
  Pencil,
  Plus,
  Printer,
  QrCode,
  Repeat2,
  ShieldCheck,
  Smartphone,
  Table2,
  Trash2,
} from 'lucide-preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Button, IconButton } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Menu, type MenuItem } from '../../../components/Menu.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import { saveFile } from '../../photo/export/save-file.ts';
import { chooseFiles } from '../../video-start/choose-files.ts';
import { isSample } from '../sample-patient.ts';
import type { RecordPageProps } from '../WithRecord.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { HomeLinkDialog } from './HomeLinkDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { RetestDialog } from './RetestDialog.tsx';

/** Who it is, what it is about, and what can be done with the record. */
export function PatientHead(props: RecordPageProps & { readonly onPlan: () => void }) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { language } = usePreferences();
  const { record, router, reload } = props;
  const { patient } = record;
  const [dialog, setDialog] = useState<'delete' | 'home' | 'rename' | 'retest' | null>(null);
  const episode = currentEpisode(record);
  const about = episode
    ? [episode.title, t(REHAB_RECORD_TEXTS.week, { n: weekOf(episode, Date.now()) })].join(
        language.value === 'zh' ? '，' : ', ',
      )
    : t(REHAB_RECORD_TEXTS.noEpisode);
  const params = { path: { id: patient.id } };
  const go = (page: string) => router.go({ place: 'rehab', item: patient.id, page });

  const archive = async (archived: boolean) => {
    const changed = await ask(
      answered(api.PATCH('/api/rehabilitation/patients/{id}', { params, body: { archived } })),
    );
    if (!changed) return;
    await reload();
    toasts.say(
      t(archived ? REHAB_RECORD_TEXTS.archivedDone : REHAB_RECORD_TEXTS.unarchivedDone, {
        name: patient.pseudonym,
      }),
      { text: t(REHAB_RECORD_TEXTS.undo), onUndo: () => void archive(!archived) },
    );
  };
  const exported = async (format: 'csv' | 'fhir') => {
    const query = { format };
    const blob = await ask(
      answered(
        api.GET('/api/rehabilitation/patients/{id}/export', {
          params: { ...params, query },
          parseAs: 'blob',
        }),
      ),
    );
    const ending = format === 'csv' ? 'csv' : 'fhir.json';
    if (blob) saveFile(blob as unknown as Blob, `${patient.pseudonym}.${ending}`);
  };
  const bringIn = () =>
    chooseFiles({ accept: '.csv,text/csv' }, async ([file]) => {
      if (!file) return;
      const brought = await ask(
        answered(
          api.POST('/api/rehabilitation/patients/{id}/import', {
            params,
            body: await file.text(),
            bodySerializer: String,
            headers: { 'content-type': 'text/csv' },
          }),
        ),
      );
      if (!brought) return;
      await reload();
      toasts.say(t(REHAB_RECORD_TEXTS.imported, { n: brought.imported }));
    });

  const isArchived = patient.archivedAt !== null;
  const items: readonly MenuItem[] = [
    { id: 'plan', icon: ClipboardList, text: t(REHAB_RECORD_TEXTS.plan), onChoose: props.onPlan },
    { id: 'today', icon: Smartphone, text: t(REHAB_RECORD_TEXTS.today), onChoose: () => go('today') },
    {
      id: 'home',
      icon: QrCode,
      text: t(HOME_LINK_TEXTS.open),
      onChoose: () => setDialog('home'),
    },
    { id: 'report', icon: Printer, text: t(REHAB_RECORD_TEXTS.report), onChoose: () => go('report') },
    {
      id: 'retest',
      icon: Repeat2,
      text: t(REHAB_RECORD_TEXTS.retest),
      onChoose: () => setDialog('retest'),
    },
    {
      id: 'csv',
      icon: Table2,
      text: t(REHAB_RECORD_TEXTS.csv),
      apart: true,
      onChoose: () => void exported('csv'),
    },
    { id: 'fhir', icon: Braces, text: t(REHAB_RECORD_TEXTS.fhir), onChoose: () => void exported('fhir') },
    { id: 'import', icon: FileUp, text: t(REHAB_RECORD_TEXTS.importCsv), onChoose: bringIn },
    {
      id: 'privacy',
      icon: ShieldCheck,
      text: t(CONSENT_TEXTS.open),
      apart: true,
      onChoose: () => go('privacy'),
    },
    {
      id: 'rename',
      icon: Pencil,
      text: t(REHAB_RECORD_TEXTS.rename),
      onChoose: () => setDialog('rename'),
    },
    {
      id: 'archive',
      icon: isArchived ? ArchiveRestore : Archive,
      text: t(isArchived ? REHAB_RECORD_TEXTS.unarchive : REHAB_RECORD_TEXTS.archive),
      onChoose: () => void archive(!isArchived),
    },
    {
      id: 'delete',
      icon: Trash2,
      text: t(REHAB_RECORD_TEXTS.remove),
      onChoose: () => setDialog('delete'),
    },
  ];
  return (
    <section class="pat" aria-label={patient.pseudonym}>
      <div class="who">
        <h2>{patient.pseudonym}</h2>
        <span class="muted">{about}</span>
      </div>
      <span class="chip only-desk">
        <Icon of={ShieldCheck} size="s" />
        {t(isSample(patient) ? REHAB_PATIENT_TEXTS.sample : REHAB_RECORD_TEXTS.localSay)}
      </span>
      {isArchived && <span class="tag">{t(REHAB_RECORD_TEXTS.archivedSay)}</span>}
      <div class="row push">
        <MoreMenu items={items} />
        <Button class="only-desk" icon={QrCode} onClick={() => setDialog('home')}>
          {t(HOME_LINK_TEXTS.open)}
        </Button>
        <Button class="only-desk" icon={Printer} onClick={() => go('report')}>
          {t(REHAB_RECORD_TEXTS.report)}
        </Button>
        <Button kind="primary" icon={Plus} onClick={() => go('session')}>
          {t(REHAB_RECORD_TEXTS.session)}
        </Button>
      </div>
      {dialog === 'delete' && <DeleteDialog {...props} onClose={() => setDialog(null)} />}
      {dialog === 'home' && <HomeLinkDialog {...props} onClose={() => setDialog(null)} />}
      {dialog === 'rename' && <RenameDialog {...props} onClose={() => setDialog(null)} />}
      {dialog === 'retest' && <RetestDialog {...props} onClose={() => setDialog(null)} />}
    </section>
  );
}

function MoreMenu(props: { readonly items: readonly MenuItem[] }) {
  const t = useSay();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback((returnFocus: boolean) => {
    setOpen(false);
    if (returnFocus) button.current?.focus();
  }, []);
  return (
    <span>
      <IconButton
        icon={Ellipsis}
        name={t(REHAB_RECORD_TEXTS.more)}
        buttonRef={button}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && <Menu name={t(REHAB_RECORD_TEXTS.more)} items={props.items} onClose={close} />}
    </span>
  );
}
