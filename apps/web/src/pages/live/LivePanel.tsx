import { SKELETON_STYLES } from '@posebox/body';
import { FRAME_TEXTS, LIVE_PANEL_TEXTS, LIVE_STAGE_TEXTS, PHOTO_PANEL_TEXTS } from '@posebox/texts';
import type { EngineFacts, LiveFrame } from '@posebox/vision/browser';
import { Panel, PanelSection } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { type LiveChoices, WANTED_VIEWS } from './live-settings.ts';
import { ActionsSection } from './panel/ActionsSection.tsx';
import { BeforeStart } from './panel/BeforeStart.tsx';
import { PinnedSection } from './panel/PinnedSection.tsx';
import { RecordedSection } from './panel/RecordedSection.tsx';
import { SourceSection } from './panel/SourceSection.tsx';
import type { CoachHold } from './use-coach.ts';
import type { LiveActionsHold } from './use-live-actions.ts';
import type { PinnedHold } from './use-pinned-angles.ts';
import type { Recorder } from './use-recorder.ts';
import type { SourceHold } from './use-source.ts';

/** The options beside the live picture; each acts at once. */
export function LivePanel(props: {
  readonly hold: SourceHold;
  readonly coach: CoachHold;
  readonly pins: PinnedHold;
  readonly actions: LiveActionsHold;
  readonly facts: EngineFacts | null;
  readonly size: LiveFrame['image'] | null;
  readonly choices: LiveChoices;
  readonly recorder: Recorder;
  readonly withVideo: boolean;
  readonly onWithVideo: (on: boolean) => void;
  readonly isPrivate: boolean;
  readonly onPrivate: (on: boolean) => void;
  readonly onChoose: (change: Partial<LiveChoices>) => void;
  readonly onFile: () => void;
}) {
  const t = useSay();
  const toasts = useToasts();
  const { coach, choices, hold, recorder } = props;
  const discard = () => {
    const recorded = recorder.discard();
    if (!recorded) return;
    toasts.say(t(LIVE_PANEL_TEXTS.discarded), {
      text: t(FRAME_TEXTS.undo),
      onUndo: () => recorder.putBack(recorded),
    });
  };
  return (
    <Panel name={t(LIVE_PANEL_TEXTS.name)}>
      {recorder.state.kind === 'done' && (
        <RecordedSection recorded={recorder.state.recorded} isPrivate={props.isPrivate} onDiscard={discard} />
      )}
      {coach.checks && <BeforeStart checks={coach.checks} people={coach.people} />}
      <PinnedSection
        pins={props.pins}
        pinned={choices.pinned}
        onPin={(pinned) => props.onChoose({ pinned })}
      />
      <ActionsSection actions={props.actions} isPrivate={props.isPrivate} />
      <PanelSection title={t(LIVE_PANEL_TEXTS.facing)}>
        <Segmented
          look="full"
          name={t(LIVE_PANEL_TEXTS.facing)}
          options={WANTED_VIEWS.map((value) => ({ value, text: t(LIVE_PANEL_TEXTS[value]) }))}
          value={choices.wanted}
          onChoose={(wanted) => props.onChoose({ wanted })}
        />
      </PanelSection>
      <PanelSection title={t(LIVE_PANEL_TEXTS.skeleton)}>
        <Segmented
          look="full"
          name={t(LIVE_PANEL_TEXTS.skeleton)}
          options={SKELETON_STYLES.map((value) => ({ value, text: t(PHOTO_PANEL_TEXTS[value]) }))}
          value={choices.style}
          onChoose={(style) => props.onChoose({ style })}
        />
      </PanelSection>
      {hold.source?.kind === 'camera' && (
        <PanelSection title={t(LIVE_PANEL_TEXTS.keep)}>
          <Switch
            name={t(LIVE_PANEL_TEXTS.video)}
            say={t(props.withVideo ? LIVE_PANEL_TEXTS.withVideo : LIVE_PANEL_TEXTS.trackOnly)}
            on={props.withVideo}
            onFlip={props.onWithVideo}
          />
        </PanelSection>
      )}
      <PanelSection title={t(LIVE_PANEL_TEXTS.privacy)}>
        <Switch
          name={t(LIVE_STAGE_TEXTS.private)}
          say={t(props.isPrivate ? LIVE_STAGE_TEXTS.privateSay : LIVE_STAGE_TEXTS.openSay, {
            host: location.host,
          })}
          on={props.isPrivate}
          onFlip={props.onPrivate}
        />
      </PanelSection>
      {hold.source && (
        <SourceSection
          source={hold.source}
          cameras={hold.cameras}
          size={props.size}
          plan={props.facts}
          choices={choices}
          onSource={hold.open}
          onFile={props.onFile}
          onChoose={props.onChoose}
        />
      )}
    </Panel>
  );
}
