import { FRAME_STATE, rowOf, type TrackDocument } from '@posebox/body';
import { type ExportFile, fileStem } from '../export-file.ts';
import { trackPointAt } from '../track-pixels.ts';
import { openPosePerson } from './openpose-person.ts';
import { OPENPOSE_JSON_VERSION, type OpenPoseDocument } from './openpose-schema.ts';

/** One frame of a clip as OpenPose writes it; `person_id` is the identity in the clip. */
export function trackFrameToOpenPose(document: TrackDocument, frame: number): OpenPoseDocument {
  const people = document.people.flatMap((track) => {
    const row = rowOf(track, frame);
    if (row < 0 || track.states[row] === FRAME_STATE.absent) return [];
    return [openPosePerson(trackPointAt(track, row, document.image), track.personId)];
  });
  return { version: OPENPOSE_JSON_VERSION, people };
}

/**
 * A clip as OpenPose's folder of JSON files, one a frame, frames without anybody included so that numbers stay
 * complete: `NAME_000000000000_keypoints.json`, … Kinovea opens the folder through any of them. Frame times are in none
 * of them: `NAME_times.csv` beside the folder has them.
 */
export function* trackToOpenPoseFiles(document: TrackDocument, name?: string): Generator<ExportFile> {
  const stem = fileStem(name);
  yield {
    path: `${stem}_times.csv`,
    *chunks() {
      yield 'frame,time_s\r\n';
      yield* Array.from(document.timesS, (timeS, frame) => `${frame},${timeS}\r\n`);
    },
  };
  for (let frame = 0; frame < document.timesS.length; frame++) {
    yield {
      path: `${stem}/${stem}_${String(frame).padStart(12, '0')}_keypoints.json`,
      chunks: () => [JSON.stringify(trackFrameToOpenPose(document, frame))],
    };
  }
}
