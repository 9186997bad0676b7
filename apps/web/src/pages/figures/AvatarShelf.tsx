import { AVATAR_LIBRARY_TEXTS } from '@posebox/texts';
import { PersonStanding, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { Button, IconButton } from '../../components/Button.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { oneAfterTheOther } from '../../preferences/in-sentence.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { AvatarLibrary, KeptAvatar } from './use-avatar-library.ts';
import type { OwnAvatarHold } from './use-own-avatar.ts';

const T = AVATAR_LIBRARY_TEXTS;

/** The figures in the library: to be chosen, and to be deleted with their files. */
export function AvatarShelf(props: { readonly library: AvatarLibrary; readonly own: OwnAvatarHold }) {
  const t = useSay();
  const toasts = useToasts();
  const { library, own } = props;
  const [leaving, setLeaving] = useState<KeptAvatar | null>(null);
  if (!library.items?.length) return null;
  const chosenId = own.state.kind === 'there' ? own.state.avatar.keptId : null;
  const remove = async ({ id, name }: KeptAvatar) => {
    setLeaving(null);
    const answer = await library.remove(id);
    if (answer.kind === 'problem' && answer.status !== 404)
      return toasts.say(oneAfterTheOther(t(answer.problem.detail), t(answer.problem.remedy)));
    if (answer.kind === 'unreachable') return;
    // It stands there still, in this page's memory.
    if (chosenId === id) own.keptAs(null);
    toasts.say(t(T.removed, { name }));
  };
  return (
    <>
      <b>{t(T.title)}</b>
      <ul class="figshelf">
        {library.items.map((item) => (
          <li key={item.id}>
            <Button
              icon={PersonStanding}
              class={item.id === chosenId ? 'chosen' : ''}
              pressed={item.id === chosenId}
              name={t(T.use, { name: item.name })}
              onClick={() =>
                own.take({ name: item.name, keptId: item.id, read: () => library.fileOf(item.id) })
              }
            >
              <span class="name">{item.name}</span>
            </Button>
            <IconButton
              icon={Trash2}
              name={t(T.remove, { name: item.name })}
              tipSide="left"
              onClick={() => setLeaving(item)}
            />
          </li>
        ))}
      </ul>
      {leaving && (
        <Banner
          tone="look"
          actions={
            <>
              <Button onClick={() => void remove(leaving)}>{t(T.removeYes)}</Button>
              <Button kind="quiet" onClick={() => setLeaving(null)}>
                {t(T.keepIt)}
              </Button>
            </>
          }
        >
          {t(T.removeAsk, { name: leaving.name })}
        </Banner>
      )}
    </>
  );
}
