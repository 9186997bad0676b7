import type { Stage, StageTimesMs } from './photo-request.ts';

/** Milliseconds by stage; each `stop` counts the time since the one before. */
export interface StageClock {
  stop(stage: Stage): void;
  /** Takes over stages that were measured elsewhere. */
  set(stagesMs: StageTimesMs): void;
  stagesMs(): StageTimesMs;
  totalMs(): number;
}

export function startClock(): StageClock {
  const startMs = performance.now();
  const stages: Partial<Record<Stage, number>> = {};
  let lastMs = startMs;
  return {
    stop(stage) {
      const nowMs = performance.now();
      stages[stage] = nowMs - lastMs;
      lastMs = nowMs;
    },
    set(stagesMs) {
      Object.assign(stages, stagesMs);
      lastMs = performance.now();
    },
    stagesMs: () => ({ ...stages }),
    totalMs: () => performance.now() - startMs,
  };
}
