import { ACTION_CLIP_TEXTS, ACTION_SET_TEXTS } from '@posebox/texts';
import { CopyPlus, Film, Trash2 } from 'lucide-preact';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Button } from '../../../components/Button.tsx';
import { Panel, PanelSection } from '../../../components/Panel.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { percentText } from '../action-words.ts';
import { type ActionClip, type ActionSet, clipRoute, type NewActionClip } from '../actions.ts';
import { LabelField, PersonAndView } from '../ClipFields.tsx';
import { ClipState } from '../set/ClipGroups.tsx';
import type { ClipChanges } from './use-clip-changes.ts';

/** What a clip shows, who does it, and how well it is seen. */
export function ClipPanel(props: {
  readonly clip: ActionClip;
  readonly set: ActionSet;
  readonly people: readonly number[];
  readonly chosenId: number | null;
  readonly changes: ClipChanges;
  readonly router: Router;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { clip, set, changes, router } = props;
  const path = { id: set.id };
  const { label, person, view, viewSaid, personId, fromS, toS, video, quality } = clip;
  const same: NewActionClip = {
    ...{ video: video.id, label, person, personId, fromS, toS },
    view: viewSaid && view !== 'unknown' ? view : null,
  };
  const add = (clips: NewActionClip[]) =>
    ask(answered(api.POST('/api/actions/sets/{id}/clips', { params: { path }, body: { clips } })));
  const another = async () => {
    const added = await add([same]);
    const [first] = added?.clips ?? [];
    if (first) router.go(clipRoute(set.id, first.id));
  };
  const remove = async () => {
    const params = { path: { id: clip.id } };
    const answer = await answered(api.DELETE('/api/actions/clips/{id}', { params }));
    if (answer.kind !== 'data') return void ask(Promise.resolve(answer));
    toasts.say(t(ACTION_SET_TEXTS.removed), {
      text: t(ACTION_SET_TEXTS.undo),
      onUndo: () => void add([same]),
    });
    router.go({ place: 'actions', item: set.id });
  };
  return (
    <Panel name={t(ACTION_CLIP_TEXTS.clips)}>
      <PanelSection title={t(ACTION_CLIP_TEXTS.shows)}>
        <LabelField
          key={clip.id}
          name={t(ACTION_CLIP_TEXTS.label)}
          value={label}
          known={set.balance.classes.map((one) => one.label)}
          say={t(ACTION_CLIP_TEXTS.labelSay)}
          onLabel={(next) => next.trim() !== '' && changes.later({ label: next.trim() })}
        />
        <PersonAndView
          person={person}
          view={viewSaid && view !== 'unknown' ? view : null}
          known={set.balance.people}
          {...(view !== null && { seenView: t(ACTION_CLIP_TEXTS[view]) })}
          onPerson={(next) => changes.later({ person: next })}
          onView={(next) => changes.now({ view: next })}
        />
      </PanelSection>
      {props.people.length > 1 && (
        <PanelSection title={t(ACTION_CLIP_TEXTS.inVideo)}>
          <Segmented
            look="mini"
            name={t(ACTION_CLIP_TEXTS.inVideo)}
            options={props.people.map((number) => ({
              value: String(number),
              text: t(ACTION_CLIP_TEXTS.personNumber, { n: number }),
            }))}
            value={String(props.chosenId)}
            onChoose={(number) => changes.now({ personId: Number(number) })}
          />
        </PanelSection>
      )}
      <PanelSection title={t(ACTION_SET_TEXTS.quality)}>
        <ClipState clip={clip} />
        {quality && (
          <p class="cap">
            {t(ACTION_SET_TEXTS.clipSeen, { n: percentText(quality.seen).replace(/\D+$/, '') })}
          </p>
        )}
      </PanelSection>
      <PanelSection title={t(ACTION_CLIP_TEXTS.clips)}>
        <div class="col">
          <Button icon={CopyPlus} onClick={() => void another()}>
            {t(ACTION_CLIP_TEXTS.more)}
          </Button>
          <Button icon={Film} onClick={() => router.go({ place: 'video', item: video.id })}>
            {t(ACTION_CLIP_TEXTS.openVideo)}
          </Button>
          <Button icon={Trash2} onClick={() => void remove()}>
            {t(ACTION_CLIP_TEXTS.remove)}
          </Button>
        </div>
      </PanelSection>
    </Panel>
  );
}
