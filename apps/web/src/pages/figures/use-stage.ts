import { type HumanoidSkeleton, mannequin } from '@posebox/figure';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePreferences } from '../../preferences/preferences.tsx';
import { loadBuiltIn, loadScene } from './fetch-stage.ts';
import type { FigureSettings } from './figure-settings.ts';
import type { FigureScene } from './scene/figure-scene.ts';
import { graphicsHere } from './scene/graphics.ts';
import { sceneLook } from './scene-look.ts';
import type { OwnAvatar, OwnAvatarHold } from './use-own-avatar.ts';

export interface StageHold {
  /** Null while it opens, and where nothing can be drawn. */
  readonly scene: FigureScene | null;
  /** Of the figure that stands there; null while one is being opened. */
  readonly skeleton: HumanoidSkeleton | null;
  readonly hasGraphics: boolean;
  /** To be given to the canvas. */
  readonly canvasRef: (canvas: HTMLCanvasElement | null) => void;
  readonly canvas: HTMLCanvasElement | null;
}

/** The stage on a canvas, with the chosen figure and its surroundings, for as long as the canvas is in the page. */
export function useStage(settings: FigureSettings, own: OwnAvatarHold, mirrored: boolean): StageHold {
  const { theme } = usePreferences();
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [scene, setScene] = useState<FigureScene | null>(null);
  const [skeleton, setSkeleton] = useState<HumanoidSkeleton | null>(null);
  const [hasGraphics, setGraphics] = useState(true);
  const failOwn = useRef(own.fail);
  failOwn.current = own.fail;
  const avatar: OwnAvatar | null = own.state.kind === 'there' ? own.state.avatar : null;
  const dark = theme.theme.value === 'dark';

  useEffect(() => {
    if (!canvas) return;
    let open: FigureScene | null = null;
    let wanted = true;
    const load = async () => {
      const { openFigureScene } = await loadScene();
      if (!wanted) return;
      let drawn = 0;
      open = openFigureScene(canvas, graphicsHere(), () => {
        canvas.dataset.drawn = String(++drawn);
      });
      setScene(open);
    };
    load().catch((error: unknown) => {
      console.error(error);
      if (wanted) setGraphics(false);
    });
    return () => {
      wanted = false;
      open?.close();
      setScene(null);
      setSkeleton(null);
    };
  }, [canvas]);

  useEffect(() => {
    if (!scene || !canvas) return;
    scene.setLook(sceneLook(canvas, settings, dark, mirrored));
  }, [scene, canvas, settings, dark, mirrored]);

  useEffect(() => {
    if (!scene) return;
    let wanted = true;
    setSkeleton(null);
    const open = async () => {
      if (!avatar) {
        const { builtInFigure } = await loadBuiltIn();
        return builtInFigure(mannequin(settings.kind, scene.isPlain ? 'coarse' : 'fine'), scene.isPlain);
      }
      const { openAvatar } = await import('./avatar/open-avatar.ts');
      const opened = await openAvatar(avatar.bytes.slice(0), avatar.reading);
      if (opened.kind === 'figure') return opened.figure;
      if (wanted) failOwn.current(opened.problem, opened.bones);
      return null;
    };
    open().then(
      (figure) => {
        if (!figure) return;
        if (!wanted) return figure.close();
        scene.setFigure(figure);
        setSkeleton(figure.skeleton);
      },
      (error: unknown) => {
        console.error(error);
        if (wanted && avatar) failOwn.current('unreadable');
      },
    );
    return () => {
      wanted = false;
    };
  }, [scene, avatar, settings.kind]);

  return { scene, skeleton, hasGraphics, canvasRef: setCanvas, canvas };
}
