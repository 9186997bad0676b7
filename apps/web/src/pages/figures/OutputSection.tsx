import { FIGURE_PANEL_TEXTS, FRAME_TEXTS } from '@posebox/texts';
import { Copy, ExternalLink } from 'lucide-preact';
import { Button } from '../../components/Button.tsx';
import { PanelSection } from '../../components/Panel.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { formatRoute } from '../../route.ts';
import type { FigureSettings } from './figure-settings.ts';
import type { OwnAvatarHold } from './use-own-avatar.ts';

const T = FIGURE_PANEL_TEXTS;

/** The page with nothing but the figure, for programs that lay it over something else. `item` null is the camera. */
export function OutputSection(props: {
  readonly item: string | null;
  readonly settings: FigureSettings;
  readonly own: OwnAvatarHold;
}) {
  const t = useSay();
  const toasts = useToasts();
  const { kind, shadow, mirrored } = props.settings;
  const avatar = props.own.state.kind === 'there' ? props.own.state.avatar : null;
  const hash = formatRoute({
    place: 'figures',
    item: props.item,
    query: {
      output: 'clear',
      figure: kind,
      ...(avatar?.keptId && { avatar: avatar.keptId }),
      ...(!shadow && { shadow: 'off' }),
      ...(props.item === null && !mirrored && { mirror: 'off' }),
    },
  });
  const address = `${location.origin}/${hash}`;
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toasts.say(t(FRAME_TEXTS.copied)),
      () => toasts.say(address),
    );
  return (
    <PanelSection title={t(T.output)}>
      <p class="cap">
        {t(T.outputSay)}
        {avatar && avatar.keptId === null && ` ${t(T.outputOwn)}`}
      </p>
      <div class="row wrap">
        <Button icon={Copy} onClick={() => void copy()}>
          {t(T.outputCopy)}
        </Button>
        <Button icon={ExternalLink} onClick={() => window.open(address, '_blank', 'noopener')}>
          {t(T.outputOpen)}
        </Button>
      </div>
    </PanelSection>
  );
}
