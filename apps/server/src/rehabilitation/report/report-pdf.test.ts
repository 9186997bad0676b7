import { poseAt, rowOf } from '@posebox/body';
import { openFonts } from '@posebox/media/lettering';
import { simulatedExercise } from '@posebox/motion';
import { reportOf, reportWords } from '@posebox/rehabilitation';
import type { Language } from '@posebox/texts';
import sharp from 'sharp';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { simulatedRecord } from '../../../../../packages/rehabilitation/src/simulated-record.fixture.ts';
import type { BestFrame } from './frame-figure.ts';
import { reportPdf } from './report-pdf.ts';

const made = new Date('2026-11-30T10:00:00Z');
const fonts = openFonts();

const pdfOf = (
  language: Language,
  weekly: Parameters<typeof simulatedRecord>[0],
  { pseudonym = 'P-0142', frames = new Map<string, BestFrame>() } = {},
) => {
  const record = simulatedRecord(weekly, pseudonym);
  const words = reportWords(record, reportOf(record), language);
  return reportPdf(fonts, { words, language, frames, made });
};

/** What another's program reads in it: Mozilla's pdf.js. */
async function read(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  return { text: text.replaceAll(/\s/g, ''), pages: totalPages, about: (await getMeta(document)).info };
}

const WEEKLY = { squat_depth: [64, 66, 72, 94], knee_flexion: [98, 100, 104] };

describe('the report as PDF', () => {
  it('can be read by other programs, in Chinese and in English', async () => {
    const zh = await read(await pdfOf('zh', WEEKLY));
    for (const said of ['活动度报告', '左膝韧带重建', '左侧深蹲幅度从64°增加到94°', '看不到什么', '治疗师'])
      expect(zh.text).toContain(said);
    expect(zh.text).toContain('不是医疗器械');
    expect(zh.text).toContain('第1页，共1页');
    const en = await read(await pdfOf('en', WEEKLY));
    for (const said of ['Range-of-motionreport', 'Whatitcan’tsee', 'Therapist'])
      expect(en.text).toContain(said);
    expect(en.text).toContain('angleconventionsv');
    expect(en.about).toMatchObject({ Title: 'Range-of-motion report, P-0142' });
  });

  it('brings every font along', async () => {
    const pdf = (await pdfOf('zh', WEEKLY)).toString('latin1');
    const described = pdf.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    expect(described).toBeGreaterThan(0);
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(described);
    expect(pdf).not.toContain('/Helvetica');
  });

  it('finds rarer characters of a name in another part of the font', async () => {
    const { text } = await read(await pdfOf('zh', WEEKLY, { pseudonym: '婠婠 ①' }));
    expect(text).toContain('婠婠①');
  });

  it('goes on on another sheet where there is much to say, each with its number and the sentence', async () => {
    const many = Object.fromEntries(
      ['squat_depth', 'knee_flexion', 'hip_flexion', 'elbow_flexion', 'trunk_flexion'].map((movement) => [
        movement,
        [60, 70, 85],
      ]),
    );
    const { pages, text } = await read(await pdfOf('zh', many));
    expect(pages).toBeGreaterThan(1);
    expect(text.match(/不是医疗器械/g)).toHaveLength(pages);
    expect(text).toContain(`第${pages}页，共${pages}页`);
  });

  it('shows the best frame with its number, on the picture where there is a film', async () => {
    const { document } = simulatedExercise({
      exercise: 'squat',
      repetitions: [{ depth: 1, outS: 1, holdS: 1, backS: 1, restS: 1 }],
      yawDeg: 90,
      seed: 3,
    });
    const track = document.people[0]!;
    const frame = track.firstFrame + Math.floor(track.frameCount / 2);
    expect(rowOf(track, frame)).toBeGreaterThanOrEqual(0);
    expect(poseAt(track, frame)).not.toBeNull();
    const { image: sizePx } = document;
    const picture = await sharp({
      create: { ...sizePx, channels: 3, background: { r: 90, g: 120, b: 150 } },
    })
      .jpeg()
      .toBuffer();
    const record = simulatedRecord(WEEKLY);
    const newest = record.sessions[0]!.measurements[0]!;
    const report = reportOf(record);
    const words = reportWords(
      {
        ...record,
        sessions: record.sessions.map((session) => ({
          ...session,
          measurements: session.measurements.map((line) => ({ ...line, videoId: 'clip' })),
        })),
      },
      report,
      'en',
    );
    const best = { track, frame, sizePx, movement: newest, text: '123°' };
    const onFilm = await reportPdf(fonts, {
      ...{ words, language: 'en', made },
      frames: new Map([[newest.id, { ...best, picture }]]),
    });
    const alone = await reportPdf(fonts, {
      ...{ words, language: 'en', made },
      frames: new Map([[newest.id, { ...best, picture: null }]]),
    });
    expect((await read(onFilm)).text).toContain('123°');
    expect((await read(alone)).text).toContain('123°');
    expect(onFilm.toString('latin1')).toContain('/DCTDecode');
    expect(alone.toString('latin1')).not.toContain('/DCTDecode');
  });
});
