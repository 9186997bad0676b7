import { FRAME_TEXTS, VIDEO_START_TEXTS } from '@posebox/texts';
import { FileX2, Film, Pause, Play, Volume2, X } from 'lucide-preact';
import { State } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { type Say, useSay } from '../../preferences/preferences.tsx';
import type { Upload, UploadDesk, UploadState } from '../../uploads/upload-desk.ts';
import { sizeText } from '../photo/photo-words.ts';
import { timeLeftText } from './time-left.ts';

/** A file on its way to the service, or one that was refused and why. */
export function UploadCard(props: { readonly upload: Upload; readonly desk: UploadDesk }) {
  const t = useSay();
  const { desk } = props;
  const { id, file, state } = props.upload;
  const icon = state.kind !== 'refused' ? Film : isOnlySound(state) ? Volume2 : FileX2;
  return (
    <li class="it">
      <div class="im">
        <span class="none">
          <Icon of={icon} size="l" />
        </span>
        <span class="plate">
          <Icon of={Film} size="s" />
          {sizeText(file.size)}
        </span>
      </div>
      <div class="tx">
        <div class="name">
          <b title={file.name}>{file.name}</b>
        </div>
        {state.kind === 'refused' ? (
          <>
            <State tone="stop">{t(state.problem.title)}</State>
            <span class="cap">{t(state.problem.detail)}</span>
            <span class="cap">{t(state.problem.remedy)}</span>
            <div class="row">
              <Button kind="quiet" class="small" onClick={() => desk.resume(id)}>
                {t(FRAME_TEXTS.retry)}
              </Button>
              <Button kind="quiet" class="small" onClick={() => desk.remove(id)}>
                {t(VIDEO_START_TEXTS.remove)}
              </Button>
            </div>
          </>
        ) : (
          <UploadProgress upload={props.upload} desk={desk} />
        )}
      </div>
    </li>
  );
}

/** The bar of an upload with what can be done about it. */
export function UploadProgress(props: { readonly upload: Upload; readonly desk: UploadDesk }) {
  const t = useSay();
  const { desk } = props;
  const { id, file, state } = props.upload;
  const sentBytes = 'sentBytes' in state ? state.sentBytes : 0;
  const share = file.size === 0 ? 0 : sentBytes / file.size;
  const isHalted = state.kind === 'paused' || state.kind === 'offline';
  return (
    <>
      <span class="cap">{uploadText(props.upload, t)}</span>
      <div class="progress small">
        <progress value={share} max={1} aria-label={uploadText(props.upload, t)} />
        <span class="cap">
          {t(VIDEO_START_TEXTS.sentOf, { sent: sizeText(sentBytes), total: sizeText(file.size) })}
        </span>
        <span class="row">
          {isHalted ? (
            <Button kind="quiet" class="small" icon={Play} onClick={() => desk.resume(id)}>
              {t(VIDEO_START_TEXTS.resume)}
            </Button>
          ) : (
            share < 1 && (
              <Button kind="quiet" class="small" icon={Pause} onClick={() => desk.pause(id)}>
                {t(VIDEO_START_TEXTS.pause)}
              </Button>
            )
          )}
          <Button kind="quiet" class="small" icon={X} onClick={() => desk.remove(id)}>
            {t(FRAME_TEXTS.cancel)}
          </Button>
        </span>
      </div>
    </>
  );
}

/** How far an upload is, in a sentence. */
export function uploadText({ file, state }: Upload, t: Say): string {
  switch (state.kind) {
    case 'waiting':
      return t(VIDEO_START_TEXTS.uploadWaiting);
    case 'sending':
      if (state.sentBytes >= file.size) return t(VIDEO_START_TEXTS.checking);
      return state.leftS === null
        ? t(VIDEO_START_TEXTS.sending)
        : t(VIDEO_START_TEXTS.sendingLeft, { time: timeLeftText(state.leftS, t) });
    case 'paused':
      return t(VIDEO_START_TEXTS.paused);
    case 'offline':
      return t(VIDEO_START_TEXTS.offline);
    case 'refused':
      return t(state.problem.title);
    case 'arrived':
      return state.item.name;
  }
}

const isOnlySound = (state: UploadState): boolean =>
  state.kind === 'refused' && state.problem.code === 'video_has_no_pictures';
