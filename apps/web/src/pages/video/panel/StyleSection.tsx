import { SKELETON_STYLES, type SkeletonStyle } from '@posebox/body';
import { CLIP_TEXTS } from '@posebox/texts';
import { PanelSection } from '../../../components/Panel.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { useSay } from '../../../preferences/preferences.tsx';

export interface ClipLook {
  readonly style: SkeletonStyle;
  /** The way a point takes over the clip. */
  readonly path: boolean;
  readonly smoothed: boolean;
  readonly everyone: boolean;
}

/** How the skeleton is drawn here; acts at once. */
export function StyleSection(props: {
  readonly look: ClipLook;
  /** Whether a point is chosen whose path can be drawn. */
  readonly hasPoint: boolean;
  readonly onLook: (change: Partial<ClipLook>) => void;
}) {
  const t = useSay();
  const { look, onLook } = props;
  return (
    <PanelSection title={t(CLIP_TEXTS.skeleton)}>
      <Segmented
        look="full"
        name={t(CLIP_TEXTS.skeleton)}
        options={SKELETON_STYLES.map((value) => ({ value, text: t(CLIP_TEXTS[value]) }))}
        value={look.style}
        onChoose={(style) => onLook({ style })}
      />
      <Switch
        name={t(CLIP_TEXTS.path)}
        say={look.path && !props.hasPoint ? t(CLIP_TEXTS.pathSay) : undefined}
        on={look.path}
        onFlip={(path) => onLook({ path })}
      />
      <Switch
        name={t(CLIP_TEXTS.smoothing)}
        say={look.smoothed ? undefined : t(CLIP_TEXTS.smoothingSay)}
        on={look.smoothed}
        onFlip={(smoothed) => onLook({ smoothed })}
      />
    </PanelSection>
  );
}
