import { boneWidth, type Pose, type SizePx, SKELETON_STYLES } from '@posebox/body';
import { PHOTO_PANEL_TEXTS } from '@posebox/texts';
import { PanelSection } from '../../../components/Panel.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { Slider } from '../../../components/Slider.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { BACKGROUNDS, type DrawingSettings, WIDTH_FACTOR_RANGE } from '../drawing-settings.ts';

const SPAN = Math.log(WIDTH_FACTOR_RANGE.most);

/** How the skeleton is drawn. Everything here redraws at once and asks the engine nothing. */
export function StyleSection(props: {
  readonly size: SizePx;
  readonly chosen: Pose | null;
  /** There is more than one person. */
  readonly several: boolean;
  readonly drawing: DrawingSettings;
  readonly onDraw: (change: Partial<DrawingSettings>) => void;
}) {
  const t = useSay();
  const { drawing, chosen, size, onDraw } = props;
  const widthPx = (chosen ? boneWidth(chosen, size) : 4) * drawing.widthFactor;
  return (
    <PanelSection title={t(PHOTO_PANEL_TEXTS.skeleton)}>
      <Segmented
        look="full"
        name={t(PHOTO_PANEL_TEXTS.skeleton)}
        options={SKELETON_STYLES.map((value) => ({ value, text: t(PHOTO_PANEL_TEXTS[value]) }))}
        value={drawing.style}
        onChoose={(style) => onDraw({ style })}
      />
      <div class="field">
        <span class="label" aria-hidden="true">
          {t(PHOTO_PANEL_TEXTS.background)}
        </span>
        <Segmented
          look="full mini"
          name={t(PHOTO_PANEL_TEXTS.background)}
          options={BACKGROUNDS.map((value) => ({ value, text: t(PHOTO_PANEL_TEXTS[value]) }))}
          value={drawing.background}
          onChoose={(background) => onDraw({ background })}
        />
      </div>
      <Slider
        name={t(PHOTO_PANEL_TEXTS.lineWidth)}
        min={-1}
        max={1}
        step={0.05}
        standard={0}
        value={Math.log(drawing.widthFactor) / SPAN}
        reading={t(PHOTO_PANEL_TEXTS.px, { n: widthPx < 3 ? widthPx.toFixed(1) : Math.round(widthPx) })}
        onSlide={(value) => onDraw({ widthFactor: Math.exp(value * SPAN) })}
      />
      <Switch name={t(PHOTO_PANEL_TEXTS.names)} on={drawing.names} onFlip={(names) => onDraw({ names })} />
      <Switch
        name={t(PHOTO_PANEL_TEXTS.blur)}
        say={drawing.blurFaces ? t(PHOTO_PANEL_TEXTS.blurSay) : undefined}
        on={drawing.blurFaces}
        onFlip={(blurFaces) => onDraw({ blurFaces })}
      />
      {drawing.blurFaces && props.several && (
        <Switch
          name={t(PHOTO_PANEL_TEXTS.keepFace)}
          on={drawing.keepsChosenFace}
          onFlip={(keepsChosenFace) => onDraw({ keepsChosenFace })}
        />
      )}
    </PanelSection>
  );
}
