import type { Text } from './text.ts';

/** What is wrong, and what would change it. */
interface Refusal {
  readonly say: Text;
  readonly remedy: Text;
}

/** Why a clip can't be measured. */
export const MEASUREMENT_REFUSAL_TEXTS = {
  nobody: {
    say: { zh: '视频里没有可量的人。', en: 'There is nobody to measure in this clip.' },
    remedy: {
      zh: '让全身入镜，光线亮一些，重新拍。',
      en: 'Film again with the whole body in view and more light.',
    },
  },
  wrong_view: {
    say: { zh: '拍摄的角度不对，这个动作量不准。', en: 'Seen from here this movement can’t be measured.' },
    remedy: { zh: '按说明摆好相机，{view}拍。', en: 'Set the camera up as described and film in {view}.' },
  },
  needs_other_model: {
    say: { zh: '用的模型没有需要的点或深度。', en: 'The model lacks a point or the depth that this needs.' },
    remedy: {
      zh: '用 PoseBox 自带的模型再看一次原来的视频。',
      en: 'Look at the clip again with one of PoseBox’s own models.',
    },
  },
  far_side: {
    say: { zh: '要量的一侧背对着相机。', en: 'The side to measure is turned away from the camera.' },
    remedy: {
      zh: '转过身来，让要量的一侧朝着相机。',
      en: 'Turn round so that the side to measure faces the camera.',
    },
  },
  not_visible: {
    say: {
      zh: '要用的关节看不清，或者在画面外。',
      en: 'The joints it needs are hidden or outside the picture.',
    },
    remedy: {
      zh: '退后一点，全身入镜；别让椅子和宽大的衣服挡住关节。',
      en: 'Step back until the whole body is in view; keep chairs and loose clothes off the joints.',
    },
  },
  too_small: {
    say: { zh: '人在画面里太小。', en: 'The person is too small in the picture.' },
    remedy: { zh: '走近到 2–4 米。', en: 'Come closer: 2–4 m from the camera.' },
  },
  no_movement: {
    say: { zh: '没有看到足够大的动作。', en: 'No movement was large enough to measure.' },
    remedy: {
      zh: '从起始姿势开始，慢慢做到底，停住一秒。',
      en: 'Start from the start position, go as far as it goes, and hold for a second.',
    },
  },
  too_few_repetitions: {
    say: { zh: '可用的遍数不够。', en: 'Too few repetitions can be used.' },
    remedy: {
      zh: '每遍都回到起始姿势，做到底停住一秒；至少做 {n} 遍。',
      en: 'Return to the start each time and hold the end for a second; do at least {n}.',
    },
  },
  not_finished: {
    say: { zh: '视频结束时动作还没做完。', en: 'The clip ended before the movement was done.' },
    remedy: { zh: '做完所有遍数再停止拍摄。', en: 'Stop filming only after the last repetition.' },
  },
} as const satisfies Record<string, Refusal>;

/** Why a repetition doesn't count. */
export const REPETITION_FLAW_TEXTS = {
  start_pose: { zh: '没有从起始姿势开始', en: 'didn’t begin in the start position' },
  not_held: { zh: '到底没有停住', en: 'the end wasn’t held' },
  not_seen: { zh: '关节看不清', en: 'the joint couldn’t be seen' },
  rejected: { zh: '治疗师去掉了', en: 'left out by the therapist' },
  practice: { zh: '试做，不算', en: 'practice, not counted' },
} as const satisfies Record<string, Text>;

/** What moved instead of the joint. */
export const COMPENSATION_TEXTS = {
  trunk_lean: {
    zh: '身体前后倾了 {value}（超过 {limit}）',
    en: 'the trunk leaned by {value} (limit {limit})',
  },
  trunk_side_lean: {
    zh: '身体歪了 {value}（超过 {limit}）',
    en: 'the trunk leaned sideways by {value} (limit {limit})',
  },
  pelvis_tilt: {
    zh: '骨盆倾斜了 {value}（超过 {limit}）',
    en: 'the pelvis tilted by {value} (limit {limit})',
  },
  shrug: {
    zh: '耸肩，肩抬高了躯干长的 {value}',
    en: 'shrugged: the shoulder rose by {value} of the trunk’s length',
  },
  knee_bend: { zh: '膝盖弯了 {value}（超过 {limit}）', en: 'the knee bent by {value} (limit {limit})' },
  elbow_bend: { zh: '手肘弯了 {value}（超过 {limit}）', en: 'the elbow bent by {value} (limit {limit})' },
} as const satisfies Record<string, Text>;

