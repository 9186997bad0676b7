import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningService, startService } from '../support/running-service.ts';

const HEADER = `// Made from the service's own description by \`npm run api-types\`. Don't edit.\n\n`;

let service: RunningService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

describe('the types that the pages ask the service with', () => {
  it('are those of the service as it is: after a change of a route, `npm run api-types`', async () => {
    const types = await openapiTS(new URL('/api/openapi.json', service.url), {
      alphabetize: true,
      // Files and pictures are not text.
      transform: ({ format }) =>
        format === 'binary' ? ts.factory.createTypeReferenceNode('Blob') : undefined,
    });
    await expect(HEADER + astToString(types)).toMatchFileSnapshot('../../apps/web/src/api/schema.ts');
  });
});
