import type { TrackDocument } from '@posebox/body';
import { atEvenRate, ExchangeProblem, type ExportFile, fileStem, motText } from '@posebox/exchange';
import { unwrapDeg } from '@posebox/motion';
import { angleColumns, FILE_ANGLES, type FileAngleId } from './angle-columns.ts';

/** An angle under OpenSim's name for it; `sign` −1 where that counts the other way. */
interface MotColumn {
  readonly angle: FileAngleId;
  readonly label: string;
  readonly sign: 1 | -1;
}

/**
 * Coordinates of OpenSim's full-body model (Rajagopal et al. 2016), in which flexion, dorsiflexion and adduction are
 * positive. Angles that it has no coordinate for keep our names.
 */
const OPENSIM_NAMES: Readonly<Record<string, { readonly label: string; readonly sign: 1 | -1 }>> = {
  shoulder_flexion: { label: 'arm_flex', sign: 1 },
  shoulder_abduction: { label: 'arm_add', sign: -1 },
  elbow_flexion: { label: 'elbow_flex', sign: 1 },
  hip_abduction: { label: 'hip_adduction', sign: -1 },
  knee_flexion: { label: 'knee_angle', sign: 1 },
  ankle_dorsiflexion: { label: 'ankle_angle', sign: 1 },
};

/** The columns of a motion file in their order: `hip_flexion_r`, `knee_angle_r`, …, `trunk_flexion`. */
export const MOT_COLUMNS: readonly MotColumn[] = FILE_ANGLES.map(({ id }) => {
  const [, side, name] = /^(?:(left|right)_)?(.+)$/.exec(id) as RegExpExecArray;
  const { label, sign } = OPENSIM_NAMES[name!] ?? { label: name!, sign: 1 };
  return { angle: id, label: side ? `${label}_${side[0]}` : label, sign };
});

/**
 * The joint angles of a clip as OpenSim motion files, one a person, in degrees at an even rate. `nan` where an angle
 * can't be measured: in the wrong view, or out of sight. Angles run on beyond 180° rather than jump.
 *
 * @throws ExchangeProblem `nobody_in_track`
 */
export function trackToMotFiles(document: TrackDocument, name?: string): readonly ExportFile[] {
  const stem = fileStem(name);
  const { document: even } = atEvenRate(document);
  if (even.people.length === 0) throw new ExchangeProblem('nobody_in_track');
  return even.people.map((track) => ({
    path: even.people.length === 1 ? `${stem}.mot` : `${stem}_person${track.personId}.mot`,
    *chunks() {
      const angles = angleColumns(track, even.image);
      yield* motText({
        name: stem,
        timesS: track.timesS,
        inDegrees: true,
        columns: MOT_COLUMNS.map(({ angle, label, sign }) => ({
          label,
          values: unwrapDeg(angles[angle].valueDeg).map((value) => sign * value),
        })),
      });
    },
  }));
}
