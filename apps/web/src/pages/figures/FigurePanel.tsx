import { MANNEQUIN_KINDS } from '@posebox/figure';
import { AVATAR_PROBLEM_TEXTS, AVATAR_TERMS_TEXTS, FIGURE_PANEL_TEXTS, FRAME_TEXTS } from '@posebox/texts';
import { FileUp, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Banner } from '../../components/Banner.tsx';
import { Button, IconButton } from '../../components/Button.tsx';
import { Panel, PanelSection } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { chooseFiles } from '../video-start/choose-files.ts';
import { AvatarTermsList, ruleOfUsers } from './AvatarTermsList.tsx';
import { BACKGROUNDS, FIGURE_LAYOUTS, type FigureSettings } from './figure-settings.ts';
import type { OwnAvatarHold } from './use-own-avatar.ts';

const T = FIGURE_PANEL_TEXTS;

/** The options beside the figure; each acts at once. */
export function FigurePanel(props: {
  readonly settings: FigureSettings;
  readonly own: OwnAvatarHold;
  /** Whether there is a picture to stand beside or over. */
  readonly hasPicture: boolean;
  readonly onChoose: (change: Partial<FigureSettings>) => void;
  /** Recording, taking the motion away, output: what a source has of them. */
  readonly children?: ComponentChildren;
  /** Above everything else: whom to follow, which camera. */
  readonly first?: ComponentChildren;
}) {
  const t = useSay();
  const { settings, own, onChoose } = props;
  const isOver = props.hasPicture && settings.layout === 'over';
  return (
    <Panel name={t(T.name)}>
      {props.first}
      <FigureChoice settings={settings} own={own} onChoose={onChoose} />
      {props.hasPicture && (
        <PanelSection title={t(T.layout)}>
          <Segmented
            look="full"
            name={t(T.layout)}
            options={FIGURE_LAYOUTS.map((value) => ({ value, text: t(T[value]) }))}
            value={settings.layout}
            onChoose={(layout) => onChoose({ layout })}
          />
          {isOver && <p class="cap">{t(T.overSay)}</p>}
        </PanelSection>
      )}
      {!isOver && (
        <PanelSection title={t(T.background)}>
          <Segmented
            look="full"
            name={t(T.background)}
            options={BACKGROUNDS.map((value) => ({ value, text: t(T[value]) }))}
            value={settings.background}
            onChoose={(background) => onChoose({ background })}
          />
          {settings.background === 'clear' && <p class="cap">{t(T.clearSay)}</p>}
          {(settings.background === 'studio' || settings.background === 'plain') && (
            <Switch name={t(T.floor)} on={settings.floor} onFlip={(floor) => onChoose({ floor })} />
          )}
          {settings.background !== 'key' && (
            <Switch name={t(T.shadow)} on={settings.shadow} onFlip={(shadow) => onChoose({ shadow })} />
          )}
        </PanelSection>
      )}
      {props.children}
    </Panel>
  );
}

/** Our own figures, and one that somebody brings. */
function FigureChoice(props: {
  readonly settings: FigureSettings;
  readonly own: OwnAvatarHold;
  readonly onChoose: (change: Partial<FigureSettings>) => void;
}) {
  const t = useSay();
  const { settings, own } = props;
  const { state } = own;
  const isOwn = state.kind === 'there';
  return (
    <PanelSection title={t(T.figure)}>
      <Segmented
        look="full"
        name={t(T.figure)}
        options={MANNEQUIN_KINDS.map((kind) => ({ value: kind as string, text: t(T[kind]) }))}
        value={isOwn ? '' : settings.kind}
        onChoose={(chosen) => {
          const kind = MANNEQUIN_KINDS.find((known) => known === chosen);
          if (!kind) return;
          own.leave();
          props.onChoose({ kind });
        }}
      />
      <Button
        icon={FileUp}
        onClick={() => chooseFiles({ accept: '.vrm,.glb' }, ([file]) => file && own.take(file))}
      >
        {t(T.import)}
      </Button>
      {state.kind === 'none' && <p class="cap">{t(T.importSay)}</p>}
      {state.kind === 'reading' && (
        <p class="cap" role="status">
          {t(T.importing, { name: state.name })}
        </p>
      )}
      {state.kind === 'problem' && (
        <Banner tone="stop" title={t(AVATAR_PROBLEM_TEXTS.title)}>
          {t(AVATAR_PROBLEM_TEXTS[state.problem], { bones: state.bones.join(', ') })}
        </Banner>
      )}
      {state.kind === 'asking' && (
        <Banner
          tone="look"
          title={t(AVATAR_TERMS_TEXTS.askTitle)}
          actions={
            <>
              <Button onClick={own.agree}>{t(AVATAR_TERMS_TEXTS.yes)}</Button>
              <Button kind="quiet" onClick={own.leave}>
                {t(AVATAR_TERMS_TEXTS.no)}
              </Button>
            </>
          }
        >
          {t(AVATAR_TERMS_TEXTS.ask, { rule: t(ruleOfUsers(state.avatar.terms)) })}
        </Banner>
      )}
      {isOwn && (
        <>
          <div class="row">
            <b>{state.avatar.terms?.title ?? state.avatar.name}</b>
            <IconButton icon={X} name={t(FRAME_TEXTS.close)} tipSide="left" onClick={own.leave} />
          </div>
          <AvatarTermsList terms={state.avatar.terms} />
        </>
      )}
    </PanelSection>
  );
}
