import { poseDocumentSchema } from '@posebox/body';
import { NOT_MEDICAL_TEXT } from '@posebox/texts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOPPER_JPEG } from '../support/photos.ts';
import { type RunningService, startService } from '../support/running-service.ts';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly format?: string;
}

interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let service: RunningService;
let description: OpenApi;

beforeAll(async () => {
  service = await startService();
  description = (await (await fetch(`${service.url}/api/openapi.json`)).json()) as OpenApi;
});
afterAll(() => service.stop());

const operation = (method: string, path: string) => description.paths[path]?.[method];

describe('the API description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate({ ...description });
    expect(result).toMatchObject({ valid: true });
    expect(description.openapi).toMatch(/^3\.1\./);
  });

  it('says in its head what the measured values are not', () => {
    expect(description.info.description).toContain(NOT_MEDICAL_TEXT.en);
  });

  it('names every route that the service has', () => {
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/account',
      '/api/account/join',
      '/api/account/keys',
      '/api/account/keys/{id}',
      '/api/account/password',
      '/api/account/reset',
      '/api/account/second-factor',
      '/api/account/sessions',
      '/api/account/sessions/{id}',
      '/api/account/set-up',
      '/api/account/sign-in',
      '/api/account/sign-out',
      '/api/account/totp',
      '/api/account/totp/confirm',
      '/api/account/totp/remove',
      '/api/actions/clips/{id}',
      '/api/actions/clips/{id}/picture',
      '/api/actions/events',
      '/api/actions/falls',
      '/api/actions/models',
      '/api/actions/models/{id}',
      '/api/actions/models/{id}/comparison',
      '/api/actions/models/{id}/onnx',
      '/api/actions/models/{id}/report',
      '/api/actions/recognitions',
      '/api/actions/recognitions/{id}',
      '/api/actions/sets',
      '/api/actions/sets/{id}',
      '/api/actions/sets/{id}/clips',
      '/api/actions/sets/{id}/suggestions',
      '/api/actions/sets/{id}/trainings',
      '/api/actions/trainings',
      '/api/actions/trainings/{id}',
      '/api/actions/trainings/{id}/events',
      '/api/angles',
      '/api/audit',
      '/api/audit/verification',
      '/api/coaching/history',
      '/api/comparisons',
      '/api/comparisons/{id}',
      '/api/comparisons/{id}/film',
      '/api/exercises',
      '/api/figures/avatars',
      '/api/figures/avatars/{id}',
      '/api/figures/avatars/{id}/file',
      '/api/figures/live',
      '/api/figures/live/source',
      '/api/home',
      '/api/home/join',
      '/api/home/sessions',
      '/api/home/sessions/{id}/film',
      '/api/invitations',
      '/api/invitations/{id}',
      '/api/models',
      '/api/models/check',
      '/api/models/{name}',
      '/api/openapi.json',
      '/api/people',
      '/api/people/{id}',
      '/api/pose',
      '/api/pose/picture',
      '/api/privacy',
      '/api/problems',
      '/api/problems/{code}',
      '/api/references',
      '/api/references/{videoId}',
      '/api/rehabilitation/home-links/{id}',
      '/api/rehabilitation/measurements/{id}',
      '/api/rehabilitation/patients',
      '/api/rehabilitation/patients/{id}',
      '/api/rehabilitation/patients/{id}/archive',
      '/api/rehabilitation/patients/{id}/consents',
      '/api/rehabilitation/patients/{id}/consents/withdrawal',
      '/api/rehabilitation/patients/{id}/episodes',
      '/api/rehabilitation/patients/{id}/episodes/{episode}',
      '/api/rehabilitation/patients/{id}/episodes/{episode}/plan',
      '/api/rehabilitation/patients/{id}/export',
      '/api/rehabilitation/patients/{id}/home-links',
      '/api/rehabilitation/patients/{id}/import',
      '/api/rehabilitation/patients/{id}/report.pdf',
      '/api/rehabilitation/patients/{id}/sessions',
      '/api/rehabilitation/patients/{id}/trends',
      '/api/rehabilitation/protocols',
      '/api/rehabilitation/retest',
      '/api/rehabilitation/retest/{protocol}',
      '/api/rehabilitation/sessions/{id}',
      '/api/storage',
      '/api/tracks',
      '/api/tracks/{id}/coaching',
      '/api/tracks/{id}/measurements',
      '/api/tryon',
      '/api/tryon/wardrobe',
      '/api/tryon/wardrobe/{id}',
      '/api/tryon/wardrobe/{id}/file',
      '/api/tryon/wardrobe/{id}/picture',
      '/api/videos',
      '/api/videos/archive',
      '/api/videos/delete',
      '/api/videos/events',
      '/api/videos/jobs',
      '/api/videos/restore',
      '/api/videos/tools',
      '/api/videos/uploads',
      '/api/videos/uploads/{id}',
      '/api/videos/{id}',
      '/api/videos/{id}/again',
      '/api/videos/{id}/angles',
      '/api/videos/{id}/cancel',
      '/api/videos/{id}/coaching',
      '/api/videos/{id}/edits',
      '/api/videos/{id}/events',
      '/api/videos/{id}/export',
      '/api/videos/{id}/film',
      '/api/videos/{id}/gif',
      '/api/videos/{id}/measurements',
      '/api/videos/{id}/original',
      '/api/videos/{id}/restore',
      '/api/videos/{id}/retry',
      '/api/videos/{id}/sheet',
      '/api/videos/{id}/skeleton-video',
      '/api/videos/{id}/thumbnail',
      '/api/videos/{id}/track',
      '/api/videos/{id}/track/overview',
      '/api/videos/{id}/tryon',
      '/api/videos/{id}/video',
      '/api/videos/{id}/webp',
      '/api/webhooks',
      '/api/webhooks/{id}',
      '/api/webhooks/{id}/test',
      '/health/live',
      '/health/ready',
      '/metrics',
      '/upload',
    ]);
    for (const path of Object.values(description.paths)) {
      for (const one of Object.values(path))
        expect(one).toMatchObject({ operationId: expect.any(String), summary: expect.any(String) });
    }
  });

  it('says how a photo is sent: as a form everywhere, bare where that is taken', () => {
    for (const path of ['/upload', '/api/pose', '/api/pose/picture']) {
      const content = operation('post', path)?.requestBody?.content ?? {};
      expect(content['multipart/form-data']?.schema).toMatchObject({
        type: 'object',
        required: ['image'],
        properties: { image: { type: 'string', format: 'binary' } },
      });
      expect('image/jpeg' in content).toBe(path !== '/upload');
    }
  });

  it('describes every parameter and every problem', () => {
    for (const path of ['/upload', '/api/pose', '/api/pose/picture', '/api/tryon']) {
      const { parameters = [], responses = {} } = operation('post', path) ?? {};
      expect(parameters.length).toBeGreaterThan(1);
      for (const parameter of parameters) expect(parameter.description?.length).toBeGreaterThan(10);
      for (const status of ['400', '403', '408', '413', '415', '421', '422', '500', '503', '504']) {
        expect(Object.keys(responses[status]?.content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });

  it('describes the document that is really sent', async () => {
    const answer = await fetch(`${service.url}/api/pose?segmentation=rle`, {
      method: 'POST',
      body: new Uint8Array(HOPPER_JPEG),
      headers: { 'content-type': 'image/jpeg' },
    });
    const document: unknown = await answer.json();
    expect(poseDocumentSchema.safeParse(document).success).toBe(true);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', components: description.components });
    const validate = ajv.compile({ $ref: 'api#/components/schemas/PoseDocument' });
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...(document as object), people: [{}] })).toBe(false);
  });

  it('has a page whose every part comes from here', async () => {
    const page = await fetch(`${service.url}/api/docs`);
    expect(page.status).toBe(200);
    const html = await page.text();
    const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      expect(link).not.toMatch(/^(https?:)?\/\//);
      expect((await fetch(new URL(link, page.url))).status).toBe(200);
    }
    expect(html).not.toMatch(/<script>|<style>|on\w+=/);
  });
});
