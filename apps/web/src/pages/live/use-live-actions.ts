import type { LiveFrame } from '@posebox/vision/browser';
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { useAsking } from '../../api/use-asking.ts';
import type { ActionWatch, LiveEvent, WatchedPerson } from './live-actions.ts';

export interface LiveActionsHold {
  /** Null until somebody wants to choose: until then the service is asked for nothing. */
  readonly models: readonly ApiSchema<'ActionModel'>[] | null;
  /** The id of the model in use; empty when none is. */
  readonly modelId: string;
  readonly watchesFalls: boolean;
  /** Whether the service is told of what begins. */
  readonly tells: boolean;
  /** As of the newest frame. */
  readonly people: ReadonlySignal<readonly WatchedPerson[]>;
  readonly isOn: boolean;
  listModels(): Promise<void>;
  chooseModel(id: string): void;
  watchFalls(on: boolean): void;
  tell(on: boolean): void;
  see(frame: LiveFrame): void;
  rest(): void;
}

/** What people do before the camera, recognised in this page; the model's file is all that comes from the service. */
export function useLiveActions(isPrivate: boolean): LiveActionsHold {
  const api = useApi();
  const ask = useAsking();
  const [models, setModels] = useState<LiveActionsHold['models']>(null);
  const [modelId, setModelId] = useState('');
  const [watchesFalls, setWatchesFalls] = useState(false);
  const [tells, setTells] = useState(false);
  const watch = useRef<ActionWatch | null>(null);
  const people = useSignal<readonly WatchedPerson[]>([]);
  const tellsNow = useRef(false);
  tellsNow.current = tells && !isPrivate;

  const listModels = async () => {
    const answer = await ask(answered(api.GET('/api/actions/models')));
    if (answer) setModels(answer.models);
  };
  const open = async (id: string, falls: boolean) => {
    watch.current = null;
    people.value = [];
    if (id === '' && !falls) return;
    // Fetched when somebody wants it: the page itself needs none of it.
    const { openActionWatch, readActionModel } = await import('./live-actions.ts');
    const bytes = id === '' ? null : await ask(fileOf(id));
    if (id !== '' && !bytes) return setModelId('');
    watch.current = openActionWatch(bytes && readActionModel(bytes), { falls });
  };
  const fileOf = async (id: string) => {
    const params = { path: { id } };
    const answer = await answered(
      api.GET('/api/actions/models/{id}/onnx', { params, parseAs: 'arrayBuffer' }),
    );
    if (answer.kind !== 'data') return answer;
    return { kind: 'data' as const, data: new Uint8Array(answer.data as unknown as ArrayBuffer) };
  };
  const say = (event: LiveEvent) => {
    if (!tellsNow.current) return;
    if (event.kind === 'action' && (event.label === 'other' || event.label === 'unknown')) return;
    const { person } = event;
    const body =
      event.kind === 'fall'
        ? { type: 'fall.suspected' as const, person, confidence: 1 }
        : {
            ...{ type: 'action.recognised' as const, person, label: event.label },
            ...{ confidence: Math.min(1, event.confidence), model: modelId },
          };
    // Whoever listens hears the next one; nothing is lost to the person before the camera.
    void answered(api.POST('/api/actions/events', { body })).catch(() => undefined);
  };
  return {
    ...{ models, modelId, watchesFalls, tells, people },
    isOn: modelId !== '' || watchesFalls,
    listModels,
    chooseModel(id) {
      setModelId(id);
      void open(id, watchesFalls);
    },
    watchFalls(on) {
      setWatchesFalls(on);
      void open(modelId, on);
    },
    tell: setTells,
    see(frame) {
      if (!watch.current) return;
      const { people: seen, events } = watch.current.see(frame);
      people.value = seen;
      events.forEach(say);
    },
    rest() {
      people.value = [];
      if (watch.current) void open(modelId, watchesFalls);
    },
  };
}
