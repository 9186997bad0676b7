import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COACH_SET_TEXTS, COMPARE_TEXTS, HELP_TEXTS, NOT_MEDICAL_TEXT } from '@posebox/texts';
import { describe, expect, it } from 'vitest';

const GUIDES = ['rehabilitation', 'coaching', 'angles', 'comparison', 'privacy', 'live', 'actions', 'api'];

const ROOT = resolve(import.meta.dirname, '../../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8').replaceAll(/\s+/g, ' ');

describe('what measured values are not', () => {
  it('is said in one and the same sentence wherever something is measured or judged', () => {
    for (const text of [HELP_TEXTS.notMedical, COMPARE_TEXTS.notMedical, COACH_SET_TEXTS.medical])
      expect(text).toBe(NOT_MEDICAL_TEXT);
    expect(NOT_MEDICAL_TEXT.en).toMatch(
      /information and training.*[Nn]ot a medical device.*not validated for diagnosis/,
    );
    expect(NOT_MEDICAL_TEXT.en).toMatch(/clinician/);
  });

  it('stands on every page about a person’s movement', () => {
    const pages = ['PatientsPage', 'record/RecordPage', 'session/SessionPage', 'today/TodayPage'];
    const records = [...pages, 'report/ReportPage', 'privacy/PersonPrivacyPage'].map(
      (page) => `pages/rehab/${page}`,
    );
    // Angles of photos and clips, angles before the camera, and what is looked for in a clip: falls.
    const others = [
      'angles/AnglesSection',
      'pages/live/panel/PinnedSection',
      'pages/video/panel/ActionsSection',
    ];
    for (const page of [...records, ...others])
      expect([page, read(`apps/web/src/${page}.tsx`).includes('<NotMedical />')]).toEqual([page, true]);
  });

  it('stands in every guide to what is measured, in both languages', () => {
    for (const guide of GUIDES) {
      expect([guide, read(`docs/${guide}.md`).includes(NOT_MEDICAL_TEXT.en)]).toEqual([guide, true]);
      expect([guide, read(`docs/zh/${guide}.md`).includes(NOT_MEDICAL_TEXT.zh)]).toEqual([guide, true]);
    }
  });

  it('is not undone elsewhere: no text grades an illness or prescribes an amount of treatment', () => {
    const texts = join(ROOT, 'packages/texts/src');
    for (const file of readdirSync(texts).filter((name) => name.endsWith('.ts'))) {
      const words = readFileSync(join(texts, file), 'utf8');
      expect([
        file,
        words.match(/轻度|中度|重度|剂量|疗效|治愈|\bmild\b|\bsevere\b|\bdosage\b|\bcures?\b/i),
      ]).toEqual([file, null]);
    }
  });
});
