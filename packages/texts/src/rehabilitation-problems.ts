import type { ProblemText } from './problems.ts';

/** What may go wrong around patients and their measurements. */
export const REHABILITATION_PROBLEMS = {
  patient_unknown: {
    status: 404,
    title: { zh: '没有这位患者', en: 'Unknown patient' },
    detail: {
      zh: '没有编号为 {id} 的患者，可能已经删除。',
      en: 'There is no patient {id}; the record may have been deleted.',
    },
    remedy: { zh: '回到名单，重新选择。', en: 'Go back to the list and choose again.' },
  },
  pseudonym_taken: {
    status: 409,
    title: { zh: '代号已被使用', en: 'This name is taken' },
    detail: { zh: '已经有一位患者叫 {pseudonym}。', en: 'There is a patient called {pseudonym} already.' },
    remedy: { zh: '换一个代号。', en: 'Choose another one.' },
  },
  episode_unknown: {
    status: 404,
    title: { zh: '没有这段疗程', en: 'Unknown episode' },
    detail: { zh: '这位患者没有疗程 {id}。', en: 'This patient has no episode {id}.' },
    remedy: { zh: '重新载入页面。', en: 'Reload the page.' },
  },
  session_unknown: {
    status: 404,
    title: { zh: '没有这次记录', en: 'Unknown session' },
    detail: {
      zh: '没有记录 {id}，可能已经删除。',
      en: 'There is no session {id}; it may have been deleted.',
    },
    remedy: { zh: '重新载入页面。', en: 'Reload the page.' },
  },
  measurement_unknown: {
    status: 404,
    title: { zh: '没有这次测量', en: 'Unknown measurement' },
    detail: {
      zh: '没有测量 {id}，可能已经删除。',
      en: 'There is no measurement {id}; it may have been deleted.',
    },
    remedy: { zh: '重新载入页面。', en: 'Reload the page.' },
  },
  measurement_without_clip: {
    status: 409,
    title: { zh: '原视频已经不在', en: 'The clip is gone' },
    detail: {
      zh: '这次测量的视频已删除，或数值是导入的，不能重新计算。',
      en: 'The clip of this measurement was deleted, or the value was imported, so it can’t be computed again.',
    },
    remedy: {
      zh: '数值保持原样；需要时重新测一次。',
      en: 'The value stays as it is; measure again if you need to.',
    },
  },
  protocol_unknown: {
    status: 404,
    title: { zh: '没有这个测量方法', en: 'Unknown protocol' },
    detail: { zh: '没有名为 {protocol} 的测量方法。', en: 'There is no protocol named "{protocol}".' },
    remedy: { zh: '可选：{known}。', en: 'Choose one of {known}.' },
  },
  protocol_side_wrong: {
    status: 422,
    title: { zh: '这一侧不能这样测', en: 'Not measured on this side' },
    detail: { zh: '{protocol} 只测：{sides}。', en: '{protocol} is measured on: {sides}.' },
    remedy: { zh: '换一侧。', en: 'Choose another side.' },
  },
  measured_person_unknown: {
    status: 422,
    title: { zh: '没有这个人', en: 'Nobody to measure' },
    detail: { zh: '这段视频里没有要测的人。', en: 'The person to be measured isn’t in this clip.' },
    remedy: {
      zh: '在播放器里选一个人，或换一段视频。',
      en: 'Choose a person in the player, or use another clip.',
    },
  },
  values_file_malformed: {
    status: 422,
    title: { zh: '表格读不懂', en: 'Unreadable table' },
    detail: { zh: '第 {line} 行：{expected}。', en: 'Line {line}: {expected}.' },
    remedy: {
      zh: '第一行写列名：measured_at, protocol, side, value；日期写成 2026-11-30。一行也没有导入。',
      en: 'The first line names the columns: measured_at, protocol, side, value; dates like 2026-11-30. Nothing was imported.',
    },
  },
  too_few_pairs: {
    status: 422,
    title: { zh: '成对测量太少', en: 'Too few pairs' },
    detail: {
      zh: '有 {count} 对，至少要 {least} 对。',
      en: 'There are {count} pairs; at least {least} are needed.',
    },
    remedy: { zh: '再多测几位患者，每人两次。', en: 'Measure more people, each of them twice.' },
  },
} as const satisfies Record<string, ProblemText>;
