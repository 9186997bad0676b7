import type { ProblemText } from './problems.ts';

/** What may go wrong when angles are asked for. */
export const ANGLE_PROBLEMS = {
  angles_input_malformed: {
    status: 400,
    title: { zh: '数据读不懂', en: 'Unreadable landmarks' },
    detail: {
      zh: '请求体既不是照片的结果，也不是轨迹；读不懂的地方：{place}。',
      en: 'The body is neither a photo’s answer nor a track; unreadable at: {place}.',
    },
    remedy: {
      zh: '把 POST /api/pose 的回答，或 GET /api/videos/:id/track 的 JSON，原样发来。',
      en: 'Send the answer of POST /api/pose, or the JSON of GET /api/videos/:id/track, as it is.',
    },
  },
  angle_unknown: {
    status: 400,
    title: { zh: '没有这个角度', en: 'No such angle' },
    detail: { zh: '没有名叫 {angle} 的角度。', en: 'There is no angle called {angle}.' },
    remedy: {
      zh: '可以用：{expected}；或三个点，例如 left_wrist-left_shoulder-left_hip。',
      en: 'Use: {expected}; or three landmarks, as left_wrist-left_shoulder-left_hip.',
    },
  },
  angle_person_unknown: {
    status: 404,
    title: { zh: '没有这个人', en: 'No such person' },
    detail: { zh: '这里没有编号 {person} 的人。', en: 'Nobody here has the number {person}.' },
    remedy: { zh: '有这些人：{expected}。', en: 'There are: {expected}.' },
  },
} as const satisfies Record<string, ProblemText>;
