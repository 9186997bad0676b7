import { MANNEQUIN_KINDS } from '@posebox/figure';
import { AVATAR_TERMS_TEXTS, FIGURE_PANEL_TEXTS, FRAME_TEXTS, PROBLEMS } from '@posebox/texts';
import { FileUp, X } from 'lucide-preact';
import { Banner } from '../../components/Banner.tsx';
import { Button, IconButton } from '../../components/Button.tsx';
import { PanelSection } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { oneAfterTheOther } from '../../preferences/in-sentence.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { chooseFiles } from '../video-start/choose-files.ts';
import { AvatarShelf } from './AvatarShelf.tsx';
import { AvatarTermsList, ruleOfUsers } from './AvatarTermsList.tsx';
import type { FiguresDesk } from './figures-desk.ts';
import { KeepAvatar } from './KeepAvatar.tsx';

const T = FIGURE_PANEL_TEXTS;

/** Our own figures, those of the library, and one that somebody brings. */
export function FigureChoice(props: { readonly desk: FiguresDesk }) {
  const t = useSay();
  const { settings, own, library, choose } = props.desk;
  const { state } = own;
  const isOwn = state.kind === 'there';
  const problem = state.kind === 'problem' ? PROBLEMS[`avatar_${state.problem}`] : null;
  const bones = state.kind === 'problem' ? state.bones.join(', ') : '';
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
          choose({ kind });
        }}
      />
      <AvatarShelf library={library} own={own} />
      <Button
        icon={FileUp}
        onClick={() =>
          chooseFiles(
            { accept: '.vrm,.glb' },
            ([file]) => file && own.take({ name: file.name, keptId: null, read: () => file.arrayBuffer() }),
          )
        }
      >
        {t(T.import)}
      </Button>
      {state.kind === 'none' && <p class="cap">{t(T.importSay)}</p>}
      {state.kind === 'reading' && (
        <p class="cap" role="status">
          {t(T.importing, { name: state.name })}
        </p>
      )}
      {problem && (
        <Banner tone="stop" title={t(problem.title)}>
          {oneAfterTheOther(t(problem.detail, { bones }), t(problem.remedy))}
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
          <KeepAvatar avatar={state.avatar} library={library} onKept={own.keptAs} />
        </>
      )}
    </PanelSection>
  );
}
