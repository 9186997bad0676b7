import type { ProblemText } from './problems.ts';

/** What may go wrong when two items are compared. */
export const COMPARISON_PROBLEMS = {
  comparison_unknown: {
    status: 404,
    title: { zh: '没有这次对比', en: 'No such comparison' },
    detail: { zh: '这里没有编号为 {id} 的对比。', en: 'There is no comparison with the id {id}.' },
    remedy: {
      zh: '它可能和其中一段视频一起删掉了。回到对比页再比一段。',
      en: 'It may have gone with one of its clips. Go back to the comparisons and compare again.',
    },
  },
  comparison_nobody: {
    status: 422,
    title: { zh: '没有可以对比的人', en: 'Nobody to compare' },
    detail: {
      zh: '其中一段（{which}）里没有找到这个人。',
      en: 'The person was not found in one of the clips ({which}).',
    },
    remedy: {
      zh: '换一段能看到全身的视频，或者指定另一个人。',
      en: 'Choose a clip in which the whole body is seen, or another person.',
    },
  },
  comparisons_busy: {
    status: 503,
    title: { zh: '正忙', en: 'Busy' },
    detail: { zh: '排队的对比太多了。', en: 'Too many comparisons are waiting.' },
    remedy: { zh: '{retryAfterS} 秒后再试。', en: 'Try again in {retryAfterS} s.' },
  },
  comparison_not_made: {
    status: 503,
    title: { zh: '这次没对比成', en: 'Not compared this time' },
    detail: {
      zh: '负责对比的进程中断了两次，或者太久没有算完。',
      en: 'The process that compares stopped twice, or took too long.',
    },
    remedy: {
      zh: '{retryAfterS} 秒后再试；还是不行，就把两段都剪短一些。',
      en: 'Try again in {retryAfterS} s; if it stays, use shorter clips.',
    },
  },
  reference_unknown: {
    status: 404,
    title: { zh: '没有这段示范', en: 'No such reference' },
    detail: { zh: '编号为 {id} 的这一段没有设为示范。', en: 'The item {id} is not among the references.' },
    remedy: {
      zh: '先用 PUT /api/references/{id} 把它设为示范。',
      en: 'Make it one first: PUT /api/references/{id}.',
    },
  },
  comparison_film_not_ready: {
    status: 409,
    title: { zh: '并排视频还没做好', en: 'The film is not ready' },
    detail: { zh: '它现在的状态是 {state}。', en: 'Its state is {state}.' },
    remedy: {
      zh: '用 POST …/film 开始制作，状态变成 done 再来取。',
      en: 'Order it with POST …/film and ask again when its state is done.',
    },
  },
} as const satisfies Record<string, ProblemText>;
