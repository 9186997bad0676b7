import { FIGURE_PANEL_TEXTS } from '@posebox/texts';
import type { ComponentChildren } from 'preact';
import { Panel, PanelSection } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { FigureChoice } from './FigureChoice.tsx';
import { BACKGROUNDS, FIGURE_LAYOUTS } from './figure-settings.ts';
import type { FiguresDesk } from './figures-desk.ts';

const T = FIGURE_PANEL_TEXTS;

/** The options beside the figure; each acts at once. */
export function FigurePanel(props: {
  readonly desk: FiguresDesk;
  /** Whether there is a picture to stand beside or over. */
  readonly hasPicture: boolean;
  /** Recording, taking the motion away, output: what a source has of them. */
  readonly children?: ComponentChildren;
  /** Above everything else: whom to follow, which camera. */
  readonly first?: ComponentChildren;
}) {
  const t = useSay();
  const { settings, choose: onChoose } = props.desk;
  const isOver = props.hasPicture && settings.layout === 'over';
  return (
    <Panel name={t(T.name)}>
      {props.first}
      <FigureChoice desk={props.desk} />
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
