import type { Dressing } from '@posebox/figure/garment';
import { LIVE_STAGE_TEXTS, LIVE_START_TEXTS, TRY_ON_TEXTS } from '@posebox/texts';
import { Download, LoaderCircle, Power } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Panel, PanelSection } from '../../components/Panel.tsx';
import { Stage } from '../../components/Stage.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import { RecordSection } from '../figures/RecordSection.tsx';
import { LiveStart } from '../live/LiveStart.tsx';
import '../live/live.css';
import { readLiveChoices } from '../live/live-settings.ts';
import { SourceSection } from '../live/panel/SourceSection.tsx';
import { recordingStem } from '../live/save-recording.ts';
import { useLivePicture } from '../live/use-live-picture.ts';
import { usePace } from '../live/use-pace.ts';
import { saveFile } from '../photo/export/save-file.ts';
import { GarmentSections } from './GarmentSections.tsx';
import { fileOf, imageDataOf } from './person-photo.ts';
import { useLiveFitting } from './use-live-fitting.ts';
import type { Wardrobe } from './use-wardrobe.ts';
import { pieceName } from './wardrobe-pieces.ts';
import './tryon.css';

/** What cameras mostly are, until the first frame tells. */
const USUAL_SIZE = { width: 4, height: 3 };

/** A garment on whoever is before the camera, as in a mirror. */
export function TryOnLive(props: { readonly wardrobe: Wardrobe; readonly onLeave: () => void }) {
  const t = useSay();
  const toasts = useToasts();
  const { store } = usePreferences();
  const { wardrobe } = props;
  const [choices, setChoices] = useState(() => readLiveChoices(store));
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [shown, setShown] = useState<'nothing' | 'nobody' | 'dressed'>('nothing');
  const { pace, mark, rest: restPace } = usePace();
  const { model, people, mirrored } = choices;
  const hold = useLivePicture({
    settings: { model, people, pictures: true },
    onFrame: (frame) => fitting.see(frame),
  });
  const { source, state, size, facts } = hold;
  const fitting = useLiveFitting(wardrobe, show);

  function show({ picture, fittings }: Dressing, timeS: number): void {
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    if (canvas.width !== picture.width || canvas.height !== picture.height) {
      canvas.width = picture.width;
      canvas.height = picture.height;
    }
    context.putImageData(imageDataOf(picture), 0, 0);
    setShown(fittings.length > 0 ? 'dressed' : 'nobody');
    mark(source?.kind === 'camera' ? performance.now() - timeS * 1000 : 0);
  }
  // The way here was the press on the button: the camera is asked for at once.
  useEffect(() => hold.openCamera(), []);
  // Another source: nothing of the one before may linger.
  useEffect(() => {
    fitting.rest();
    restPace();
    setShown('nothing');
    canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
  }, [source, state.kind]);

  const save = async () => {
    const picture = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    if (!picture) return;
    const name = `${recordingStem(new Date())}-tryon.jpg`;
    saveFile(await fileOf(picture, 'image/jpeg'), name);
    toasts.say(t(TRY_ON_TEXTS.saved, { name }));
  };

  const { width, height } = size ?? USUAL_SIZE;
  return (
    <div class="col wide">
      {state.kind === 'failed' && (
        <LiveStart trouble={hold.trouble} onCamera={hold.openCamera} onFile={hold.pickFile} />
      )}
      {/* The element stays while the source changes: it is what sources are put into. */}
      <div class={hold.isShown ? 'work' : 'put-away'}>
        <Stage
          name={source?.kind === 'file' ? source.file.name : t(TRY_ON_TEXTS.liveTitle)}
          facts={`${t(TRY_ON_TEXTS.liveFacts)}${size ? ` · ${width} × ${height}` : ''}`}
          actions={
            <>
              <Button icon={Power} onClick={props.onLeave}>
                {t(LIVE_STAGE_TEXTS.off)}
              </Button>
              <Button
                kind="primary"
                icon={Download}
                onClick={() => void save()}
                {...(shown !== 'dressed' && { unavailable: t(TRY_ON_TEXTS.liveWaiting) })}
              >
                {t(TRY_ON_TEXTS.savePicture)}
              </Button>
            </>
          }
          sureness={<span class="cap">{t(TRY_ON_TEXTS.ownClothes)}</span>}
        >
          <div class="livepic mirror" style={{ '--aspect': `${width} / ${height}` }}>
            {/* Only looked at: what is shown is made of its frames. */}
            <video
              ref={hold.video}
              autoplay
              playsInline
              muted
              loop
              onLoadedData={hold.begun}
              onError={() => source?.kind === 'file' && hold.fail('file')}
              tabIndex={-1}
              aria-hidden="true"
            />
            <canvas
              ref={setCanvas}
              class={mirrored && source?.kind === 'camera' ? 'mirrored' : ''}
              role="img"
              aria-label={t(TRY_ON_TEXTS.pictureName, {
                name: t(TRY_ON_TEXTS.liveTitle),
                garment: pieceName(wardrobe.piece, t),
              })}
            />
            {shown === 'nothing' && (
              <span class="on plate wait" role="status">
                <Icon of={LoaderCircle} size="s" class="spin" />
                {t(state.kind === 'on' ? LIVE_START_TEXTS.loading : LIVE_START_TEXTS.starting)}
              </span>
            )}
            {shown === 'nobody' && (
              <span class="on plate wait" role="status">
                {t(TRY_ON_TEXTS.liveWaiting)}
              </span>
            )}
            {pace && (
              <span class="on plate pace">
                {t(LIVE_STAGE_TEXTS.pace, {
                  fps: Math.round(pace.framesPerS),
                  ms: Math.round(pace.latencyMs),
                })}
              </span>
            )}
          </div>
        </Stage>
        <Panel name={t(TRY_ON_TEXTS.panel)}>
          <GarmentSections wardrobe={wardrobe} reading={fitting.reading}>
            <RecordSection stage={{ canvas, scene: null }} startText={t(TRY_ON_TEXTS.record)} />
          </GarmentSections>
          {source && (
            <SourceSection
              source={source}
              cameras={hold.cameras}
              size={size}
              plan={facts}
              choices={choices}
              onSource={hold.open}
              onFile={hold.pickFile}
              onChoose={(change) => setChoices({ ...choices, ...change })}
            />
          )}
          <PanelSection title={t(TRY_ON_TEXTS.view)}>
            <Switch
              name={t(TRY_ON_TEXTS.mirrored)}
              on={mirrored}
              onFlip={(on) => setChoices({ ...choices, mirrored: on })}
            />
          </PanelSection>
        </Panel>
      </div>
    </div>
  );
}
