import { type AngleReading, isMeasured } from '@posebox/motion';
import { ANGLE_ADVICE_TEXTS, ANGLE_LIST_TEXTS, NOT_ASSESSABLE_TEXTS } from '@posebox/texts';
import type { ComponentChildren } from 'preact';
import { oneAfterTheOther } from '../preferences/in-sentence.ts';
import { useSay } from '../preferences/preferences.tsx';
import './angle-row.css';

/** Rows of angles, one below the other. */
export function AngleRows(props: { readonly children: ComponentChildren }) {
  return <ul class="angles">{props.children}</ul>;
}

/** One angle: its name, and the value with its error; or that it can't be told, why, and what would change it. */
export function AngleRow(props: { readonly name: string; readonly reading: AngleReading }) {
  const t = useSay();
  const { name, reading } = props;
  if (isMeasured(reading)) {
    return (
      <li>
        <span>{name}</span>
        <span class="v">
          {degreesText(reading.valueDeg)} <small>± {Math.round(reading.errorDeg)}°</small>
        </span>
      </li>
    );
  }
  return (
    <li class="none">
      <span>{name}</span>
      <span class="v">{t(ANGLE_LIST_TEXTS.cantTell)}</span>
      <span class="why">
        {oneAfterTheOther(
          t(NOT_ASSESSABLE_TEXTS[reading.notAssessable]),
          t(ANGLE_ADVICE_TEXTS[reading.advice]),
        )}
      </span>
    </li>
  );
}

/** Whole degrees with a true minus: `−5°`. */
const degreesText = (valueDeg: number): string => `${Math.round(valueDeg)}°`.replace('-', '−');
