import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROBLEMS, type ProblemCode } from '@posebox/texts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asVrm, standingFigure } from '../support/avatars.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';

sayLeftOut('keeping a VRM 0.x that somebody else made');

const OPEN = {
  name: 'Everybody’s',
  authors: ['PoseBox'],
  avatarPermission: 'everyone',
  allowRedistribution: true,
};

let service: RunningService;
let figure: Buffer;
const folder = mkdtempSync(join(tmpdir(), 'posebox-avatars-'));

beforeAll(async () => {
  service = await startService({ args: ['--data', folder, '--no-worker'] });
  figure = Buffer.from(standingFigure());
});
afterAll(async () => {
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly status: number;
  readonly body: {
    readonly id: string;
    readonly code?: ProblemCode;
    readonly bytes: number;
    readonly name: string;
  };
}

async function keep(bytes: Uint8Array, query = '', name = 'figure.glb'): Promise<Told> {
  const form = new FormData();
  form.append('avatar', new Blob([Buffer.from(bytes)]), name);
  const answer = await fetch(`${service.url}/api/figures/avatars${query}`, { method: 'POST', body: form });
  return { status: answer.status, body: (await answer.json()) as Told['body'] };
}
const kept = async () =>
  ((await (await fetch(`${service.url}/api/figures/avatars`)).json()) as { items: Told['body'][] }).items;
const usedBytes = async () =>
  (await (await fetch(`${service.url}/api/storage`)).json()) as { usedBytes: number; databaseBytes: number };
const filesOf = async () => {
  const { usedBytes: used, databaseBytes } = await usedBytes();
  return used - databaseBytes;
};
const remove = (id: string) => fetch(`${service.url}/api/figures/avatars/${id}`, { method: 'DELETE' });

describe('figures in the library', () => {
  it('are kept with their licence, given back as they were, counted, and deleted with their file', async () => {
    const file = asVrm(figure, OPEN);
    const before = await filesOf();
    const { status, body } = await keep(file, '', 'mine.vrm');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Everybody’s',
      bytes: file.length,
      terms: { users: 'everyone', redistribution: true },
    });
    expect((await keep(file)).status).toBe(200);
    expect((await kept()).map(({ id }) => id)).toEqual([body.id]);
    expect((await filesOf()) - before).toBe(file.length);
    const back = await fetch(`${service.url}/api/figures/avatars/${body.id}/file`);
    expect(Buffer.from(await back.arrayBuffer()).equals(file)).toBe(true);
    const stored = join(folder, 'files/avatars', body.id);
    expect(existsSync(stored)).toBe(true);
    expect((await remove(body.id)).status).toBe(204);
    expect(existsSync(stored)).toBe(false);
    expect(await filesOf()).toBe(before);
    expect((await remove(body.id)).status).toBe(404);
    expect((await fetch(`${service.url}/api/figures/avatars/${body.id}/file`)).status).toBe(404);
    expect((await remove('no-id')).status).toBe(404);
  });

  it('are kept against their licence only when whoever sends them says that they may', async () => {
    for (const file of [
      figure,
      asVrm(figure, { ...OPEN, avatarPermission: 'onlyAuthor' }),
      asVrm(figure, { ...OPEN, allowRedistribution: false }),
    ]) {
      const refused = await keep(file);
      expect([refused.status, refused.body.code]).toEqual([409, 'avatar_not_agreed']);
      expect(await kept()).toEqual([]);
      const agreed = await keep(file, '?agreed=true');
      expect(agreed.status).toBe(201);
      await remove(agreed.body.id);
    }
  });

  it('are refused with a sentence when no page could show them, and nothing of them stays', async () => {
    const nodeless = Buffer.from(figure.toString('latin1').replaceAll('"leftHand"', '"l____and"'), 'latin1');
    const hostile: readonly (readonly [ProblemCode, Uint8Array])[] = [
      ['avatar_not_glb', Buffer.from('#!/bin/sh\necho no figure at all')],
      ['avatar_not_glb', Buffer.alloc(0)],
      ['avatar_cut_off', figure.subarray(0, figure.length - 500)],
      ['avatar_bones_missing', nodeless],
      [
        'avatar_elsewhere',
        withJson(figure, (json) => ({ ...json, images: [{ uri: 'file:///etc/passwd' }] })),
      ],
      [
        'avatar_too_heavy',
        withJson(figure, (json) => ({
          ...json,
          accessors: [{ componentType: 5126, type: 'MAT4', count: 4e9 }],
        })),
      ],
      ['avatar_unreadable', withJson(figure, (json) => ({ ...json, nodes: [{ children: [0] }] }))],
    ];
    for (const [code, bytes] of hostile) {
      const { status, body } = await keep(bytes, '?agreed=true');
      expect([code, status, body.code]).toEqual([code, PROBLEMS[code].status, code]);
    }
    const form = new FormData();
    form.append('file', new Blob([Buffer.from(figure)]), 'figure.glb');
    const answer = await fetch(`${service.url}/api/figures/avatars`, { method: 'POST', body: form });
    expect(((await answer.json()) as Told['body']).code).toBe('avatar_file_missing');
    expect(await kept()).toEqual([]);
    expect(readdirSync(join(folder, 'files/scratch'))).toEqual([]);
  });

  it.skipIf(!sharedPresent)('may be a VRM 0.x that somebody else made', async () => {
    const file = readFileSync(join(sharedFolder, 'data/avatars/vrm-samples/cryptovoxels.vrm'));
    const { status, body } = await keep(file, '?agreed=true', 'cryptovoxels.vrm');
    expect([status, body]).toMatchObject([
      201,
      { kind: 'vrm0', terms: { authors: ['jin'], users: 'everyone' } },
    ]);
    await remove(body.id);
  });
});

/** The same file with other JSON in it. */
function withJson(glb: Buffer, change: (json: object) => object): Buffer {
  const end = 20 + glb.readUInt32LE(12);
  const text = Buffer.from(JSON.stringify(change(JSON.parse(glb.toString('utf8', 20, end)))));
  const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
  const made = Buffer.concat([glb.subarray(0, 20), padded, glb.subarray(end)]);
  made.writeUInt32LE(made.length, 8);
  made.writeUInt32LE(padded.length, 12);
  return made;
}
