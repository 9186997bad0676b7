import { FRAME_TEXTS, type Language } from '@posebox/texts';
import { CircleQuestionMark, Moon, SunMedium } from 'lucide-preact';
import { IconButton } from '../components/Button.tsx';
import { Segmented, type SegmentedOption } from '../components/Segmented.tsx';
import { usePreferences, useSay } from '../preferences/preferences.tsx';
import { AccountButton } from './AccountButton.tsx';
import { PrivacyLight } from './PrivacyLight.tsx';
import './top-bar.css';

const LANGUAGE_OPTIONS: readonly SegmentedOption<Language>[] = [
  { value: 'zh', text: '中文', lang: 'zh-CN' },
  { value: 'en', text: 'EN', lang: 'en' },
];

/** Where one is, the four switches of every page, and who is signed in. */
export function TopBar(props: {
  readonly title: string;
  readonly subtitle: string | null;
  readonly onPrivacy: () => void;
  readonly onHelp: () => void;
  readonly onAccount: () => void;
}) {
  const t = useSay();
  const { language, theme } = usePreferences();
  const dark = theme.theme.value === 'dark';
  return (
    <header class="top">
      <h1>{props.title}</h1>
      {props.subtitle && <span class="sub only-desk">{props.subtitle}</span>}
      <div class="tools">
        <PrivacyLight onOpen={props.onPrivacy} />
        <Segmented
          look="mini"
          name={t(FRAME_TEXTS.language)}
          options={LANGUAGE_OPTIONS}
          value={language.value}
          onChoose={(chosen) => {
            language.value = chosen;
          }}
        />
        <IconButton
          icon={dark ? Moon : SunMedium}
          name={t(dark ? FRAME_TEXTS.toLight : FRAME_TEXTS.toDark)}
          tipSide="left"
          onClick={theme.flip}
        />
        <IconButton
          class="only-desk"
          icon={CircleQuestionMark}
          name={t(FRAME_TEXTS.help)}
          tipSide="left"
          onClick={props.onHelp}
        />
        <AccountButton onOpen={props.onAccount} />
      </div>
    </header>
  );
}
