import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { trackToBinary } from '@posebox/body';
import { trackFrameToOpenPose, trackToCoco } from '@posebox/exchange';
import { findFfmpeg } from '@posebox/media/video';
import { EXERCISES, exerciseSchema, simulatedExercise } from '@posebox/motion';
import { OwnModelProblem, readModelCard } from '@posebox/vision/own-model';
import { parse, stringify, YAMLError } from 'yaml';
import { asVrm, glbJson, standingFigure, withGlbJson } from '../../tests/support/avatars.ts';
import { imageInEveryFormat, mutatedImages } from '../../tests/support/mutated-images.ts';
import { mutatedBytes, mutatedJson } from '../../tests/support/mutations.ts';
import { makePannedClip } from '../../tests/support/panned-clip.ts';
import { tinyCard, tinyPoseModel } from '../../tests/support/tiny-models.ts';
import { repositoryFolder } from '../report/results-folder.ts';
import { type OpenApi, routeRequests } from './route-requests.ts';

/** What became of one broken input: a status, or what a parser threw; `bad` when it should not have been so. */
export interface FuzzOutcome {
  readonly status: string;
  readonly bad?: string;
}

/** One kind of input. */
export interface FuzzKind {
  readonly name: string;
  /** Of all inputs. */
  readonly share: number;
  send(): Promise<FuzzOutcome>;
}

/** Later than this is called a hang. */
export const HANG_MS = 180_000;

/** Answers that a broken input may not have. */
const isFault = (status: number) => status >= 500 && status !== 503 && status !== 501;