/** A measurement in full, and what a therapist may change. */
export const MEASUREMENT_TEXTS = {
  title: { zh: '{name}，{date}', en: '{name}, {date}' },
  repetitions: { zh: '每一遍', en: 'Repetitions' },
  columnNumber: { zh: '遍', en: 'Rep' },
  columnValue: { zh: '数值', en: 'Value' },
  columnHold: { zh: '停住', en: 'Held' },
  columnState: { zh: '算不算', en: 'Counted' },
  columnKeep: { zh: '采用', en: 'Use' },
  keep: { zh: '采用第 {n} 遍', en: 'Use repetition {n}' },
  counts: { zh: '算', en: 'counted' },
  spread: { zh: '各遍的标准差 {sem}', en: 'Repetitions vary by {sem} (standard deviation)' },
  by: { zh: '谁改的', en: 'Who corrects' },
  bySay: { zh: '名字和时间会和测量一起留着。', en: 'The name and the time are kept with the measurement.' },
  byNeeded: { zh: '先写下是谁改的。', en: 'Say first who corrects.' },
  save: { zh: '按这样重新算', en: 'Measure anew like this' },
  again: { zh: '校正点位后重新量', en: 'Measure anew after correcting points' },
  saved: { zh: '已重新计算。', en: 'Measured anew.' },
  corrections: { zh: '改动', en: 'Corrections' },
  correction: { zh: '{when}，{by}：去掉第 {n} 遍', en: '{when}, {by}: left out {n}' },
  correctionNone: { zh: '{when}，{by}：全部采用', en: '{when}, {by}: all used' },
  quality: { zh: '看得多清楚', en: 'How well it was seen' },
  qualitySay: {
    zh: '{share}% 的画面角度合适，{filled}% 的帧是补出来的（不参与测量）。',
    en: '{share}% of the frames had the right view; {filled}% were filled in and took no part.',
  },
  instrument: {
    zh: '模型 {instrument}，角度约定第 {n} 版',
    en: 'Model {instrument}, angle conventions v{n}',
  },
  compensations: { zh: '代偿', en: 'Compensations' },
  compensationNone: { zh: '没有看到代偿。', en: 'None seen.' },
  compensationAt: { zh: '第 {n} 遍：{what}', en: 'Rep {n}: {what}' },
  importedSay: {
    zh: '导入的数值，没有视频，不能重新量。',
    en: 'An imported value without a clip; it can’t be measured anew.',
  },
  openClip: { zh: '打开视频', en: 'Open the clip' },
  remove: { zh: '删除这个测量', en: 'Delete this measurement' },
  removeSession: { zh: '删除这一整次', en: 'Delete the whole session' },
  removeSure: { zh: '再按一次删除，不能恢复', en: 'Press again to delete; no way back' },
  removed: { zh: '已删除。', en: 'Deleted.' },
  painNoted: { zh: '疼痛 {n} / 10', en: 'Pain {n} / 10' },
} as const satisfies Record<string, Text>;

/** What was said of a session, said anew. */
export const SESSION_CHANGE_TEXTS = {
  title: { zh: '{date}这一次', en: 'Session of {date}' },
  change: { zh: '改疼痛和备注', en: 'Change pain and note' },
  nothingNew: { zh: '还没有改动。', en: 'Nothing is different yet.' },
  saved: { zh: '已改好，原来的说法留着。', en: 'Changed; what it was before is kept.' },
  was: { zh: '{when}，{by}改过。原来：{was}', en: '{when}, {by}; before: {was}' },
  wasPain: { zh: '疼痛 {n}', en: 'pain {n}' },
  wasNoPain: { zh: '没问疼痛', en: 'pain not asked' },
  wasNote: { zh: '备注“{note}”', en: 'note “{note}”' },
  wasNoNote: { zh: '没有备注', en: 'no note' },
  and: { zh: '，', en: ', ' },
  without: { zh: '没有测量的记录（{n}）', en: 'Sessions without a measurement ({n})' },
} as const satisfies Record<string, Text>;

