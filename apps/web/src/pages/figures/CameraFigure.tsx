import { FIGURE_PANEL_TEXTS, FIGURE_STAGE_TEXTS, LIVE_PANEL_TEXTS, LIVE_START_TEXTS } from '@posebox/texts';
import type { LiveFrame } from '@posebox/vision/browser';
import { Film, Power } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { PanelSection } from '../../components/Panel.tsx';
import '../../components/select.css';
import { Switch } from '../../components/Switch.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { LiveSource } from '../live/camera.ts';
import { LiveStart } from '../live/LiveStart.tsx';
import '../live/live.css';
import { useLivePicture } from '../live/use-live-picture.ts';
import { usePace } from '../live/use-pace.ts';
import { FigurePanel } from './FigurePanel.tsx';
import { FigureWork } from './FigureWork.tsx';
import type { FiguresDesk } from './figures-desk.ts';
import { OutputSection } from './OutputSection.tsx';
import { RecordSection } from './RecordSection.tsx';
import { useLiveFigure } from './use-live-figure.ts';
import { useStage } from './use-stage.ts';
import { useVmcSender } from './use-vmc-sender.ts';

/** One person is followed: there is one figure. */
export const LIVE_SETTINGS = { model: 'full', people: 1 } as const;

/** A figure that does what somebody before the camera does, or in a video file in its place. */
export function CameraFigure(props: {
  readonly first: LiveSource;
  readonly desk: FiguresDesk;
  readonly onLeave: () => void;
}) {
  const t = useSay();
  const { desk } = props;
  const { settings, own } = desk;
  const { pace, mark, rest: restPace } = usePace();
  const [isSeen, setSeen] = useState(false);
  const hold = useLivePicture({ settings: LIVE_SETTINGS, onFrame: see });
  const { video, source, state, facts, size } = hold;
  const isCamera = source?.kind !== 'file';
  const mirrored = isCamera && settings.mirrored;
  const stage = useStage(settings, own, mirrored);
  // Not remembered: whoever opens the page finds it off.
  const [isSending, setSending] = useState(false);
  const vmc = useVmcSender(isSending);
  const figure = useLiveFigure(stage, settings.layout === 'over', vmc.send);
  useEffect(() => hold.open(props.first), [props.first]);

  function see(frame: LiveFrame): void {
    const isThere = figure.see(frame);
    const { read, detect, landmark, other } = frame.stagesMs;
    mark(read + detect + landmark + other);
    if (isThere !== isSeen) setSeen(isThere);
  }
  useEffect(() => {
    restPace();
    setSeen(false);
    figure.rest();
  }, [source, state.kind === 'failed']);

  const isShown = state.kind !== 'failed';
  const say =
    state.kind !== 'on'
      ? t(LIVE_START_TEXTS.starting)
      : facts === null || pace === null
        ? t(LIVE_START_TEXTS.loading)
        : isSeen
          ? null
          : t(FIGURE_STAGE_TEXTS.waiting);
  return (
    <div class="col wide figures-page">
      {state.kind === 'failed' && (
        <LiveStart trouble={hold.trouble} onCamera={hold.openCamera} onFile={hold.pickFile} />
      )}
      {/* The element stays while the source changes: it is what sources are put into. */}
      <div class={isShown ? '' : 'put-away'}>
        <FigureWork
          name={source?.kind === 'file' ? source.file.name : t(FIGURE_STAGE_TEXTS.live)}
          facts={
            <>
              {isSending
                ? t(FIGURE_STAGE_TEXTS.cameraSending, { host: location.host })
                : t(FIGURE_STAGE_TEXTS.camera)}
              {size && ` · ${size.width} × ${size.height}`}
            </>
          }
          actions={
            <>
              <Button icon={Film} onClick={hold.pickFile}>
                {t(LIVE_START_TEXTS.file)}
              </Button>
              <Button icon={Power} onClick={props.onLeave}>
                {t(FIGURE_STAGE_TEXTS.off)}
              </Button>
            </>
          }
          picture={
            <video
              ref={video}
              class={mirrored ? 'mirrored' : ''}
              autoplay
              playsInline
              muted
              loop
              onLoadedData={hold.begun}
              onError={() => source?.kind === 'file' && hold.fail('file')}
              tabIndex={-1}
              aria-hidden="true"
            />
          }
          stage={stage}
          settings={settings}
          say={say}
          sureness={
            <span class="cap">
              {pace ? t(FIGURE_STAGE_TEXTS.pace, { fps: Math.round(pace.framesPerS) }) : '–'}
            </span>
          }
          panel={
            <FigurePanel desk={desk} hasPicture>
              {isCamera && (
                <PanelSection title={t(LIVE_PANEL_TEXTS.source)}>
                  <select
                    class="select"
                    aria-label={t(LIVE_PANEL_TEXTS.chooseCamera)}
                    value={source?.deviceId ?? ''}
                    onChange={(event) =>
                      hold.open({ kind: 'camera', deviceId: event.currentTarget.value || null })
                    }
                  >
                    <option value="">{t(LIVE_PANEL_TEXTS.anyCamera)}</option>
                    {hold.cameras
                      .filter(({ deviceId }) => deviceId !== '')
                      .map(({ deviceId, label }, index) => (
                        <option key={deviceId} value={deviceId}>
                          {label || t(LIVE_PANEL_TEXTS.someCamera, { n: index + 1 })}
                        </option>
                      ))}
                  </select>
                  <Switch
                    name={t(FIGURE_PANEL_TEXTS.mirrored)}
                    on={settings.mirrored}
                    onFlip={(on) => desk.choose({ mirrored: on })}
                  />
                </PanelSection>
              )}
              <RecordSection stage={stage} isOver={settings.layout === 'over'} />
              <PanelSection title={t(FIGURE_PANEL_TEXTS.vmc)}>
                <Switch
                  name={t(FIGURE_PANEL_TEXTS.vmcSend)}
                  say={t(FIGURE_PANEL_TEXTS[vmc.state === 'lost' ? 'vmcLost' : 'vmcSay'], {
                    host: location.host,
                  })}
                  on={isSending}
                  onFlip={setSending}
                />
              </PanelSection>
              <OutputSection item={null} settings={settings} own={own} />
            </FigurePanel>
          }
        />
      </div>
    </div>
  );
}
