/** A landmark in its region: x and y 0…1 from its top left corner, z in region sizes, the rest 0…1. */
export interface LocalLandmark {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly visibility: number;
  readonly presence: number;
}
