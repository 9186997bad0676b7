import type { ProblemText } from './problems.ts';

/** What may go wrong when a set is to be coached. */
export const COACHING_PROBLEMS = {
  exercise_unknown: {
    status: 404,
    title: { zh: '没有这个动作', en: 'Unknown exercise' },
    detail: { zh: '没有名为 {exercise} 的动作。', en: 'There is no exercise named "{exercise}".' },
    remedy: {
      zh: '可选：{known}，或用 auto 自动识别。',
      en: 'Choose one of {known}, or "auto" to have it recognised.',
    },
  },
  rule_unknown: {
    status: 422,
    title: { zh: '没有这条规则', en: 'Unknown rule' },
    detail: {
      zh: '{exercise} 里没有规则 {rule}。',
      en: 'The exercise {exercise} has no rule "{rule}".',
    },
    remedy: { zh: '可选：{known}。', en: 'Its rules are {known}.' },
  },
  coaching_person_unknown: {
    status: 422,
    title: { zh: '没有这个人', en: 'Nobody with this number' },
    detail: {
      zh: '这段视频里没有编号 {person} 的人。',
      en: 'Nobody in this clip has the number {person}.',
    },
    remedy: { zh: '在播放器里选一个人。', en: 'Choose one of the people in the clip.' },
  },
  coaching_nobody: {
    status: 422,
    title: { zh: '没有人', en: 'Nobody in the clip' },
    detail: { zh: '这段视频里没有找到人。', en: 'Nobody was found in this clip.' },
    remedy: { zh: '换一段全身入镜的视频。', en: 'Use a clip with the whole body in view.' },
  },
  repetition_times_disordered: {
    status: 422,
    title: { zh: '时间顺序不对', en: 'Times out of order' },
    detail: {
      zh: '加上的一次从 {start} 秒到 {end} 秒，开始、转折、结束要依次往后。',
      en: 'The repetition added from {start} s to {end} s must start, turn and end in that order, within the clip.',
    },
    remedy: { zh: '在时间轴上重新标一次。', en: 'Mark it again on the timeline.' },
  },
} as const satisfies Record<string, ProblemText>;
