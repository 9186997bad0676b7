import { FIGURE_STAGE_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import type { LiveSource } from '../live/camera.ts';
import { useFilePicker } from '../live/use-file-picker.ts';
import { chooseFiles } from '../video-start/choose-files.ts';
import { CameraFigure } from './CameraFigure.tsx';
import { ClipFigure } from './ClipFigure.tsx';
import { FigureOutput } from './FigureOutput.tsx';
import { FigureStart } from './FigureStart.tsx';
import { useFiguresDesk } from './figures-desk.ts';
import { PhotoFigure } from './PhotoFigure.tsx';
import { graphicsHere } from './scene/graphics.ts';

/** What this page itself was given; a clip of the library stands in the address. */
type Given =
  | { readonly kind: 'live'; readonly source: LiveSource }
  | { readonly kind: 'photo'; readonly photo: File };

/** Figures: a source, the figure that follows it, or nothing but the figure for another program. */
export function FiguresPage(props: { readonly router: Router }) {
  const { item, query } = props.router.route.value;
  if (query?.output !== undefined) return <FigureOutput item={item} query={query} />;
  return (
    <>
      <NoGraphics />
      <WithDesk item={item} router={props.router} />
    </>
  );
}

/** Said before anything is begun: without it no figure can be seen. */
function NoGraphics() {
  const t = useSay();
  const [isMissing] = useState(() => graphicsHere() === 'none');
  if (!isMissing) return null;
  return (
    <Banner tone="stop" title={t(FIGURE_STAGE_TEXTS.noGraphicsTitle)}>
      {t(FIGURE_STAGE_TEXTS.noGraphics)}
    </Banner>
  );
}

function WithDesk(props: { readonly item: string | null; readonly router: Router }) {
  const { item, router } = props;
  const desk = useFiguresDesk();
  const [given, setGiven] = useState<Given | null>(null);
  const pickVideo = useFilePicker((file) => setGiven({ kind: 'live', source: { kind: 'file', file } }));
  const pickPhoto = () =>
    chooseFiles({ accept: 'image/*' }, ([photo]) => photo && setGiven({ kind: 'photo', photo }));
  const leave = () => setGiven(null);
  useEffect(() => {
    if (item !== null) leave();
  }, [item]);
  if (item !== null) return <ClipFigure key={item} id={item} router={router} desk={desk} />;
  switch (given?.kind) {
    case 'live':
      return <CameraFigure first={given.source} desk={desk} onLeave={leave} />;
    case 'photo':
      return <PhotoFigure photo={given.photo} desk={desk} onAnother={pickPhoto} onLeave={leave} />;
    default:
      return (
        <FigureStart
          router={router}
          onCamera={() => setGiven({ kind: 'live', source: { kind: 'camera', deviceId: null } })}
          onPhoto={pickPhoto}
          onFile={pickVideo}
        />
      );
  }
}
