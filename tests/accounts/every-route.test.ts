import { trackToBinary } from '@posebox/body';
import { simulatedClip } from '@posebox/body/simulated-clip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleMay } from '../../apps/server/src/access/route-access.ts';
import { EXPECTED_ACCESS } from './expected-access.ts';
import { cookieOf, openPlace, setUp, type TestPlace } from './place.ts';

/** Everybody who may ask; `other` is a clinician who owns nothing of what is asked for. */
const ROLES = ['owner', 'clinician', 'assistant', 'patient', 'home'] as const;
/** What a key may be good for. */
const SCOPES: readonly string[] = ['photos', 'videos', 'records', 'actions', 'operation'];
const ABSENT = '00000000-0000-4000-8000-000000000000';
/** Streams and sockets don't end by themselves: of these only refusals are walked. */
const ENDLESS = [
  '/api/videos/events',
  '/api/actions/events',
  '/api/figures/live',
  '/api/figures/live/source',
];

let place: TestPlace;
let cookies: Record<(typeof ROLES)[number] | 'other', string>;
/** What the clinician owns, by the kind that a route names. */
let things: Readonly<Record<string, string>>;

beforeAll(async () => {
  place = await openPlace();
  const owner = await setUp(place);
  const clinician = await place.join({ role: 'clinician' }, 'Carl', owner);
  const other = await place.join({ role: 'clinician' }, 'Dora', owner);
  const assistant = await place.join({ role: 'assistant' }, 'Abe', clinician);
  things = await ownThings(clinician);
  const patient = await place.join({ role: 'patient', patientId: things.patient }, 'Pat', clinician);
  const link = await place.ask('POST', `/api/rehabilitation/patients/${things.patient}/home-links`, {
    cookie: clinician,
  });
  const home = cookieOf(await place.ask('POST', '/api/home/join', { body: { code: link.body.code } }));
  cookies = { owner, clinician, other, assistant, patient, home };
});
afterAll(() => place.close());

/** A track as a form, the same bytes each time. */
async function trackForm() {
  const form = new FormData();
  const track = trackToBinary(simulatedClip({ frames: 60, people: 1 })) as Uint8Array<ArrayBuffer>;
  form.set('track', new Blob([track]), 'walk.pbtrack');
  const sent = new Response(form);
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
  return { headers, body: Buffer.from(await sent.arrayBuffer()) };
}

/** One of each kind, made by the clinician; what takes networks or a queue is put into the tables. */
async function ownThings(cookie: string): Promise<Readonly<Record<string, string>>> {
  const post = async (path: string, body: unknown) => (await place.ask('POST', path, { cookie, body })).body;
  const uploaded = await place.ask('POST', '/api/tracks', { cookie, ...(await trackForm()) });
  const video: string = uploaded.body.id;
  const { id: patient } = await post('/api/rehabilitation/patients', { pseudonym: 'P-1' });
  const episode = await post(`/api/rehabilitation/patients/${patient}/episodes`, { title: 'Knee' });
  const link = await post(`/api/rehabilitation/patients/${patient}/home-links`, undefined);
  const set = await post('/api/actions/sets', { name: 'Squats' });
  const clip = await post(`/api/actions/sets/${set.id}/clips`, { clips: [{ video, label: 'squat' }] });
  const hook = await post('/api/webhooks', { url: 'https://example.org/hook' });
  const [row] = await place.query('select owner_id from video');
  const made = async (sql: string, values: readonly unknown[]) =>
    String((await place.query(`${sql} returning id`, values))[0]?.id);
  // Of these only whose they are matters here: their documents are none.
  const session = await made(
    `insert into rehab_session (id, patient_id, done_at, place, note) values (gen_random_uuid(), $1, now(), 'clinic', '')`,
    [patient],
  );
  const measurement = await made(
    `insert into measurement (id, session_id, patient_id, protocol_id, protocol_version, side, moved_by, unit, value,
       instrument, view, conventions, measured_at, document)
     values (gen_random_uuid(), $1, $2, 'x', 1, 'left', 'active', 'deg', 90, 'x', 'unknown', 1, now(), 'null')`,
    [session, patient],
  );
  const comparison = await made(
    `insert into comparison (id, owner_id, reference_id, attempt_id, identity, phrases, result, beats, provenance)
     values (gen_random_uuid(), $1, $2, $2, 'x', '[]', '{}', 'null', '{}')`,
    [row?.owner_id, video],
  );
  const training = await made(
    `insert into action_training (id, set_id, request, state, problem)
     values (gen_random_uuid(), $1, '{}', 'done', 'null')`,
    [set.id],
  );
  const model = await made(
    `insert into action_model (id, owner_id, name, version, origin, sha256, bytes, metadata, report)
     values (gen_random_uuid(), $1, 'm', 1, 'imported', 'x', 1, '{"labels": [], "origin": {"clipsOfLabel": []}}', 'null')`,
    [row?.owner_id],
  );
  const recognition = await made(
    `insert into action_recognition (id, video_id, recogniser, edits_version, document)
     values (gen_random_uuid(), $1, 'falls', 0, '{"kind": "falls", "falls": []}')`,
    [video],
  );
  const avatar = await made(
    `insert into avatar (id, owner_id, name, kind, bytes, sha256, terms)
     values (gen_random_uuid(), $1, 'a', 'glb', 1, 'x', 'null')`,
    [row?.owner_id],
  );
  const piece = await made(
    `insert into wardrobe_piece (id, owner_id, name, kind, garment, bytes, sha256, points)
     values (gen_random_uuid(), $1, 'p', 'picture', 'top', 1, 'x', 'null')`,
    [row?.owner_id],
  );
  const { uploads } = await place.app.storedVideos.parts();
  const upload = await uploads.create({
    ...{ lengthBytes: 10, name: 'x', query: {} as never, videoId: null },
    ownerId: String(row?.owner_id),
  });
  return {
    ...{ video, patient, set: set.id, comparison, episode: episode.id },
    ...{ session, measurement, home_link: link.id },
    ...{ action_set: set.id, action_clip: clip.clips[0].id, action_training: training },
    ...{ avatar, wardrobe_piece: piece },
    ...{ action_model: model, action_recognition: recognition, webhook: hook.id, upload: upload.id },
  };
}

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
}

