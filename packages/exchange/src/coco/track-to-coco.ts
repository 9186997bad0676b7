import { FRAME_STATE, type PoseTrack, rowOf, type TrackDocument } from '@posebox/body';
import { fileStem } from '../export-file.ts';
import { CONFIDENCE_DECIMALS, PIXEL_DECIMALS, rounded } from '../precision.ts';
import { trackPointAt } from '../track-pixels.ts';
import { cocoKeypoints, cocoPersonCategory } from './coco-person.ts';
import type { CocoAnnotation, CocoDocument } from './coco-schema.ts';

/** Decimals of a time in seconds. */
const TIME_DECIMALS = 6;

/**
 * A clip as COCO keypoints: an image for every frame, named as if the clip had been cut into pictures, with its true
 * time; an annotation for every person in it, with the person's identity as `track_id`.
 */
export function trackToCoco(document: TrackDocument, name?: string): CocoDocument {
  const stem = fileStem(name);
  const { width, height } = document.image;
  const annotations: CocoAnnotation[] = [];
  const images = Array.from(document.timesS, (timeS, frame) => {
    for (const track of document.people) {
      const row = rowOf(track, frame);
      if (row < 0 || track.states[row] === FRAME_STATE.absent) continue;
      annotations.push(annotation(document, track, row, frame, annotations.length + 1));
    }
    return {
      id: frame + 1,
      width,
      height,
      file_name: `${stem}_${String(frame).padStart(12, '0')}.jpg`,
      video_id: 1,
      frame_id: frame,
      time_s: rounded(timeS, TIME_DECIMALS),
    };
  });
  const { model, engine } = document.provenance;
  return {
    info: { description: `PoseBox ${model?.name ?? ''}`.trimEnd(), version: engine.version },
    licenses: [],
    videos: [{ id: 1, name: stem, width, height }],
    images,
    annotations,
    categories: [cocoPersonCategory()],
  };
}

function annotation(
  document: TrackDocument,
  track: PoseTrack,
  row: number,
  frame: number,
  id: number,
): CocoAnnotation {
  const { image } = document;
  const [x, y, width, height] = track.boxes.subarray(row * 4, row * 4 + 4);
  const sides = [x! * image.width, y! * image.height, width! * image.width, height! * image.height];
  return {
    id,
    image_id: frame + 1,
    category_id: 1,
    ...cocoKeypoints(trackPointAt(track, row, image), image),
    bbox: sides.map((side) => rounded(side, PIXEL_DECIMALS)),
    area: rounded(sides[2]! * sides[3]!, PIXEL_DECIMALS),
    iscrowd: 0,
    score: rounded(track.scores[row]!, CONFIDENCE_DECIMALS),
    track_id: track.personId,
  };
}