export async function openFuzzKinds(url: string, next: () => number): Promise<readonly FuzzKind[]> {
  const send = async (
    path: string,
    init: RequestInit,
    what: string,
  ): Promise<FuzzOutcome & { body: string }> => {
    try {
      const answer = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(HANG_MS) });
      const body = await answer.text();
      const status = String(answer.status);
      return {
        status,
        body,
        ...(isFault(answer.status) && { bad: `${what}: ${status} ${body.slice(0, 300)}` }),
      };
    } catch (error) {
      const cause = (error as { cause?: { code?: string; message?: string } }).cause;
      const said = cause?.code ?? cause?.message ?? String(error);
      // fetch itself refuses what is no address.
      if (said.includes('Invalid URL') || said.includes('ERR_INVALID_URL'))
        return { status: 'no address', body: '' };
      return { status: said, body: '', bad: `${what}: ${said}` };
    }
  };
  const form = (fields: readonly (readonly [string, Uint8Array | string, string])[]) => {
    const made = new FormData();
    for (const [field, content, name] of fields)
      made.append(field, new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
    return made;
  };
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;

  const { document } = simulatedExercise({ exercise: 'squat', repetitions: [{}, {}] });
  const binary = trackToBinary(document);
  const coco = trackToCoco(document);
  const openPose = trackFrameToOpenPose(document, 3);
  const stored = JSON.parse(
    (await send('/api/tracks', { method: 'POST', body: form([['track', binary, 'a.pbtrack']]) }, 'track'))
      .body,
  );
  const json = (await send(`/api/videos/${stored.id}/track?format=json`, {}, 'track')).body;
  const trackJson = JSON.parse(json) as unknown;
  const make = async (path: string, body: object) =>
    JSON.parse(
      (
        await send(
          path,
          { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
          path,
        )
      ).body,
    ).id as string;
  const patient = await make('/api/rehabilitation/patients', { pseudonym: 'P-1' });
  const set = await make('/api/actions/sets', { name: 'set' });
  const ids = [stored.id as string, patient, set, 'everyday', 'squat', 'squat_depth'];

  const description = JSON.parse((await send('/api/openapi.json', {}, 'description')).body) as OpenApi;
  const routes = routeRequests(description, next, () => pick(ids));
  const images = mutatedImages(
    await imageInEveryFormat(join(repositoryFolder, 'tests/assets/astronaut.png'), 160),
    Math.floor(next() * 1e9),
  );
  const glb = Buffer.from(standingFigure());
  const figures = [glb, asVrm(glb, { name: 'figure', authors: ['PoseBox'] })];
  const exercises = EXERCISES.map((exercise) => stringify(exercise));
  const card = tinyCard('yolo-pose', 'tiny');
  const network = tinyPoseModel('yolo-pose');
  const actionModel = new Uint8Array(
    await (await fetch(`${url}/api/actions/models/everyday/onnx`)).arrayBuffer(),
  );
  const folder = await mkdtemp(join(tmpdir(), 'posebox-fuzz-'));
  const tools = await findFfmpeg();
  const clips: Buffer[] = [];
  for (const name of ['clip.mp4', 'clip.mkv', 'clip.avi', 'clip.mov'])
    clips.push(
      await readFile(
        makePannedClip(tools, join(folder, name), { seconds: 0.5, fps: 8, width: 320, height: 240 }),
      ),
    );
  await rm(folder, { recursive: true });

  const removeItem = async (answer: { readonly status: string; readonly body: string }) => {
    if (answer.status !== '201' && answer.status !== '202') return;
    const { id } = JSON.parse(answer.body) as { id: string };
    await send(`/api/videos/${id}?now=true`, { method: 'DELETE' }, 'delete');
  };

  return [
    {
      name: 'JSON bodies, paths and queries of every route',
      share: 0.42,
      async send() {
        const { route, method, path, body } = routes.next().value as NonNullable<
          ReturnType<typeof routes.next>['value']
        >;
        const init = {
          method,
          ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
        };
        return send(path, init, `${route} ${path.slice(0, 200)} ${body?.slice(0, 600) ?? ''}`);
      },
    },
    {
      name: 'tracks (binary, JSON, COCO, OpenPose)',
      share: 0.22,
      async send() {
        const [name, content] = pick([
          () => ['a.pbtrack', mutatedBytes(binary, next)] as const,
          () => ['a.json', mutatedJson(trackJson, next)] as const,
          () => ['coco.json', mutatedJson(coco, next)] as const,
          () => ['x_000000000003_keypoints.json', mutatedJson(openPose, next)] as const,
        ])();
        const query = name === 'a.pbtrack' || next() < 0.5 ? '' : '?frameRate=30&width=640&height=480';
        const answer = await send(
          `/api/tracks${query}`,
          { method: 'POST', body: form([['track', content, name]]) },
          `track ${name}`,
        );
        await removeItem(answer);
        return answer;
      },
    },
    {
      name: 'images (JPEG, PNG, WebP, AVIF, TIFF, GIF)',
      share: 0.12,
      async send() {
        const { bytes, what } = images.next().value as { bytes: Buffer; what: string };
        const path = pick(['/upload', '/api/pose', '/api/pose/picture', '/api/tryon']);
        const fields: [string, Uint8Array, string][] = [['image', bytes, 'a']];
        if (path === '/api/tryon') fields.push(['garment', bytes, 'b']);
        return send(path, { method: 'POST', body: form(fields) }, `${path} ${what}`);
      },
    },
    {
      name: 'figures and garments (GLB, VRM)',
      share: 0.03,
      async send() {
        const file = pick(figures);
        const broken =
          next() < 0.4
            ? mutatedBytes(file, next)
            : withGlbJson(file, mutatedJson(JSON.parse(glbJson(file)), next));
        const [path, query, field] = pick([
          ['/api/figures/avatars', 'agreed=true', 'avatar'],
          ['/api/tryon/wardrobe', 'garment=top', 'garment'],
        ] as const);
        const body = form([[field, broken, 'a.glb']]);
        const answer = await send(`${path}?${query}`, { method: 'POST', body }, field);
        if (answer.status === '201' || answer.status === '200')
          await send(`${path}/${JSON.parse(answer.body).id}`, { method: 'DELETE' }, 'delete');
        return answer;
      },
    },
    {
      name: 'YAML (rules of exercises, cards of models), in this process',
      share: 0.155,
      async send() {
        const isCard = next() < 0.3;
        const text = mutatedBytes(Buffer.from(isCard ? card : pick(exercises)), next).toString();
        try {
          if (isCard) readModelCard(text);
          else return { status: exerciseSchema.safeParse(parse(text)).success ? 'fits' : 'refused' };
          return { status: 'fits' };
        } catch (error) {
          if (error instanceof YAMLError || error instanceof OwnModelProblem) return { status: 'refused' };
          // yaml itself refuses documents that would grow without end.
          if (error instanceof ReferenceError && /alias/i.test(error.message)) return { status: 'refused' };
          return { status: 'thrown', bad: `${String(error)}: ${text.slice(0, 300)}` };
        }
      },
    },
    {
      name: 'ONNX files of models of actions',
      share: 0.035,
      async send() {
        const body = form([['model', mutatedBytes(actionModel, next), 'm.onnx']]);
        const answer = await send('/api/actions/models', { method: 'POST', body }, 'action model');
        if (answer.status === '201')
          await send(`/api/actions/models/${JSON.parse(answer.body).id}`, { method: 'DELETE' }, 'delete');
        return answer;
      },
    },
    {
      name: 'ONNX files and cards of one’s own models',
      share: 0.015,
      async send() {
        const broken = next() < 0.8;
        const body = form([
          ['card', broken ? card : mutatedBytes(Buffer.from(card), next), 'card.yaml'],
          ['model', mutatedBytes(network, next), 'tiny.onnx'],
        ]);
        return send('/api/models/check', { method: 'POST', body }, 'own model');
      },
    },
    {
      name: 'clips (MP4, MKV, AVI, MOV), looked at and analysed',
      share: 0.005,
      async send() {
        const body = form([['video', mutatedBytes(pick(clips), next), 'clip']]);
        const answer = await send('/api/videos', { method: 'POST', body }, 'clip');
        if (answer.status !== '202' && answer.status !== '201') return answer;
        const { id } = JSON.parse(answer.body) as { id: string };
        const untilMs = performance.now() + 3 * HANG_MS;
        for (;;) {
          const told = await send(`/api/videos/${id}`, {}, 'clip');
          const { state, problem } = JSON.parse(told.body) as {
            state: string;
            problem: { code: string } | null;
          };
          if (state === 'done' || state === 'failed') {
            await removeItem({ status: '201', body: answer.body });
            const isLost = problem?.code === 'video_work_failed' || problem?.code === 'internal_error';
            return { status: state, ...(isLost && { bad: `clip ${problem.code}` }) };
          }
          if (performance.now() > untilMs) return { status: state, bad: 'a clip without an end' };
          await pause(300);
        }
      },
    },
  ];
}
