import { API_TEXTS, FRAME_TEXTS } from '@posebox/texts';
import type { NoAnswer } from '../api/answer.ts';
import { useSay } from '../preferences/preferences.tsx';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';

/** Stands where a page's things would be: why they can't be had now, and what to do. */
export function AwayBanner(props: { readonly answer: NoAnswer; readonly onRetry: () => void }) {
  const t = useSay();
  const { answer } = props;
  const retry = <Button onClick={props.onRetry}>{t(FRAME_TEXTS.retry)}</Button>;
  if (answer.kind === 'problem')
    return (
      <Banner tone="stop" title={t(answer.problem.title)} actions={retry}>
        {t(answer.problem.detail)} {t(answer.problem.remedy)}
      </Banner>
    );
  return (
    <Banner tone="stop" title={t(API_TEXTS.unreachable)} actions={retry}>
      {t(API_TEXTS.unreachableSay)}
    </Banner>
  );
}
