/** The logistic function: any logit to 0…1. `sigmoid(0) === 0.5`. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
