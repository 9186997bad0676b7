import type { DescriptorBasis } from '@posebox/motion';
import type { NetworkKind } from './networks/network.ts';

/** What it takes to tell that a window is unlike everything learnt. */
export interface Novelty {
  /** Outlines of windows learnt from, `OUTLINE_WIDTH` numbers each, in the steps of recognition/novelty.ts. */
  readonly examples: Int8Array;
}

/** What a model was learnt from; told wherever the model is shown. */
export interface ActionModelOrigin {
  readonly engineVersion: string;
  readonly clips: number;
  readonly people: number;
  /** Clips of each label, in their order. */
  readonly clipsOfLabel: readonly number[];
  readonly seed: number;
  readonly epochs: number;
  /** A sentence of whoever made it, or empty. */
  readonly note: string;
}

/** A model: everything that recognising needs. */
export interface ActionModel {
  readonly kind: NetworkKind;
  /** In the order of the network's outputs; `other` is one of them unless a model from elsewhere lacks it. */
  readonly labels: readonly string[];
  readonly featuresVersion: number;
  readonly basis: DescriptorBasis;
  readonly window: { readonly rateHz: number; readonly moments: number };
  /** In the layout of the network's blocks. */
  readonly parameters: Float32Array;
  readonly temperature: number;
  /** A window less sure than `confidence`, or further away than `distance`, is unknown. */
  readonly reject: { readonly confidence: number; readonly distance: number };
  readonly novelty: Novelty;
  readonly origin: ActionModelOrigin;
}
