import type { HumanoidPose, HumanoidSkeleton } from '@posebox/figure';
import type { Object3D } from 'three';

/** A figure that stands on the stage, whoever made it. */
export interface StageFigure {
  /** What is put into the scene; floor at y = 0, facing +z. */
  readonly root: Object3D;
  /** What poses must be solved for. */
  readonly skeleton: HumanoidSkeleton;
  pose(pose: HumanoidPose): void;
  /** Lets hair and cloth swing on; `passedS` since the last time. Where nothing swings it is left out. */
  swing?(passedS: number): void;
  /** Frees what the graphics card holds. */
  close(): void;
}
