/** Milliseconds that passed in each stage of a piece of work. */
export type StagesMs<Stage extends string> = Readonly<Record<Stage, number>>;

export interface StageClock<Stage extends string> {
  /** Whatever passed since the last call, or since the clock was made, was this stage. */
  lap(stage: Stage): void;
  readonly ms: StagesMs<Stage>;
}

/**
 * @example
 * const clock = createStageClock(['read', 'look']);
 * for await (const frame of frames) { clock.lap('read'); await look(frame); clock.lap('look'); }
 */
export function createStageClock<Stage extends string>(stages: readonly Stage[]): StageClock<Stage> {
  const ms = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;
  let markMs = performance.now();
  return {
    ms,
    lap(stage) {
      const nowMs = performance.now();
      ms[stage] += nowMs - markMs;
      markMs = nowMs;
    },
  };
}
