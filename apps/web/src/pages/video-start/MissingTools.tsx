import { FRAME_TEXTS, VIDEO_START_TEXTS } from '@posebox/texts';
import { Copy, RefreshCw } from 'lucide-preact';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useToasts } from '../../components/toasts.tsx';
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
  const toasts = useToasts();
  const { problem, command } = props;
  const copy = async (text: string) => {
    // Without a secure context there is no clipboard; the command can still be marked by hand.
    await navigator.clipboard?.writeText(text).then(
      () => toasts.say(t(FRAME_TEXTS.copied)),
      () => undefined,
    );
  };
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
          <Button icon={Copy} onClick={() => void copy(command)}>
            {t(FRAME_TEXTS.copy)}
          </Button>
        </span>
      ) : (
        ` ${t(problem.remedy)}`
      )}
    </Banner>
  );
}
