import type { Fonts } from '@posebox/media/lettering';
import { reportOf, reportWords } from '@posebox/rehabilitation';
import type { Language } from '@posebox/texts';
import type { StoredVideos } from '../../plugins/app/stored-videos.ts';
import { patientRecord } from '../patient-record.ts';
import { bestFrames } from './best-frames.ts';

/** A report as PDF, and what its file is called. */
export interface PatientReport {
  readonly name: string;
  readonly pdf: Uint8Array;
}

/** Makes reports of patients; keeps the fonts from the first on. */
export function createReports(stored: StoredVideos) {
  let fonts: Fonts | undefined;
  /** Days as `2026-09-01`; without them the period is all there is. @throws Problem `patient_unknown` */
  return async (
    patientId: string,
    language: Language,
    from?: string | undefined,
    to?: string | undefined,
  ): Promise<PatientReport> => {
    // What sets type is loaded when the first report is asked for, while the record is read.
    const [record, { openFonts }, { reportPdf }] = await Promise.all([
      stored.parts().then((parts) => patientRecord(parts, patientId)),
      import('@posebox/media/lettering'),
      import('./report-pdf.ts'),
    ]);
    const report = reportOf(record, from, to);
    const words = reportWords(record, report, language);
    fonts ??= openFonts();
    const pdf = await reportPdf(fonts, {
      ...{ words, language },
      frames: await bestFrames(stored, words.movements),
      made: new Date(),
    });
    return { name: `${record.patient.pseudonym} ${report.to}.pdf`, pdf };
  };
}
