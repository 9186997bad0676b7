import { REHAB_RECORD_TEXTS, type Say, type Text } from '@posebox/texts';
import type { TrendLine } from './record.ts';
import { valueText, viewText } from './words.ts';

/** Whether a line changed: the sentence, and how far against which band. */
export function changeWords(
  t: Say,
  { change, mdc, unit }: TrendLine,
): { readonly say: Text; readonly detail: string } {
  if (!change) return { say: REHAB_RECORD_TEXTS.tooFew, detail: t(REHAB_RECORD_TEXTS.tooFewSay) };
  const values = { value: valueText(Math.abs(change.value), unit), mdc: valueText(mdc, unit) };
  if (change.verdict === 'within_band')
    return { say: REHAB_RECORD_TEXTS.within, detail: t(REHAB_RECORD_TEXTS.withinSay, values) };
  const detail = change.value > 0 ? REHAB_RECORD_TEXTS.changedMore : REHAB_RECORD_TEXTS.changedLess;
  return { say: REHAB_RECORD_TEXTS.changed, detail: t(detail, values) };
}

/** Why lines aren't joined with the one that is spoken of. */
export function unlikeWords(t: Say, main: TrendLine, others: readonly TrendLine[]): string {
  const whys = others.map(({ instrument, view, movedBy }) => {
    if (instrument !== main.instrument) return t(REHAB_RECORD_TEXTS.hollowInstrument, { instrument });
    if (view !== main.view)
      return t(REHAB_RECORD_TEXTS.hollowView, { view: viewText(t, view).toLowerCase() });
    if (movedBy !== main.movedBy)
      return t(REHAB_RECORD_TEXTS.hollowMoved, { movedBy: t(REHAB_RECORD_TEXTS[movedBy]) });
    return t(REHAB_RECORD_TEXTS.hollowVersion);
  });
  return [...new Set(whys)].join(' · ');
}
