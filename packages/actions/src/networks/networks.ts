import { FEATURE_WIDTH } from '../features/action-features.ts';
import { ACTION_WINDOW } from '../features/action-window.ts';
import { gatedRecurrent } from './gated-recurrent.ts';
import type { Network, NetworkKind, NetworkShape } from './network.ts';
import { pooledSoftmax } from './pooled-softmax.ts';
import { temporalConvolution } from './temporal-convolution.ts';

const MAKERS: Readonly<Record<NetworkKind, (shape: NetworkShape) => Network>> = {
  tcn: temporalConvolution,
  gru: gatedRecurrent,
  pooled_softmax: pooledSoftmax,
};

/** A network for windows of this version's features. */
export const networkOf = (kind: NetworkKind, classes: number): Network =>
  MAKERS[kind]({ moments: ACTION_WINDOW.moments, width: FEATURE_WIDTH, classes });
