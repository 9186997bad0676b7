import { VIDEO_START_TEXTS } from '@posebox/texts';
import { RefreshCw } from 'lucide-preact';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { problemTitle } from '../library/item-words.ts';
import type { ToolsReport } from './use-tools.ts';

/** What is missing for videos, what works without it, and the command that brings it. */
export function MissingTools(props: {
  readonly problem: NonNullable<ToolsReport['problem']>;
  readonly command: string | null;
  readonly onCheck: () => void;
}) {
  const t = useSay();
  const { problem, command } = props;
  return (
    <Banner
      tone="look"
      title={t(problemTitle(problem))}
      actions={
        <Button icon={RefreshCw} onClick={props.onCheck}>
          {t(VIDEO_START_TEXTS.checkAgain)}
        </Button>
      }
    >
      {t(problem.detail)} {t(VIDEO_START_TEXTS.stillWorks)}
      {command ? (
        <span class="cmd">
          <code class="code">{command}</code>
          <CopyButton text={command} />
        </span>
      ) : (
        ` ${t(problem.remedy)}`
      )}
    </Banner>
  );
}
