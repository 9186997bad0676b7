import { FIGURE_STAGE_TEXTS, LIVE_STAGE_TEXTS } from '@posebox/texts';
import { Maximize, RotateCcw } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { IconButton } from '../../components/Button.tsx';
import { Stage } from '../../components/Stage.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { FigureSettings } from './figure-settings.ts';
import './figures.css';
import { turnByKey } from './turn-by-key.ts';
import type { StageHold } from './use-stage.ts';

/** The stage with the picture and the figure, what moves them below, and the options beside. */
export function FigureWork(props: {
  readonly name: string;
  readonly facts: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** What the figure follows; null where there is nothing to look at. */
  readonly picture: ComponentChildren | null;
  readonly stage: StageHold;
  readonly settings: FigureSettings;
  /** A short sentence on the figure: why it stands at ease, what is being done. */
  readonly say?: string | null;
  readonly sureness?: ComponentChildren;
  /** Transport or controls under the stage. */
  readonly children?: ComponentChildren;
  readonly panel: ComponentChildren;
}) {
  const t = useSay();
  const card = useRef<HTMLDivElement>(null);
  const { stage, settings, picture } = props;
  const layout = picture === null ? 'alone' : settings.layout;
  const isOver = layout === 'over';
  const say = stage.hasGraphics ? props.say : t(FIGURE_STAGE_TEXTS.noGraphicsTitle);
  return (
    <div class="work">
      <Stage name={props.name} facts={props.facts} actions={props.actions} sureness={props.sureness}>
        <div ref={card} class={`figstage ${layout} ${settings.background}`}>
          {/* Where the figure stands alone its picture goes on unseen: it leads the time. */}
          {picture !== null && <div class="figpicture">{picture}</div>}
          <div class="figview">
            <canvas
              ref={stage.canvasRef}
              role="img"
              tabIndex={isOver ? -1 : 0}
              aria-label={t(FIGURE_STAGE_TEXTS.canvas)}
              onKeyDown={(event) => {
                if (!isOver && stage.scene && turnByKey(stage.scene, event.key)) event.preventDefault();
              }}
            />
            <span class="on figtools">
              {!isOver && (
                <IconButton
                  icon={RotateCcw}
                  name={t(FIGURE_STAGE_TEXTS.reset)}
                  tipSide="left"
                  onClick={() => stage.scene?.resetView()}
                />
              )}
              <IconButton
                icon={Maximize}
                name={t(LIVE_STAGE_TEXTS.fullScreen)}
                tipSide="left"
                onClick={() =>
                  void (document.fullscreenElement
                    ? document.exitFullscreen()
                    : card.current?.requestFullscreen())
                }
              />
            </span>
            {say && (
              <span class="on plate figsay" role="status">
                {say}
              </span>
            )}
          </div>
        </div>
        {props.children}
      </Stage>
      {props.panel}
    </div>
  );
}

/** Without it no figure can be seen. */
export function NoGraphics() {
  const t = useSay();
  return (
    <Banner tone="stop" title={t(FIGURE_STAGE_TEXTS.noGraphicsTitle)}>
      {t(FIGURE_STAGE_TEXTS.noGraphics)}
    </Banner>
  );
}
