export { type Lettering, openLettering } from './lettering.ts';
export { type FontRun, type Fonts, type FontWeight, openFonts, type Typeface } from './noto-fonts.ts';
