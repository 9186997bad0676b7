/** A word as it stands inside an English sentence: `inSentence('Right toes')` is `'right toes'`. Chinese stays. */
export const inSentence = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** Sentences one after the other: parted by a space, except after a Chinese full stop, which brings its own. */
export const oneAfterTheOther = (...sentences: readonly string[]): string =>
  sentences.reduce((text, sentence) => `${text}${/[。！？]$/.test(text) ? '' : ' '}${sentence}`);
