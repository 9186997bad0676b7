export { SIZE_TROUBLES, type SizedLength, type SizeHint, type SizeTrouble, sizeHint } from './size-hint.ts';
export { type LetterSize, SIZE_LETTERS, type SizeLetter } from './size-tables.ts';
