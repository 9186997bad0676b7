import type { PoseDocument } from '@posebox/body';
import { CONFIDENCE_DECIMALS, METRE_DECIMALS, PIXEL_DECIMALS } from '../precision.ts';
import { type CsvOptions, csvHeader, csvLine, csvNumber } from './csv-text.ts';

export const PHOTO_CSV_COLUMNS = [
  'person_id',
  'person_score',
  'landmark',
  'x_px',
  'y_px',
  'z_px',
  'visibility',
  'presence',
  'confidence',
  'world_x_m',
  'world_y_m',
  'world_z_m',
] as const;

/**
 * A photo's people as a tidy table: a line for each landmark of each person, units in the headers, decimal point,
 * RFC 4180 line ends. `x_px` and `y_px` are pixels of the upright picture, y down; `z_px` is depth in pixels, smaller
 * is nearer; `world_*_m` are metres from the mid-hip. Nobody found gives the header alone.
 *
 * `poseDocumentToCsv(document, { bom: true })` opens in Excel with a double click.
 */
export function poseDocumentToCsv(document: PoseDocument, options: CsvOptions = {}): string {
  const { width, height } = document.image;
  const lines = document.people.flatMap((person) =>
    person.landmarks.map((point, index) => {
      const world = person.worldLandmarks[index];
      return csvLine([
        person.id,
        csvNumber(person.score, CONFIDENCE_DECIMALS),
        point.name,
        csvNumber(point.x * width, PIXEL_DECIMALS),
        csvNumber(point.y * height, PIXEL_DECIMALS),
        csvNumber(point.z * width, PIXEL_DECIMALS),
        csvNumber(point.visibility, CONFIDENCE_DECIMALS),
        csvNumber(point.presence, CONFIDENCE_DECIMALS),
        csvNumber(point.confidence, CONFIDENCE_DECIMALS),
        csvNumber(world?.x ?? Number.NaN, METRE_DECIMALS),
        csvNumber(world?.y ?? Number.NaN, METRE_DECIMALS),
        csvNumber(world?.z ?? Number.NaN, METRE_DECIMALS),
      ]);
    }),
  );
  return csvHeader(PHOTO_CSV_COLUMNS, options) + lines.join('');
}
