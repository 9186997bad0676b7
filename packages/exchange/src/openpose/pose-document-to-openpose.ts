import { isKnown, type PoseDocument } from '@posebox/body';
import { openPosePerson } from './openpose-person.ts';
import { OPENPOSE_JSON_VERSION, type OpenPoseDocument } from './openpose-schema.ts';

/** OpenPose writes this identity where nobody is tracked, as in a photo. */
const NO_IDENTITY = -1;

/**
 * A photo's people as OpenPose BODY_25 JSON, in pixels of the upright picture, clearest person first. Nobody found
 * gives an empty `people`.
 *
 * `poseDocumentToOpenPose(document).people[0].pose_keypoints_2d.length` is `75`.
 */
export function poseDocumentToOpenPose(document: PoseDocument): OpenPoseDocument {
  const { width, height } = document.image;
  return {
    version: OPENPOSE_JSON_VERSION,
    people: document.people.map((person) =>
      openPosePerson((landmark) => {
        const point = person.landmarks[landmark];
        if (!point || !isKnown(point)) return null;
        return { xPx: point.x * width, yPx: point.y * height, confidence: point.confidence };
      }, NO_IDENTITY),
    ),
  };
}
