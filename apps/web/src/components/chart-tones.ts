/** What a colour in a chart stands for. The colours themselves are the page's tokens. */
export const CHART_TONES = {
  ink: '--ink',
  accent: '--accent',
  left: '--left-ink',
  right: '--right-ink',
  good: '--good-mark',
  look: '--look-mark',
  stop: '--stop-mark',
  quiet: '--line-strong',
  caption: '--ink-3',
  line: '--line',
  surface: '--surface',
} as const;
export type ChartTone = keyof typeof CHART_TONES;

/** The tokens as they are now: a canvas can't read them itself. */
export function readTones(element: HTMLElement): Readonly<Record<ChartTone, string>> {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    Object.entries(CHART_TONES).map(([tone, token]) => [tone, style.getPropertyValue(token).trim()]),
  ) as Record<ChartTone, string>;
}
