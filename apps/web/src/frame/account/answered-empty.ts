import type { Answer } from '../../api/answer.ts';

/** What is answered without a body counts as done. */
export const done = async (asking: Promise<Answer<unknown>>): Promise<Answer<true>> => {
  const answer = await asking;
  return answer.kind === 'data' ? { kind: 'data', data: true } : answer;
};
