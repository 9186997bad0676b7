import { type Surroundings, say } from '../surroundings.ts';

/** Says on the error channel how far the work is, so that the output stays free for results. */
export interface Progress {
  done(file: string, people: number): void;
  failed(file: string, reason: string): void;
  /** Sums up when there were several photos. @returns how many failed */
  end(): number;
}

export function createProgress(surroundings: Surroundings, all: number): Progress {
  const startMs = performance.now();
  const counts = { done: 0, failed: 0, people: 0 };
  const tell = (line: string) => {
    const number = counts.done + counts.failed;
    const told = all > 1 ? say(surroundings, 'progress', { done: number, all, line }) : line;
    process.stderr.write(`${told}\n`);
  };
  return {
    done(file, people) {
      counts.done += 1;
      counts.people += people;
      const sentence = people === 0 ? 'nobody' : people === 1 ? 'onePerson' : 'people';
      tell(say(surroundings, sentence, { file, count: people }));
    },
    failed(file, reason) {
      counts.failed += 1;
      tell(say(surroundings, 'failed', { file, reason }));
    },
    end() {
      const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
      if (all > 1) process.stderr.write(`${say(surroundings, 'summary', { ...counts, seconds })}\n`);
      return counts.failed;
    },
  };
}
