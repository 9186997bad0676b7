import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { useAsking } from '../../api/use-asking.ts';
import type { VideoItem } from '../../api/videos.ts';
import { usePreferences } from '../../preferences/preferences.tsx';

export type Recognition = ApiSchema<'ActionRecognition'>;
export type RecognisedActions = Recognition & {
  readonly result: Extract<Recognition['result'], { kind: 'actions' }>;
};
export type FoundFalls = Recognition & { readonly result: Extract<Recognition['result'], { kind: 'falls' }> };

export interface RecognitionHold {
  readonly models: readonly ApiSchema<'ActionModel'>[];
  /** The newest, of any model. */
  readonly actions: RecognisedActions | null;
  readonly falls: FoundFalls | null;
  readonly isBusy: boolean;
  recognise(model: string, draw: boolean): Promise<void>;
  findFalls(): Promise<void>;
}

/** What was recognised in an item, and the way to have it recognised. */
export function useRecognitions(item: VideoItem): RecognitionHold {
  const api = useApi();
  const ask = useAsking();
  const { language } = usePreferences();
  const { id } = item;
  const [models, setModels] = useState<RecognitionHold['models']>([]);
  const [all, setAll] = useState<readonly Recognition[]>([]);
  const [isBusy, setBusy] = useState(false);
  const version = item.edits.version;
  const reload = useCallback(async () => {
    const answer = await answered(api.GET('/api/actions/recognitions', { params: { query: { video: id } } }));
    if (answer.kind === 'data') setAll(answer.data.recognitions);
  }, [api, id]);
  // Edits make what was recognised out of date.
  useEffect(() => void reload(), [reload, version]);
  useEffect(() => {
    let current = true;
    void answered(api.GET('/api/actions/models')).then((answer) => {
      if (current && answer.kind === 'data') setModels(answer.data.models);
    });
    return () => {
      current = false;
    };
  }, [api]);
  const busily = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work();
    await reload();
    setBusy(false);
  };
  return {
    models,
    actions: all.find((one): one is RecognisedActions => one.result.kind === 'actions') ?? null,
    falls: all.find((one): one is FoundFalls => one.result.kind === 'falls') ?? null,
    isBusy,
    recognise: (model, draw) =>
      busily(() =>
        ask(
          answered(
            api.POST('/api/actions/recognitions', {
              body: { video: id, model, draw, lang: language.value },
            }),
          ),
        ),
      ),
    findFalls: () => busily(() => ask(answered(api.POST('/api/actions/falls', { body: { video: id } })))),
  };
}
