import { keepingConcerns } from '@posebox/figure/avatar';
import { AVATAR_LIBRARY_TEXTS } from '@posebox/texts';
import { Save } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ServiceProblem } from '../../api/answer.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { oneAfterTheOther } from '../../preferences/in-sentence.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { AvatarLibrary } from './use-avatar-library.ts';
import type { OwnAvatar } from './use-own-avatar.ts';

const T = AVATAR_LIBRARY_TEXTS;

/** Puts a figure that is in this page only into the library, after saying what its licence has against that. */
export function KeepAvatar(props: {
  readonly avatar: OwnAvatar;
  readonly library: AvatarLibrary;
  readonly onKept: (id: string) => void;
}) {
  const t = useSay();
  const { avatar, library, onKept } = props;
  const [state, setState] = useState<'idle' | 'asking' | 'sending'>('idle');
  const [problem, setProblem] = useState<ServiceProblem | null>(null);
  if (avatar.keptId !== null) return <p class="cap">{t(T.saved)}</p>;
  const concerns = keepingConcerns(avatar.terms);
  const keep = async () => {
    setState('sending');
    setProblem(null);
    const answer = await library.keep(new File([avatar.bytes], avatar.name), concerns.length > 0);
    setState('idle');
    if (answer.kind === 'data') onKept(answer.data.id);
    else if (answer.kind === 'problem') setProblem(answer.problem);
  };
  return (
    <>
      <Button
        icon={Save}
        onClick={() => state === 'idle' && (concerns.length > 0 ? setState('asking') : void keep())}
      >
        {t(state === 'sending' ? T.saving : T.save)}
      </Button>
      <p class="cap">{t(T.saveSay)}</p>
      {state === 'asking' && (
        <Banner
          tone="look"
          title={t(T.askTitle)}
          actions={
            <>
              <Button onClick={() => void keep()}>{t(T.agree)}</Button>
              <Button kind="quiet" onClick={() => setState('idle')}>
                {t(T.leave)}
              </Button>
            </>
          }
        >
          {oneAfterTheOther(...concerns.map((concern) => t(T[concern])), t(T.library))}
        </Banner>
      )}
      {problem && (
        <Banner tone="stop" title={t(problem.title)}>
          {oneAfterTheOther(t(problem.detail), t(problem.remedy))}
        </Banner>
      )}
    </>
  );
}
