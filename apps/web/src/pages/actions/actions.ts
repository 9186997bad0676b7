import { answered } from '../../api/answer.ts';
import type { Api, ApiSchema } from '../../api/client.ts';

export type ActionSetLine = ApiSchema<'ActionSetLine'>;
export type ActionClip = ApiSchema<'ActionClip'>;
export type NewActionClip = ApiSchema<'NewActionClip'>;
export type ActionBalance = ApiSchema<'ActionBalance'>;
export type ActionTraining = ApiSchema<'ActionTraining'>;
export type ActionModel = ApiSchema<'ActionModel'>;
export type ActionReport = ApiSchema<'ActionReport'>;
/** A data set with its clips. */
export type ActionSet = Extract<Awaited<ReturnType<typeof askSet>>, { kind: 'data' }>['data'];

export const askSet = (api: Api, id: string) =>
  answered(api.GET('/api/actions/sets/{id}', { params: { path: { id } } }));

/** Whether a training still goes on by itself. */
export const isUnderWay = ({ state }: Pick<ActionTraining, 'state'>): boolean =>
  state === 'queued' || state === 'running';

/** The page of a clip of a data set. */
export const clipRoute = (setId: string, clipId: string) =>
  ({ place: 'actions', item: setId, page: 'clip', query: { id: clipId } }) as const;

/** The address of a clip's picture: another when it is trimmed otherwise. */
export const clipPicture = ({ id, fromS, toS, personId }: ActionClip): string =>
  `/api/actions/clips/${id}/picture?v=${[fromS, toS, personId].join('-')}`;

/** The page of a model. */
export const modelRoute = (id: string) => ({ place: 'actions', item: id, page: 'model' }) as const;
