import { NOT_MEDICAL_TEXT } from './not-medical.ts';
import type { Text } from './text.ts';

/** The coaching page before a set is chosen. */
export const COACH_START_TEXTS = {
  title: { zh: '做一组，看看哪几次算数', en: 'Do a set and see which reps count' },
  promise: {
    zh: '数次数、量角度，说出哪一次没算、为什么。都在这台电脑上完成。',
    en: 'It counts, measures, and says which rep didn’t count and why. All of it happens on this computer.',
  },
  live: { zh: '对着镜头练', en: 'Train in front of the camera' },
  video: { zh: '上传一段视频', en: 'Upload a video' },
  coachThis: { zh: '数一数、评一评', en: 'Count and coach' },
  recent: { zh: '最近的视频', en: 'Recent clips' },
  noRecent: { zh: '还没有处理好的视频。', en: 'No finished clip yet.' },
  sampleTitle: { zh: '没有视频？先看一组示例', en: 'No clip at hand? Look at a sample set' },
  sample: { zh: '五次深蹲（模拟的人）', en: 'Five squats by a simulated person' },
  sampleName: { zh: '示例深蹲', en: 'Sample squats' },
  history: { zh: '练过的组', en: 'Past sets' },
  everybody: { zh: '所有人', en: 'Everybody' },
  whose: { zh: '谁的', en: 'Whose' },
  noHistory: {
    zh: '在一组里填上是谁做的，以后就能在这里一起看。',
    en: 'Put a name on a set and it will be listed here with the others.',
  },
  counted: { zh: '{n} 次计数', en: '{n} counted' },
  held: { zh: '保持 {n}\u00a0秒', en: 'held {n}\u00a0s' },
} as const satisfies Record<string, Text>;

/** A set on the page. */
export const COACH_SET_TEXTS = {
  loading: { zh: '正在数…', en: 'Counting…' },
  notReady: {
    zh: '这段视频还没处理完。处理好之后会自动显示。',
    en: 'This clip isn’t finished yet. The set appears when it is.',
  },
  openVideo: { zh: '看处理进度', en: 'See how far it is' },
  nobody: { zh: '这段视频里没有人可以评。', en: 'There is nobody in this clip to coach.' },
  unknown: { zh: '认不出动作', en: 'No exercise recognised' },
  unknownSay: {
    zh: '没有看到认识的动作重复两次以上。在上面选一个动作再看。',
    en: 'No known exercise was repeated. Choose one above and look again.',
  },
  exercise: { zh: '动作', en: 'Exercise' },
  auto: { zh: '自动识别', en: 'Recognise it' },
  recognised: { zh: '自动识别：{name}', en: 'Recognised: {name}' },
  unsure: { zh: '不太有把握，请核对动作。', en: 'Not quite sure. Please check the exercise.' },
  person: { zh: '人物', en: 'Person' },
  personN: { zh: '人物 {n}', en: 'Person {n}' },
  print: { zh: '打印 / PDF', en: 'Print / PDF' },
  csv: { zh: 'CSV', en: 'CSV' },
  seconds: { zh: '{n}\u00a0秒', en: '{n}\u00a0s' },
  ofAll: { zh: '/\u00a0{n}', en: '/\u00a0{n}' },
  counted: { zh: '次计数', en: 'counted' },
  perRep: { zh: '一次用时', en: 'per rep' },
  held: { zh: '最长保持', en: 'longest hold' },
  seen: { zh: '{view}，转角 {deg}°', en: '{view}, turned {deg}°' },
  rep: { zh: '次', en: 'Rep' },
  reps: { zh: '每一次', en: 'Repetitions' },
  goalAtLeast: { zh: '目标 ≥ {goal}', en: 'goal ≥ {goal}' },
  goalAtMost: { zh: '不超过 {goal}', en: 'up to {goal}' },
  tempo: { zh: '{out} · {hold} · {back}', en: '{out} · {hold} · {back}' },
  result: { zh: '结果', en: 'Result' },
  jump: { zh: '看第 {n} 次', en: 'Show rep {n}' },
  repAt: { zh: '第 {n} 次 · {time}\u00a0秒', en: 'Rep {n} · {time}\u00a0s' },
  repOf: { zh: '第 {n} 次，共 {total} 次', en: 'Rep {n} of {total}' },
  holdOf: { zh: '第 {n} 段，共 {total} 段', en: 'Hold {n} of {total}' },
  noReps: { zh: '没有数到', en: 'None found' },
  previous: { zh: '上一次', en: 'Previous rep' },
  next: { zh: '下一次', en: 'Next rep' },
  play: { zh: '看这一次', en: 'Play rep' },
  stop: { zh: '停', en: 'Pause' },
  dismiss: { zh: '这次不算', en: 'Not a rep' },
  restore: { zh: '还是算上', en: 'Count it after all' },
  add: { zh: '这里漏了一次', en: 'A rep was missed here' },
  added: { zh: '手动加上', en: 'added by hand' },
  goals: { zh: '目标', en: 'Goals' },
  otherGoals: { zh: '别的规则', en: 'Other rules' },
  goalOf: { zh: '{name}目标', en: '{name} goal' },
  whatIfMore: {
    zh: '按默认 {value}，会有 {n} 次计数（现在 {now} 次）。',
    en: 'At the default, {value}, {n} would count (now {now}).',
  },
  whatIfSame: { zh: '默认 {value}，计数一样。', en: 'The default, {value}, gives the same count.' },
  isDefault: {
    zh: '默认值。改了马上重新算，不用再跑视频。',
    en: 'The default. A change is scored at once, without the video.',
  },
  source: { zh: '出处：{source}', en: 'Source: {source}' },
  reset: { zh: '全部恢复默认', en: 'Back to the defaults' },
  notJudged: { zh: '没有评判', en: 'Not judged' },
  notJudgedLine: { zh: '{name}：{reason}。', en: '{name}: {reason}.' },
  allJudged: { zh: '这个动作的规则都评判了。', en: 'Every rule of this exercise was judged.' },
  set: { zh: '整组', en: 'The whole set' },
  symmetry: { zh: '左右差 {value} ± {error}', en: 'Left minus right: {value} ± {error}' },
  symmetrySame: { zh: '左右差在误差之内', en: 'Left and right are alike within the error' },
  smaller: {
    zh: '后三分之一比前三分之一幅度小 {n}\u00a0%',
    en: 'The last third was {n}\u00a0% smaller than the first',
  },
  slower: {
    zh: '后三分之一比前三分之一慢 {n}\u00a0%',
    en: 'The last third was {n}\u00a0% slower than the first',
  },
  steady: { zh: '幅度和快慢前后一致（在误差之内）', en: 'Size and tempo stayed the same within the error' },
  pauses: { zh: '中间停了 {n} 次', en: 'Pauses in between: {n}' },
  whose: { zh: '这组是谁做的', en: 'Whose set is it' },
  whoseSay: { zh: '填名字，记进历史', en: 'A name, for the history' },
  notKept: { zh: '没有记下：{reason}', en: 'Not kept: {reason}' },
  medical: NOT_MEDICAL_TEXT,
  curveGoal: { zh: '目标 {goal}', en: 'Goal {goal}' },
  thumbnail: { zh: '画面', en: 'Picture' },
} as const satisfies Record<string, Text>;

