import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where measurements leave their files; not part of the repository. */
export const resultsFolder = join(repositoryFolder, 'bench', 'results');
