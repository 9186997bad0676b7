import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where measurements leave their files; not part of the repository. */
export const resultsFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'results');