/** What became of a repetition. */
export const REPETITION_STATE_TEXTS = {
  counted: { zh: '计数', en: 'Counted' },
  withinError: { zh: '{name}差 {difference}，在误差之内', en: '{name}: {difference} is within the error' },
  partial: { zh: '幅度不够，没计数', en: 'Too small, not counted' },
  not_counted: { zh: '没计数', en: 'Not counted' },
  unfinished: { zh: '没做完', en: 'Unfinished' },
  dismissed: { zh: '你说这次不算', en: 'You said it is none' },
} as const satisfies Record<string, Text>;

/** Why a repetition doesn't count. */
export const NOT_COUNTED_TEXTS = {
  too_small: { zh: '动作幅度太小', en: 'The movement was too small' },
  goal_missed: { zh: '{name}没有达到目标', en: '{name}: the goal was missed' },
  other_movement: { zh: '不像这个动作', en: 'It doesn’t look like this exercise' },
  clip_begins_inside: { zh: '视频从动作中间开始', en: 'The clip begins in the middle of it' },
  clip_ends_inside: { zh: '视频在动作中间结束', en: 'The clip ends in the middle of it' },
  out_of_sight: { zh: '中途看不到人', en: 'The person went out of sight' },
  too_quick: { zh: '太快，不像完整的一次', en: 'Too quick for a whole rep' },
  dismissed: { zh: '你说这次不算', en: 'You said it is none' },
} as const satisfies Record<string, Text>;

/** Why something isn't judged, and so what would change it. */
export const NOT_JUDGED_TEXTS = {
  needs_side_view: { zh: '要从侧面看', en: 'needs a side view' },
  needs_front_view: { zh: '要从正面看', en: 'needs a front view' },
  not_in_picture: { zh: '需要的部位没有入镜', en: 'the part isn’t in the picture' },
  not_sure_enough: { zh: '看得不够清楚', en: 'can’t be seen well enough' },
  needs_other_model: {
    zh: '用的模型没有需要的点或深度，换自带的模型再看一次',
    en: 'the model lacks a point or the depth it needs; look again with one of PoseBox’s own',
  },
  one_camera_cannot_see: { zh: '一个镜头看不出来', en: 'one camera can’t see it' },
  switched_off: { zh: '没有打开', en: 'switched off' },
  too_few_repetitions: { zh: '次数太少', en: 'too few reps' },
} as const satisfies Record<string, Text>;

/** Training in front of the camera. */
export const COACH_LIVE_TEXTS = {
  title: { zh: '对着镜头练', en: 'Training live' },
  looking: { zh: '做两次，就认得出是什么动作', en: 'Do two reps and the exercise is recognised' },
  ready: { zh: '准备好了，开始吧', en: 'Ready when you are' },
  finish: { zh: '做完了，看结果', en: 'Finish and see the set' },
  voice: { zh: '念出提示和次数', en: 'Speak count and hints' },
  rest: { zh: '休息', en: 'rest' },
  held: { zh: '{n}\u00a0秒', en: '{n}\u00a0s' },
  lastRep: { zh: '上一次', en: 'Last rep' },
  keepSay: { zh: '只存骨架，不存画面。', en: 'Only the skeleton, never the picture.' },
  stand: { zh: '怎样站', en: 'How to stand' },
} as const satisfies Record<string, Text>;
