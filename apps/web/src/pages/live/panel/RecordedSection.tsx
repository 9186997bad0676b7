import { trackJsonText, trackToBinary } from '@posebox/body';
import { LIVE_PANEL_TEXTS } from '@posebox/texts';
import { Download, Film, Library, type LucideIcon, Trash2 } from 'lucide-preact';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { PanelSection } from '../../../components/Panel.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { formatRoute } from '../../../route.ts';
import { saveFile } from '../../photo/export/save-file.ts';
import { clockText } from '../clock-text.ts';
import { recordingStem } from '../save-recording.ts';
import type { Recorded } from '../use-recorder.ts';
import { type SavingState, useSaving } from '../use-saving.ts';
import { videoExtension } from '../video-recording.ts';

/** What was recorded, to be taken away as files made in the browser, or to be saved in the library. */
export function RecordedSection(props: {
  readonly recorded: Recorded;
  readonly isPrivate: boolean;
  readonly onDiscard: () => void;
}) {
  const t = useSay();
  const { recorded, isPrivate } = props;
  const { document, video, endedAt } = recorded;
  const { state, save } = useSaving(recorded, isPrivate);
  const stem = recordingStem(endedAt);
  const lengthS = document.timesS.at(-1) ?? 0;
  return (
    <PanelSection title={t(LIVE_PANEL_TEXTS.ready)}>
      <p class="muted">
        {t(LIVE_PANEL_TEXTS.readySay, {
          time: clockText(lengthS),
          frames: document.timesS.length,
          people: document.people.length,
        })}
      </p>
      {document.people.length === 0 && <p class="cap">{t(LIVE_PANEL_TEXTS.readyEmpty)}</p>}
      <SaveRow
        state={state.track}
        icon={Library}
        text={t(LIVE_PANEL_TEXTS.saveTrack)}
        saved={t(LIVE_PANEL_TEXTS.savedTrack)}
        isPrivate={isPrivate}
        isPrimary
        onSave={() => save('track')}
      />
      {video && (
        <SaveRow
          state={state.video}
          icon={Film}
          text={t(LIVE_PANEL_TEXTS.saveVideo)}
          saved={t(LIVE_PANEL_TEXTS.savedVideo)}
          isPrivate={isPrivate}
          onSave={() => save('video')}
        />
      )}
      {isPrivate && <p class="cap">{t(LIVE_PANEL_TEXTS.savePrivate)}</p>}
      <div class="row wrap">
        <Button
          icon={Download}
          onClick={() =>
            saveFile(
              new Blob([...trackJsonText(document)], { type: 'application/json' }),
              `${stem}.track.json`,
            )
          }
        >
          {t(LIVE_PANEL_TEXTS.json)}
        </Button>
        <Button
          icon={Download}
          onClick={() =>
            saveFile(new Blob([trackToBinary(document) as Uint8Array<ArrayBuffer>]), `${stem}.pbtrack`)
          }
        >
          {t(LIVE_PANEL_TEXTS.binary)}
        </Button>
        {video && (
          <Button icon={Film} onClick={() => saveFile(video, `${stem}.${videoExtension(video.type)}`)}>
            {t(LIVE_PANEL_TEXTS.videoFile)}
          </Button>
        )}
        <Button kind="quiet" icon={Trash2} onClick={props.onDiscard}>
          {t(LIVE_PANEL_TEXTS.discard)}
        </Button>
      </div>
    </PanelSection>
  );
}

/** One thing to save: the button, and then where it is or why it isn't there. */
function SaveRow(props: {
  readonly state: SavingState;
  readonly icon: LucideIcon;
  readonly text: string;
  readonly saved: string;
  readonly isPrivate: boolean;
  readonly isPrimary?: boolean;
  readonly onSave: () => void;
}) {
  const t = useSay();
  const { state, isPrivate } = props;
  if (state.kind === 'saved') {
    return (
      <p role="status">
        {props.saved}{' '}
        <a href={formatRoute({ place: 'video', item: state.id })}>{t(LIVE_PANEL_TEXTS.openSaved)}</a>
      </p>
    );
  }
  const isSaving = state.kind === 'saving';
  const unavailable = isPrivate
    ? t(LIVE_PANEL_TEXTS.savePrivate)
    : isSaving
      ? t(LIVE_PANEL_TEXTS.saving)
      : '';
  return (
    <>
      {state.kind === 'problem' && (
        <Banner tone="stop" title={t(state.problem.title)}>
          {t(state.problem.detail)} {t(state.problem.remedy)}
        </Banner>
      )}
      {state.kind === 'unreachable' && (
        <p class="cap" role="alert">
          {t(LIVE_PANEL_TEXTS.saveUnreachable)}
        </p>
      )}
      <Button
        {...(props.isPrimary && unavailable === '' ? { kind: 'primary' as const } : {})}
        {...(unavailable === '' ? {} : { unavailable })}
        icon={props.icon}
        onClick={props.onSave}
      >
        {isSaving ? t(LIVE_PANEL_TEXTS.saving) : props.text}
      </Button>
    </>
  );
}
