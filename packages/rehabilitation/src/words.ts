import {
  type MeasuredSide,
  type MeasurementRefusal,
  type Protocol,
  protocolOf,
  type RangeOfMotionMeasurement,
} from '@posebox/motion';
import {
  COMPENSATION_TEXTS,
  type Language,
  MEASUREMENT_REFUSAL_TEXTS,
  REHAB_RECORD_TEXTS,
  type Say,
  type Text,
  VIEW_TEXTS,
} from '@posebox/texts';

export type MeasuredUnit = 'deg' | 's';

/** A movement on a side: what a tab, a row of the plan, and a trend are about. */
export interface Movement {
  readonly protocol: string;
  readonly side: MeasuredSide;
}

export const movementKey = ({ protocol, side }: Movement): string => `${protocol}.${side}`;

/** Reads what `movementKey` wrote; null of anything else. */
export function movementOf(key: string | undefined): Movement | null {
  const [protocol = '', side] = (key ?? '').split('.');
  const known = protocolOf(protocol)?.sides.find((one) => one === side);
  return known ? { protocol, side: known } : null;
}

/** What a movement is called: “Knee flexion, left”. Of a protocol that isn't known any more, its name in the program. */
export const movementName = (t: Say, movement: Movement): string =>
  nameWith(t, movement, REHAB_RECORD_TEXTS.named);

/** The same where a sentence goes on: “Knee flexion (left) grew”, 左侧屈膝. */
export const movementInSentence = (t: Say, movement: Movement): string =>
  nameWith(t, movement, REHAB_RECORD_TEXTS.namedInSentence);

function nameWith(t: Say, { protocol, side }: Movement, how: Text): string {
  const known = protocolOf(protocol);
  const name = known ? t(known.name) : protocol;
  return side === 'none' ? name : t(how, { name, side: t(REHAB_RECORD_TEXTS[side]) });
}

/** As exact as it deserves: `94°`, `11.8 s`. */
export const valueText = (value: number, unit: MeasuredUnit): string =>
  unit === 'deg' ? `${Math.round(value)}°`.replace('-', '−') : `${value.toFixed(1)}\u00A0s`.replace('-', '−');

/** A difference with its sign: `+30°`, `−4.4 s`, `0°`. */
export function signedText(value: number, unit: MeasuredUnit): string {
  const text = valueText(Math.abs(value), unit);
  if (Number.parseFloat(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** A day as the language writes it: 22 Nov, 11月22日; with the year where it isn't this one. */
export function dayText(language: Language, at: string | number, withYear = false): string {
  const date = new Date(at);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    ...((withYear || !isThisYear) && { year: 'numeric' }),
  }).format(date);
}

export const viewText = (t: Say, view: string): string =>
  t(VIEW_TEXTS[view as keyof typeof VIEW_TEXTS] ?? VIEW_TEXTS.unknown);

/** Why a clip couldn't be measured, and what would change it. */
export function refusalText(t: Say, refused: MeasurementRefusal, protocol: Protocol | undefined): string {
  const { say, remedy } = MEASUREMENT_REFUSAL_TEXTS[refused];
  const values = {
    view: protocol ? t(VIEW_TEXTS[protocol.view]).toLowerCase() : '',
    n:
      protocol?.kind === 'range'
        ? protocol.repetitions.least
        : protocol?.kind === 'cycles'
          ? protocol.cycles
          : 1,
  };
  return `${t(say)} ${t(remedy, values)}`;
}

/** What moved instead of the joint, a sentence a repetition. */
export function compensationLines(t: Say, document: RangeOfMotionMeasurement) {
  return document.repetitions
    .filter(({ counts }) => counts)
    .flatMap(({ number, compensations }) =>
      compensations.map(({ id, value, limit, unit }) => {
        const text = (one: number) => (unit === 'deg' ? `${Math.round(one)}°` : `${Math.round(one)}%`);
        const known = COMPENSATION_TEXTS[id as keyof typeof COMPENSATION_TEXTS];
        return { number, what: known ? t(known, { value: text(value), limit: text(limit) }) : id };
      }),
    );
}
