/** A word as it stands inside an English sentence: `inSentence('Right toes')` is `'right toes'`. Chinese stays. */
export const inSentence = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