/** Every route of the description. */
function routes(): readonly Route[] {
  const { paths } = place.app.swagger() as { readonly paths: Readonly<Record<string, object>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      ...{ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path },
    })),
  );
}

/** The address with the first place filled, and others that no row has. */
const addressOf = ({ path }: Route, id: string): string =>
  path.replace(/\{[^}]+\}/, id).replace(/\{[^}]+\}/g, ABSENT);

/** Answers say which thing they are about. */
const withoutId = (text: string, id: string) => text.replaceAll(id, 'ID');

const expectedOf = ({ name }: Route) => {
  const expected = EXPECTED_ACCESS.get(name);
  if (!expected) throw new Error(`tests/accounts/expected-access.ts says nothing of ${name}`);
  return expected;
};

/** What refuses a person, rather than what was asked. */
const REFUSALS = [401, 403];

describe('every route', () => {
  it('is in the list that says who may, and the list has no others', () => {
    expect(
      routes()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...EXPECTED_ACCESS.keys()].sort());
  });

  it('declares what the list says', () => {
    for (const route of routes()) {
      const access = place.app.accessOf(route.name.replace(/\{(\w+)\}/g, ':$1'));
      if (!access) throw new Error(route.name);
      const { who, scope, of } = expectedOf(route);
      const roles = ['owner', 'clinician', 'assistant', 'patient'] as const;
      expect([route.name, roles.filter((role) => roleMay(role, access)).join(' ')]).toEqual([
        route.name,
        who,
      ]);
      const told = typeof access === 'string' ? access : (access.scope ?? 'nobody');
      expect([route.name, told]).toEqual([route.name, scope]);
      expect([route.name, typeof access === 'object' ? (access.of ?? null) : null]).toEqual([route.name, of]);
    }
  });

  it('refuses whoever isn’t signed in, but for the way in, health and problems', async () => {
    for (const route of routes()) {
      const { scope } = expectedOf(route);
      if (scope === 'everyone') continue;
      const { status, body } = await place.ask(route.method, addressOf(route, ABSENT));
      expect([route.name, status, body?.code]).toEqual([route.name, 401, 'sign_in_needed']);
    }
  });

  it('refuses a key of every other scope, and a read-only key what isn’t reading', async () => {
    const keyOf = async (body: object) =>
      (await place.ask('POST', '/api/account/keys', { cookie: cookies.owner, body: { name: 'k', ...body } }))
        .body.key as string;
    const wrong = new Map<string, string>();
    for (const scope of SCOPES) {
      wrong.set(scope, await keyOf({ scopes: SCOPES.filter((one) => one !== scope) }));
    }
    const reader = await keyOf({ scopes: SCOPES, readOnly: true });
    for (const route of routes()) {
      const { scope, reads } = expectedOf(route);
      if (scope === 'everyone' || scope === 'signed_in') continue;
      const key = wrong.get(scope) ?? wrong.get('photos')!;
      const { status } = await place.ask(route.method, addressOf(route, ABSENT), { key });
      expect([route.name, status]).toEqual([route.name, 403]);
      if (reads || !wrong.has(scope)) continue;
      const read = await place.ask(route.method, addressOf(route, ABSENT), { key: reader });
      expect([route.name, read.status]).toEqual([route.name, 403]);
    }
  });

  it('lets in exactly the roles that the list names', async () => {
    for (const route of routes()) {
      const { who, scope } = expectedOf(route);
      if (scope === 'everyone') continue;
      for (const role of ROLES) {
        const isLet =
          role === 'home' ? scope !== 'account' && who.includes('patient') : who.split(' ').includes(role);
        if (isLet && (ENDLESS.includes(route.path) || isLeaving(route))) continue;
        // Things that there aren't: nothing is changed by looking who may.
        const { status, body } = await place.ask(route.method, addressOf(route, ABSENT), {
          cookie: cookies[role],
        });
        const isRefused = status === 403 && body?.code === 'not_allowed';
        expect([route.name, role, isRefused ? 'refused' : 'let']).toEqual([
          ...[route.name, role],
          isLet ? 'let' : 'refused',
        ]);
        if (isLet) expect([route.name, role, REFUSALS.includes(status)]).toEqual([route.name, role, false]);
      }
    }
  });

  it('answers somebody else’s thing exactly as one that isn’t there, by session and by key', async () => {
    const cookie = cookies.other;
    const { body } = await place.ask('POST', '/api/account/keys', {
      ...{ cookie, body: { name: 'k', scopes: SCOPES } },
    });
    for (const route of routes()) {
      const { of, scope } = expectedOf(route);
      if (of === null || scope === 'everyone') continue;
      const real = things[of] ?? '';
      expect([route.name, real]).toEqual([route.name, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
      for (const asking of [{ cookie }, ...(SCOPES.includes(scope) ? [{ key: String(body.key) }] : [])]) {
        const theirs = await place.ask(route.method, addressOf(route, real), asking);
        const absent = await place.ask(route.method, addressOf(route, ABSENT), asking);
        const told = ({ status, text }: typeof theirs, id: string) => [
          ...[route.name, status, withoutId(text, id)],
        ];
        expect(told(theirs, real)).toEqual(told(absent, ABSENT));
        expect([route.name, theirs.status]).toEqual([route.name, 404]);
      }
    }
  });

  it('ends nobody else’s sessions, keys and invitations', async () => {
    const own = (method: string, path: string, body?: object) =>
      place.ask(method, path, { cookie: cookies.clinician, ...(body && { body }) });
    const { body: key } = await own('POST', '/api/account/keys', { name: 'k', scopes: ['photos'] });
    const { body: invited } = await own('POST', '/api/invitations', { role: 'assistant' });
    const { sessions } = (await own('GET', '/api/account/sessions')).body;
    const paths = [
      ...[`/api/account/keys/${key.id}`, `/api/account/sessions/${sessions[0].id}`],
      `/api/invitations/${invited.id}`,
    ];
    for (const path of paths) {
      const theirs = await place.ask('DELETE', path, { cookie: cookies.other });
      const absent = await place.ask('DELETE', path.replace(/[^/]+$/, ABSENT), { cookie: cookies.other });
      expect([path, theirs.status, theirs.text]).toEqual([path, absent.status, absent.text]);
    }
    expect((await own('GET', '/api/account/keys')).body.keys).toMatchObject([{ id: key.id }]);
    expect((await own('GET', '/api/invitations')).body.invitations).toMatchObject([{ id: invited.id }]);
    expect((await own('GET', '/api/account/sessions')).body.sessions).toHaveLength(sessions.length);
  });

  it('takes no other person’s episode under one’s own patient', async () => {
    const cookie = cookies.other;
    const added = await place.ask('POST', '/api/rehabilitation/patients', {
      cookie,
      body: { pseudonym: 'R' },
    });
    const path = `/api/rehabilitation/patients/${added.body.id}`;
    for (const [method, under, body] of [
      ['PATCH', `/episodes/${things.episode}`, { title: 'Mine' }],
      ['PUT', `/episodes/${things.episode}/plan`, { items: [] }],
      ['POST', '/sessions', { episode: things.episode }],
    ] as const) {
      const answer = await place.ask(method, `${path}${under}`, { cookie, body });
      expect([under, answer.status, answer.body.code]).toEqual([under, 404, 'episode_unknown']);
    }
  });

  it('shows the clinician, the assistant and the owner what the stranger was refused', async () => {
    for (const route of routes()) {
      const { of, who } = expectedOf(route);
      if (of === null || route.method !== 'GET' || /events$/.test(route.path)) continue;
      const cookie = who.split(' ').includes('assistant') ? cookies.assistant : cookies.clinician;
      for (const one of [cookie, cookies.owner]) {
        const { status, body } = await place.ask('GET', addressOf(route, things[of] ?? ''), { cookie: one });
        // A track has no film, the model in the table no file: but it is there.
        const isThere = status < 400 || !String(body?.code).endsWith('_unknown');
        expect([route.name, status, body?.code, isThere]).toEqual([route.name, status, body?.code, true]);
      }
    }
  });

  it('shows a patient the own record only, and strangers’ things nowhere in a list', async () => {
    const { id } = (
      await place.ask('POST', '/api/rehabilitation/patients', {
        ...{ cookie: cookies.other, body: { pseudonym: 'P-1' } },
      })
    ).body;
    for (const cookie of [cookies.patient, cookies.home]) {
      const own = `/api/rehabilitation/patients/${things.patient}`;
      expect((await place.ask('GET', own, { cookie })).status).toBe(200);
      expect((await place.ask('GET', `${own}/trends`, { cookie })).status).toBe(200);
      expect((await place.ask('GET', `/api/rehabilitation/patients/${id}`, { cookie })).status).toBe(404);
    }
    const ids = Object.values(things);
    for (const route of routes()) {
      if (route.method !== 'GET' || route.path.includes('{') || ENDLESS.includes(route.path)) continue;
      const { text } = await place.ask('GET', route.path, { cookie: cookies.other });
      expect([route.name, ids.filter((one) => text.includes(one))]).toEqual([route.name, []]);
    }
  });

  it('names of others’ things in a query or body are refused like names of nothing', async () => {
    const cookie = cookies.other;
    const asks = (id: string) =>
      [
        ['GET', `/api/videos/archive?ids=${id}`, undefined],
        ['GET', `/api/actions/recognitions?video=${id}`, undefined],
        ['POST', '/api/actions/falls', { video: id }],
        ['POST', '/api/actions/recognitions', { video: id, model: 'everyday' }],
        ['POST', '/api/comparisons', { reference: id, attempt: id }],
        ['GET', `/api/actions/models/everyday/comparison?with=${id}`, undefined],
      ] as const;
    const ownSet = await place.ask('POST', '/api/actions/sets', { cookie, body: { name: 'Mine' } });
    const ownPatient = await place.ask('POST', '/api/rehabilitation/patients', {
      cookie,
      body: { pseudonym: 'Q' },
    });
    const clips = (id: string) => [
      ['POST', `/api/actions/sets/${ownSet.body.id}/clips`, { clips: [{ video: id, label: 'x' }] }] as const,
      [
        'POST',
        `/api/rehabilitation/patients/${ownPatient.body.id}/sessions`,
        { clips: [{ video: id, protocol: 'knee-flexion', side: 'left' }] },
      ] as const,
      ['POST', '/api/videos/delete', { ids: [id] }] as const,
      ['POST', '/api/videos/restore', { ids: [id] }] as const,
    ];
    const all = (id: string) => [...asks(id), ...clips(id)];
    const real = (index: number) => (index === 5 ? things.action_model : things.video) ?? '';
    for (const [index, [method, path]] of all(ABSENT).entries()) {
      const id = real(index);
      const [, theirPath, theirBody] = all(id)[index]!;
      const theirs = await place.ask(method, theirPath, { cookie, body: theirBody });
      const absent = await place.ask(method, path, { cookie, body: all(ABSENT)[index]![2] });
      expect([path, theirs.status, withoutId(theirs.text, id)]).toEqual([
        ...[path, absent.status, withoutId(absent.text, ABSENT)],
      ]);
    }
    expect(
      (await place.ask('GET', `/api/videos/${things.video}`, { cookie: cookies.clinician })).status,
    ).toBe(200);
  });

  it('the same file of two people is two items, and neither is told of the other', async () => {
    const form = await trackForm();
    const first = await place.ask('POST', '/api/tracks', { cookie: cookies.other, ...form });
    expect(first.status).toBe(201);
    expect(first.body.id).not.toBe(things.video);
    const again = await place.ask('POST', '/api/tracks', { cookie: cookies.other, ...form });
    expect(again).toMatchObject({ status: 200, body: { id: first.body.id } });
    const assistant = await place.ask('POST', '/api/tracks', { cookie: cookies.assistant, ...form });
    expect(assistant).toMatchObject({ status: 200, body: { id: things.video } });
  });
});

/** These would end the session or account that goes on walking. */
const isLeaving = ({ name }: Route) =>
  ['DELETE /api/account/sessions', 'POST /api/account/sign-out'].includes(name);
