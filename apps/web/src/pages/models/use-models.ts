import { OWN_MODEL_TEXTS } from '@posebox/texts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { answered, type ServiceProblem } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { useToasts } from '../../components/toasts.tsx';
import { rememberOwnModels } from '../../models/own-model-names.ts';
import { useSay } from '../../preferences/preferences.tsx';

/** What the page shows of a model. */
export type OwnModel = Pick<ApiSchema<'OwnModel'>, 'name' | 'title' | 'points' | 'bytes' | 'createdAt'> & {
  readonly card: { readonly task: 'top-down' | 'one-shot'; readonly decoder: { readonly kind: string } };
};

export interface Models {
  /** Null until they are known. */
  readonly list: readonly OwnModel[] | null;
  readonly problem: ServiceProblem | 'unreachable' | null;
  /** Puts a model that was just kept on the list. */
  put(model: OwnModel): void;
  /** Takes a model off at once, and deletes it when nobody has taken that back. */
  remove(model: OwnModel): void;
}

/** As long as a toast stands. */
const UNDO_MS = 8_000;

/** The models of one's own that the service keeps. */
export function useModels(): Models {
  const api = useApi();
  const toasts = useToasts();
  const t = useSay();
  const [list, setList] = useState<readonly OwnModel[] | null>(null);
  const [problem, setProblem] = useState<Models['problem']>(null);
  const leaving = useRef(new Map<string, number>());

  const show = (models: readonly OwnModel[]) => {
    setList(models);
    rememberOwnModels(models.map(({ name }) => name));
  };
  useEffect(() => {
    void (async () => {
      const answer = await answered(api.GET('/api/models', {}));
      if (answer.kind === 'data') show(answer.data.items);
      else setProblem(answer.kind === 'problem' ? answer.problem : 'unreachable');
    })();
  }, [api]);
  const deleteNow = (name: string) => {
    leaving.current.delete(name);
    void answered(api.DELETE('/api/models/{name}', { params: { path: { name } }, keepalive: true }));
  };
  // Whoever leaves the page has not taken anything back.
  useEffect(
    () => () => {
      for (const [name, timer] of leaving.current) {
        clearTimeout(timer);
        deleteNow(name);
      }
    },
    [],
  );

  const sorted = (models: readonly OwnModel[]) => [...models].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    list,
    problem,
    put: (model) => show(sorted([...(list ?? []).filter(({ name }) => name !== model.name), model])),
    remove(model) {
      const rest = (list ?? []).filter((one) => one !== model);
      show(rest);
      leaving.current.set(
        model.name,
        window.setTimeout(() => deleteNow(model.name), UNDO_MS),
      );
      toasts.say(t(OWN_MODEL_TEXTS.removed, { name: model.title }), {
        text: t(OWN_MODEL_TEXTS.back),
        onUndo() {
          clearTimeout(leaving.current.get(model.name));
          // Too late when it is deleted already: the service then has it no more.
          if (leaving.current.delete(model.name)) show(sorted([...rest, model]));
        },
      });
    },
  };
}
