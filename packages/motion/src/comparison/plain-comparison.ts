import type { ComparisonOptions } from './comparison-document.ts';

/**
 * What holds where nothing else is asked for: the schema's own defaults, in a file of their own because schemas may not
 * be made in a page (they try `eval`, which pages of ours refuse).
 */
export const PLAIN_COMPARISON: ComparisonOptions = { mirror: 'recognise', extent: 'auto', clock: 'free' };
