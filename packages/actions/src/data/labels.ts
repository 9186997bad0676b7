/** The class of everything that is none of the others; every model has it. */
export const OTHER_LABEL = 'other';

/** What is said of a moment that no class fits well enough. Never a label of a clip. */
export const UNKNOWN_LABEL = 'unknown';

/** A label is a short name without a line break; it may be in any language. */
export const isLabel = (label: string): boolean =>
  label !== UNKNOWN_LABEL && label.trim() === label && /^[^\p{Cc}]{1,60}$/u.test(label);
