import { useEffect, useState } from 'preact/hooks';
import type { Router } from '../../route.ts';
import type { LiveSource } from '../live/camera.ts';
import { useFilePicker } from '../live/use-file-picker.ts';
import { chooseFiles } from '../video-start/choose-files.ts';
import { CameraFigure } from './CameraFigure.tsx';
import { ClipFigure } from './ClipFigure.tsx';
import { FigureOutput } from './FigureOutput.tsx';
import { FigureStart } from './FigureStart.tsx';
import { NoGraphics } from './FigureWork.tsx';
import { fetchStage } from './fetch-stage.ts';
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
  useEffect(() => {
    if (item !== null) fetchStage();
  }, [item !== null]);
  if (query?.output !== undefined) return <FigureOutput item={item} query={query} />;
  return <WithDesk item={item} router={props.router} />;
}

function WithDesk(props: { readonly item: string | null; readonly router: Router }) {
  const { item, router } = props;
  const desk = useFiguresDesk();
  const [given, setGiven] = useState<Given | null>(null);
  const pickVideo = useFilePicker((file) => setGiven({ kind: 'live', source: { kind: 'file', file } }));
  const pickPhoto = () =>
    chooseFiles({ accept: 'image/*' }, ([photo]) => photo && setGiven({ kind: 'photo', photo }));
  const leave = () => setGiven(null);
  // Said before anything is begun; a clip's stage says it itself.
  const [hasGraphics] = useState(() => item !== null || graphicsHere() !== 'none');
  useEffect(() => {
    if (item !== null) leave();
  }, [item]);
  if (item !== null) return <ClipFigure key={item} id={item} router={router} desk={desk} />;
  const page = () => {
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
  };
  return (
    <>
      {hasGraphics || <NoGraphics />}
      {page()}
    </>
  );
}
