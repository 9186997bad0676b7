import type { Text } from './text.ts';

/** Names of what is measured, as a list would say them. */
export const ANGLE_TEXTS = {
  left_shoulder_flexion: { zh: '左肩前屈', en: 'Left shoulder flexion' },
  right_shoulder_flexion: { zh: '右肩前屈', en: 'Right shoulder flexion' },
  left_shoulder_abduction: { zh: '左肩外展', en: 'Left shoulder abduction' },
  right_shoulder_abduction: { zh: '右肩外展', en: 'Right shoulder abduction' },
  left_elbow_flexion: { zh: '左屈肘', en: 'Left elbow flexion' },
  right_elbow_flexion: { zh: '右屈肘', en: 'Right elbow flexion' },
  left_hip_flexion: { zh: '左屈髋', en: 'Left hip flexion' },
  right_hip_flexion: { zh: '右屈髋', en: 'Right hip flexion' },
  left_hip_abduction: { zh: '左髋外展', en: 'Left hip abduction' },
  right_hip_abduction: { zh: '右髋外展', en: 'Right hip abduction' },
  left_knee_flexion: { zh: '左屈膝', en: 'Left knee flexion' },
  right_knee_flexion: { zh: '右屈膝', en: 'Right knee flexion' },
  left_knee_valgus: { zh: '左膝内扣', en: 'Left knee inwards' },
  right_knee_valgus: { zh: '右膝内扣', en: 'Right knee inwards' },
  left_ankle_dorsiflexion: { zh: '左踝背屈', en: 'Left ankle dorsiflexion' },
  right_ankle_dorsiflexion: { zh: '右踝背屈', en: 'Right ankle dorsiflexion' },
  trunk_flexion: { zh: '躯干前倾', en: 'Trunk flexion' },
  trunk_lateral: { zh: '躯干侧倾（向左为正）', en: 'Trunk bend to the left' },
  neck_flexion: { zh: '头颈前屈', en: 'Neck flexion' },
  shoulder_obliquity: { zh: '左肩抬高', en: 'Left shoulder higher' },
  pelvis_obliquity: { zh: '左髋抬高', en: 'Left hip higher' },
  trunk_lean: { zh: '躯干倾角', en: 'Trunk lean' },
  left_upper_arm_lean: { zh: '左上臂倾角', en: 'Left upper arm lean' },
  right_upper_arm_lean: { zh: '右上臂倾角', en: 'Right upper arm lean' },
  left_forearm_lean: { zh: '左前臂倾角', en: 'Left forearm lean' },
  right_forearm_lean: { zh: '右前臂倾角', en: 'Right forearm lean' },
  left_thigh_lean: { zh: '左大腿倾角', en: 'Left thigh lean' },
  right_thigh_lean: { zh: '右大腿倾角', en: 'Right thigh lean' },
  left_shank_lean: { zh: '左小腿倾角', en: 'Left shank lean' },
  right_shank_lean: { zh: '右小腿倾角', en: 'Right shank lean' },
} as const satisfies Record<string, Text>;

/** How a person stands to the camera. */
export const VIEW_TEXTS = {
  front: { zh: '正面', en: 'Front view' },
  oblique: { zh: '斜侧面', en: 'Oblique view' },
  side: { zh: '侧面', en: 'Side view' },
  back: { zh: '背面', en: 'Back view' },
  unknown: { zh: '看不出朝向', en: 'View unknown' },
} as const satisfies Record<string, Text>;

/** Why an angle can't be told. */
export const NOT_ASSESSABLE_TEXTS = {
  nobody: { zh: '这一刻画面里没有这个人。', en: 'The person isn’t in the picture at this moment.' },
  point_missing: { zh: '这份数据里没有需要的点。', en: 'A point it needs isn’t in the data.' },
  depth_missing: {
    zh: '这个模型只有画面上的点，没有深度，不知道人朝哪边。',
    en: 'The model knows only the picture, without depth, so the way the person faces isn’t known.',
  },
  point_unsure: { zh: '需要的点看得不够清楚。', en: 'A point it needs can’t be seen well enough.' },
  outside_picture: { zh: '需要的点在画面外。', en: 'A point it needs is outside the picture.' },
  view_unknown: {
    zh: '肩和髋看不清，不知道人朝哪边。',
    en: 'Shoulders and hips can’t be seen, so the way the person faces isn’t known.',
  },
  wrong_view: { zh: '这个角度看不准。', en: 'It can’t be measured from here.' },
  towards_camera: { zh: '这段肢体朝着镜头，长度看不出来。', en: 'The limb points towards the camera.' },
  too_small: { zh: '人在画面里太小。', en: 'The person is too small in the picture.' },
  too_uncertain: { zh: '误差会太大。', en: 'The error would be too large.' },
} as const satisfies Record<string, Text>;

/** What would make it measurable. */
export const ANGLE_ADVICE_TEXTS = {
  come_into_view: { zh: '站到镜头前。', en: 'Step in front of the camera.' },
  step_back: { zh: '退后一点，让全身入镜。', en: 'Step back so that the whole body is in the picture.' },
  step_closer: { zh: '靠近一点。', en: 'Come closer.' },
  turn_side: { zh: '请侧身对着镜头。', en: 'Turn your side to the camera.' },
  turn_front: { zh: '请正面对着镜头。', en: 'Face the camera.' },
  show_points: {
    zh: '别让手或物体挡住，光线亮一些。',
    en: 'Keep it uncovered and well lit.',
  },
  limb_across: {
    zh: '换个方向，让这段肢体横在画面里。',
    en: 'Turn so that the limb lies across the picture.',
  },
  other_source: {
    zh: '换一份带这些点的数据，或者用 PoseBox 自带的模型分析原来的照片或视频。',
    en: 'Use data that has it, or look at the original photo or video with one of PoseBox’s own models.',
  },
} as const satisfies Record<string, Text>;

/** Where a number was measured. */
export const ANGLE_SOURCE_TEXTS = {
  image: { zh: '在画面里量', en: 'Measured in the picture' },
  world: { zh: '用估计的深度量，误差大', en: 'Measured with guessed depth, so with a large error' },
} as const satisfies Record<string, Text>;

/** Lists of angles, and measuring one by hand. */
export const ANGLE_LIST_TEXTS = {
  title: { zh: '角度', en: 'Angles' },
  cantTell: { zh: '看不准', en: 'Can’t tell' },
  none: { zh: '这个姿势从这里看，没有量得准的角度。', en: 'No angle can be measured from here.' },
  untold: { zh: '{n} 个看不准，为什么？', en: '{n} can’t be told. Why?' },
  comma: { zh: '、', en: ', ' },
  measure: { zh: '点三个点量角度', en: 'Measure by clicking three points' },
  anyThree: {
    zh: '依次点三个点，可以量任意角度；第二个点是顶点。',
    en: 'Click any three points to measure another angle; the second is its vertex.',
  },
  pickVertex: { zh: '再点顶点。', en: 'Now the vertex.' },
  pickLast: { zh: '再点最后一个点。', en: 'Now the last point.' },
  clear: { zh: '清除这些点', en: 'Let go of these points' },
} as const satisfies Record<string, Text>;
