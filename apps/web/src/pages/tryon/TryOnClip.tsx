import { TRY_ON_TEXTS } from '@posebox/texts';
import { Film, LoaderCircle, Shirt, Undo2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAsking } from '../../api/use-asking.ts';
import type { VideoItem } from '../../api/videos.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Panel, PanelSection } from '../../components/Panel.tsx';
import { Stage } from '../../components/Stage.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { FinishedVideo } from '../video-start/FinishedVideo.tsx';
import { GarmentSections } from './GarmentSections.tsx';
import { useFitting } from './use-fitting.ts';
import type { Wardrobe } from './use-wardrobe.ts';
import { garmentFile } from './use-wardrobe-library.ts';
import './tryon.css';

/** A garment on the people of a video of the library; the service draws it, as it draws skeletons. */
export function TryOnClip(props: {
  readonly id: string;
  readonly wardrobe: Wardrobe;
  readonly router: Router;
}) {
  return (
    <FinishedVideo id={props.id} router={props.router}>
      {(item, take) => <Dressing {...props} item={item} onItem={take} />}
    </FinishedVideo>
  );
}

function Dressing(props: {
  readonly item: VideoItem;
  readonly wardrobe: Wardrobe;
  readonly router: Router;
  readonly onItem: (item: VideoItem) => void;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { item, wardrobe } = props;
  const { worn, points } = wardrobe;
  const { id } = item;
  const [isSending, setSending] = useState(false);
  const { reading } = useFitting(null, worn, points, null);
  const isWorn = Boolean(item.drawing.tryOn);
  const isDrawn = item.edits.drawn;

  const send = async (change: () => ReturnType<typeof wear>) => {
    setSending(true);
    const changed = await change();
    setSending(false);
    if (changed) props.onItem(changed as VideoItem);
  };
  const wear = async () => {
    const { tailored } = worn;
    if (tailored) {
      const { name, color, pattern } = tailored;
      const query = { tailored: name, color, pattern };
      return ask(answered(api.PUT('/api/videos/{id}/tryon', { params: { path: { id }, query } })));
    }
    const garment = await garmentFile('garment', worn);
    const body = { garment, ...(points && { points: JSON.stringify(points) }) };
    const params = { path: { id }, query: { garment: worn.kind } };
    return ask(answered(api.PUT('/api/videos/{id}/tryon', { params, body: body as never })));
  };
  const takeOff = () => ask(answered(api.DELETE('/api/videos/{id}/tryon', { params: { path: { id } } })));

  return (
    <div class="col wide">
      <div class="work">
        <Stage
          name={item.name}
          facts={t(isWorn ? TRY_ON_TEXTS.clipWorn : TRY_ON_TEXTS.clipPlain)}
          actions={
            <Button icon={Film} onClick={() => props.router.go({ place: 'video', item: id })}>
              {t(TRY_ON_TEXTS.toVideo)}
            </Button>
          }
          sureness={<span class="cap">{t(TRY_ON_TEXTS.ownClothes)}</span>}
        >
          <div class="wornclip">
            {isDrawn ? (
              // A new address with every drawing: browsers keep films by theirs. There are no words to caption.
              <video
                key={item.edits.version}
                src={`/api/videos/${id}/video?v=${item.edits.version}`}
                controls
                playsInline
                loop
              >
                <track kind="captions" />
              </video>
            ) : (
              <>
                <img src={`/api/videos/${id}/thumbnail?v=${item.edits.version}`} alt="" />
                <span class="on plate say-on" role="status">
                  <Icon of={LoaderCircle} size="s" class="spin" />
                  {t(TRY_ON_TEXTS.clipDrawing)}
                </span>
              </>
            )}
          </div>
        </Stage>
        <Panel name={t(TRY_ON_TEXTS.panel)}>
          <GarmentSections wardrobe={wardrobe} reading={reading ?? undefined}>
            <PanelSection title={t(TRY_ON_TEXTS.clip)}>
              <Button
                kind="primary"
                icon={Shirt}
                onClick={() => void send(wear)}
                {...((isSending || !isDrawn) && { unavailable: t(TRY_ON_TEXTS.clipDrawing) })}
              >
                {t(TRY_ON_TEXTS.clipWear)}
              </Button>
              {isWorn && isDrawn && (
                <Button kind="quiet" icon={Undo2} onClick={() => void send(takeOff)}>
                  {t(TRY_ON_TEXTS.clipTakeOff)}
                </Button>
              )}
              <p class="cap">{t(TRY_ON_TEXTS.clipSay)}</p>
            </PanelSection>
          </GarmentSections>
        </Panel>
      </div>
    </div>
  );
}
