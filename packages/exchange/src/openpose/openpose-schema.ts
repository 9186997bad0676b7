import { z } from 'zod';
import { BODY_25_COUNT } from './body25.ts';

const absent = z.array(z.number()).length(0);

/** OpenPose's JSON of one picture, BODY_25. Source: OpenPose documentation, "JSON output format". */
export const openPosePersonSchema = z
  .object({
    /** One number: the person's identity in a clip, or -1 in a photo. */
    person_id: z.array(z.int()).length(1),
    /** 25 × [x, y, confidence] in pixels of the upright picture; 0,0,0 = not found. */
    pose_keypoints_2d: z.array(z.number()).length(3 * BODY_25_COUNT),
    face_keypoints_2d: absent,
    hand_left_keypoints_2d: absent,
    hand_right_keypoints_2d: absent,
    pose_keypoints_3d: absent,
    face_keypoints_3d: absent,
    hand_left_keypoints_3d: absent,
    hand_right_keypoints_3d: absent,
  })
  .meta({ id: 'OpenPosePerson' });

export const openPoseDocumentSchema = z
  .object({ version: z.number(), people: z.array(openPosePersonSchema) })
  .meta({ id: 'OpenPoseDocument' });

export type OpenPosePerson = z.infer<typeof openPosePersonSchema>;
export type OpenPoseDocument = z.infer<typeof openPoseDocumentSchema>;

/** The version of OpenPose's JSON layout that we write. */
export const OPENPOSE_JSON_VERSION = 1.3;