/** A new session. */
export const REHAB_SESSION_TEXTS = {
  title: { zh: '新的一次 · {name}', en: 'New session, {name}' },
  say: {
    zh: '给每个动作选一段视频，或当场测量。先看结果，满意了再保存。',
    en: 'Choose a clip for each movement, or measure live. Look at the result first, then keep it.',
  },
  fromLibrary: { zh: '资料库里的视频', en: 'Clip from the library' },
  none: { zh: '选一段', en: 'Choose one' },
  upload: { zh: '上传视频', en: 'Upload a clip' },
  live: { zh: '当场测量', en: 'Measure live' },
  uploading: { zh: '正在上传 {percent}', en: 'Uploading {percent}' },
  analysing: { zh: '正在找人 {percent}', en: 'Finding the person {percent}' },
  measuring: { zh: '正在测量…', en: 'Measuring…' },
  failed: { zh: '这段视频没能处理。', en: 'This clip couldn’t be worked through.' },
  how: { zh: '怎么做', en: 'How to do it' },
  camera: { zh: '相机', en: 'Camera' },
  movedBy: { zh: '主动或被动', en: 'Active or passive' },
  usable: { zh: '{all} 遍里 {n} 遍可用', en: '{n} of {all} repetitions usable' },
  addMovement: { zh: '再加一个动作', en: 'Another movement' },
  takeOut: { zh: '去掉 {name}', en: 'Leave out {name}' },
  pain: { zh: '现在有多疼', en: 'Pain now' },
  painSay: { zh: '0 不疼，10 疼得最厉害', en: '0 none, 10 the worst imaginable' },
  painNone: { zh: '没问', en: 'not asked' },
  painUnsaid: { zh: '不填', en: 'not said' },
  place: { zh: '在哪里做的', en: 'Where' },
  when: { zh: '哪一天', en: 'Day' },
  note: { zh: '备注', en: 'Note' },
  keep: { zh: '保存这一次', en: 'Keep this session' },
  keepNone: { zh: '先选一段视频，或写下疼痛或备注。', en: 'Choose a clip first, or note pain or a word.' },
  keepBusy: { zh: '还有视频在处理。', en: 'A clip is still being worked through.' },
  kept: { zh: '已保存。', en: 'Kept.' },
  refusedKept: {
    zh: '没量成的也会保存，连同原因。',
    en: 'What couldn’t be measured is kept too, with its reason.',
  },
  noPlan: {
    zh: '计划里还没有动作。选一个动作开始。',
    en: 'No movement is planned yet. Choose one to begin.',
  },
} as const satisfies Record<string, Text>;

/** The two figures of a movement's picture. */
export const MOVEMENT_PICTURE_TEXTS = {
  start: { zh: '起始姿势', en: 'Start' },
  end: { zh: '做到最远', en: 'As far as it goes' },
} as const satisfies Record<string, Text>;

/** Measuring before the camera. */
export const REHAB_LIVE_TEXTS = {
  title: { zh: '当场测量 · {name}', en: 'Live, {name}' },
  record: { zh: '开始记录', en: 'Start recording' },
  stop: { zh: '做完了', en: 'Done' },
  recording: { zh: '正在记录 {n} 秒', en: 'Recording {n} s' },
  discard: { zh: '重来', en: 'Start over' },
  saving: { zh: '正在保存骨架…', en: 'Saving the skeleton…' },
  onlySkeleton: { zh: '只保存骨架，不保存画面。', en: 'Only the skeleton is kept, not the picture.' },
  back: { zh: '不测了', en: 'Back' },
  repetitions: {
    zh: '做 {least}–{most} 遍，第 {practice} 遍试做不算。',
    en: 'Do {least} to {most}, after {practice} for practice.',
  },
  steps: { zh: '步骤', en: 'Steps' },
} as const satisfies Record<string, Text>;

/** The patient's own page. */
export const REHAB_TODAY_TEXTS = {
  title: { zh: '今天', en: 'Today' },
  hello: { zh: '今天做这 {n} 个动作', en: 'Movements for today: {n}' },
  helloNone: { zh: '今天没有安排', en: 'Nothing is planned' },
  noneSay: {
    zh: '治疗师定下计划后，会显示在这里。',
    en: 'Once your therapist has made a plan, it shows here.',
  },
  allDone: { zh: '今天的都做完了', en: 'All done for today' },
  do: { zh: '对着镜头做', en: 'Do it with the camera' },
  again: { zh: '再做一遍', en: 'Do it again' },
  done: { zh: '今天做过了', en: 'done today' },
  week: { zh: '这周做了 {n} 次，计划 {all} 次', en: '{n} of {all} this week' },
  progress: { zh: '进展', en: 'How it goes' },
  more: {
    zh: '{name}：比开始时多 {value}，确实变了。',
    en: '{name}: {value} more than at the start. That is a real change.',
  },
  less: {
    zh: '{name}：比开始时少 {value}，确实变了。',
    en: '{name}: {value} less than at the start. That is a real change.',
  },
  same: {
    zh: '{name}：现在 {value}，还看不出变化，继续做。',
    en: '{name}: now {value}. No change can be told yet; keep going.',
  },
  first: { zh: '{name}：第一次是 {value}。', en: '{name}: {value} the first time.' },
  stop: {
    zh: '疼得厉害、头晕或不舒服就停下，告诉治疗师。',
    en: 'Stop and tell your therapist if it hurts much, or if you feel dizzy or unwell.',
  },
  record: { zh: '回到记录', en: 'Back to the record' },
} as const satisfies Record<string, Text>;
