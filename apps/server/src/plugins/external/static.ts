import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/** Files whose names carry a hash of their content. */
const HASHED_FOLDER = '/assets/';
const A_YEAR_S = 31_536_000;

/**
 * Serves the built pages. Hashed files may be kept for good, the rest is asked for again each time. Compressed twins
 * (`.br`, `.gz`) made by the build are sent to whoever takes them.
 */
export const pages = fastifyPlugin(async (app: FastifyInstance, options: { readonly webFolder: string }) => {
  if (!existsSync(join(options.webFolder, 'index.html'))) return;
  await app.register(async (place) => {
    // The pages hold nothing of anybody: what they show they ask for.
    place.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'everyone' };
    });
    await place.register(fastifyStatic, {
      root: options.webFolder,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders(reply, path) {
        const forGood = path.slice(options.webFolder.length).replaceAll('\\', '/').startsWith(HASHED_FOLDER);
        reply.header('cache-control', forGood ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache');
      },
    });
  });
});
