import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import {
  type GuardedRoute,
  keyMay,
  type NamedResource,
  type ResourceKind,
  type RouteAccess,
  roleMay,
} from '../../access/route-access.ts';
import { type Belonging, OPEN_VIEWER, sees, type Viewer } from '../../access/viewer.ts';
import type { Callers } from '../../accounts/callers.ts';
import type { Place } from '../../accounts/place.ts';
import { READY_MADE } from '../../actions/known-models.ts';
import { Problem } from '../../problem.ts';
import { ACTORS } from '../../repositories/audit-repository.ts';

export interface AccessControl {
  readonly place: Place;
  readonly callers: Callers;
}

declare module 'fastify' {
  interface FastifyInstance {
    access: AccessControl;
    /** What a route says that it needs, by its method and address: `GET /api/videos/:id`. */
    accessOf(route: string): RouteAccess | undefined;
  }
  interface FastifyRequest {
    /** Who asks. On routes for everyone it is nobody in particular: see `callers`. */
    viewer: Viewer;
    /** Whether whoever asked would still be let in as the same viewer; asking it is no visit. */
    isStillLetIn(): Promise<boolean>;
  }
}

/** What somebody else's thing is answered with: exactly what one that isn't there is. */
const ABSENT = {
  video: 'video_unknown',
  upload: 'upload_unknown',
  comparison: 'comparison_unknown',
  patient: 'patient_unknown',
  session: 'session_unknown',
  measurement: 'measurement_unknown',
  home_link: 'home_link_unknown',
  action_set: 'action_set_unknown',
  action_clip: 'action_clip_unknown',
  action_training: 'action_training_unknown',
  action_model: 'action_model_unknown',
  action_recognition: 'action_recognition_unknown',
  webhook: 'webhook_unknown',
  avatar: 'avatar_unknown',
  wardrobe_piece: 'wardrobe_piece_unknown',
} as const satisfies Record<ResourceKind, string>;

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The one place where it is decided who may. Every route says in its `config.access` what it needs; a route that says
 * nothing keeps the service from starting.
 */
export const accessControl = fastifyPlugin(async (app: FastifyInstance, options: AccessControl) => {
  const { place, callers } = options;
  app.decorate('access', options);
  app.decorateRequest('viewer');
  app.decorateRequest('isStillLetIn', async function (this: FastifyRequest) {
    if (this.viewer.role === 'open') return (await place.state(true)) === 'open';
    return isDeepStrictEqual(await callers.of(this, 'glance'), this.viewer);
  });
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => void routes.push(route));
  app.decorate('accessOf', (asked: string) => {
    const said = ({ method, url }: RouteOptions) => [method].flat().map((one) => `${one} ${url}`);
    return routes.find((route) => said(route).includes(asked))?.config?.access;
  });
  app.addHook('onReady', async () => {
    const undeclared = routes
      .filter(({ config }) => !config?.access)
      .map(({ method, url }) => `${method} ${url}`);
    if (undeclared.length > 0) throw new Error(`Nobody said who may: ${undeclared.join(', ')}`);
  });

  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    request.viewer = OPEN_VIEWER;
    if (request.is404 || access === undefined || access === 'everyone') return;
    const isWork = typeof access === 'object' && access.scope === 'photos';
    const state = await place.state(isWork);
    if (state === 'open') return;
    if (state === 'set_up') throw new Problem('set_up_needed');
    const viewer = await callers.of(request);
    if (viewer === null) throw new Problem('sign_in_needed');
    if (viewer === 'half_way') throw new Problem('second_factor_needed');
    checkOrigin(request, viewer);
    if (viewer.key && !keyMay(viewer.key, access)) {
      throw new Problem('key_scope_missing', { scope: (access as GuardedRoute).scope ?? '–' });
    }
    if (!roleMay(viewer.role as Exclude<Viewer['role'], 'open'>, access)) throw new Problem('not_allowed');
    if (access === 'account' && viewer.through !== 'session') throw new Problem('not_allowed');
    request.viewer = viewer;
    request.actor = viewer.accountId ?? ACTORS.homeLink;
    if (typeof access === 'object' && access.of) {
      const id = Object.values(request.params as Readonly<Record<string, string>>)[0] ?? '';
      await checkBelonging(request.viewer, { kind: access.of, id });
    }
  });

  // What the query and the body name can only be trusted once they were checked.
  app.addHook('preHandler', async (request) => {
    const { access } = request.routeOptions.config;
    if (typeof access !== 'object' || !access.names || request.viewer.role === 'open') return;
    for (const thing of access.names(request)) await checkBelonging(request.viewer, thing);
  });

  async function checkBelonging(viewer: Viewer, thing: NamedResource): Promise<void> {
    if (thing.kind === 'action_model' && thing.id === READY_MADE) return;
    const belonging: Belonging | undefined = await callers.belongingOf(thing);
    // What isn't there is refused here too, so that nothing tells it from what is somebody else's.
    if (belonging !== undefined && sees(viewer, belonging)) return;
    throw new Problem(ABSENT[thing.kind], { id: thing.id.slice(0, 64) });
  }
});

/**
 * A browser sends its cookie along whoever made it ask. What changes something must come from our own page, and the
 * browser says so; programs use keys.
 */
function checkOrigin({ headers, method }: FastifyRequest, { through }: Viewer): void {
  if (through !== 'session' && through !== 'home') return;
  const site = headers['sec-fetch-site'];
  const isOurs = site === 'same-origin' || (site === undefined && headers.origin !== undefined);
  if (!SAFE_METHODS.includes(method) && !isOurs) throw new Problem('origin_refused');
  if (site === 'cross-site' || site === 'same-site') throw new Problem('origin_refused');
}
