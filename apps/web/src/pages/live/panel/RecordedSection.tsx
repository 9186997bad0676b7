import { trackJsonText, trackToBinary } from '@posebox/body';
import { LIVE_PANEL_TEXTS } from '@posebox/texts';
import { Download, Film, Trash2 } from 'lucide-preact';
import { Button } from '../../../components/Button.tsx';
import { PanelSection } from '../../../components/Panel.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { saveFile } from '../../photo/export/save-file.ts';
import { clockText } from '../clock-text.ts';
import type { Recorded } from '../use-recorder.ts';
import { videoExtension } from '../video-recording.ts';

/** What was recorded, to be taken away as files. All of them are made in the browser. */
export function RecordedSection(props: { readonly recorded: Recorded; readonly onDiscard: () => void }) {
  const t = useSay();
  const { document, video, endedAt } = props.recorded;
  const stem = `posebox-${stampOf(endedAt)}`;
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
      <div class="row wrap">
        <Button
          kind="primary"
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

/** `2026-11-22-184501`, of the clock on the wall. */
function stampOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}
