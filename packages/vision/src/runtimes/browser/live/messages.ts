import type { ModelName, ObservedPerson } from '@posebox/body';
import type { IdentityExchange } from '../../../tracking/meetings.ts';
import type { EnginePlan } from '../browser-engine.ts';
import type { EngineAssets, RuntimeBuild } from '../engine-assets.ts';
import type { BrowserFrame } from '../frame-pixels.ts';

/** The models light enough for live work. */
export const LIVE_MODELS = ['lite', 'full'] as const satisfies readonly ModelName[];
export type LiveModel = (typeof LIVE_MODELS)[number];

/** What may change between two frames. */
export interface LiveSettings {
  readonly model: LiveModel;
  /** At most so many people at once, 1–4. */
  readonly people: number;
  /** Frames come back with their pixels and everybody's mask; off when left out, as it takes about half as long again. */
  readonly pictures?: boolean;
}

/** The pixels that a frame's people were seen in, and where they are in them. */
export interface LivePicture {
  /** RGBA, rows from the top left, of the frame's size. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  /** How much of each pixel belongs to a person, 0…255, by their id. */
  readonly masks: ReadonlyMap<number, Uint8Array<ArrayBuffer>>;
}

export interface EngineFacts extends EnginePlan {
  readonly build: RuntimeBuild;
  readonly detectorSha256: string;
}

/** What the engine saw in one frame. */
export interface LiveFrame {
  /** The capture time that came with the frame. */
  readonly timeS: number;
  readonly image: { readonly width: number; readonly height: number };
  /** Ids from 1, kept while a person is followed. Ready for a track: `TrackBuilder.addFrame(timeS, people)`. */
  readonly people: readonly ObservedPerson[];
  /** Identities that were mixed up since a moment before this frame. */
  readonly exchanges: readonly IdentityExchange[];
  /** Mean brightness of the picture, 0…1. */
  readonly brightness: number;
  readonly model: LiveModel;
  readonly modelSha256: string;
  /** Milliseconds in the worker: reading pixels, detector, landmarks, everything else. */
  readonly stagesMs: Readonly<Record<'read' | 'detect' | 'landmark' | 'other', number>>;
  /** With the setting `pictures`: the very picture that `people` were seen in. */
  readonly picture?: LivePicture;
}

export type ToEngine =
  | {
      readonly kind: 'open';
      readonly assets: EngineAssets;
      readonly threads: number | 'measure';
      readonly settings: LiveSettings;
    }
  | { readonly kind: 'settings'; readonly settings: LiveSettings }
  /** Another camera or file: nobody is followed into it. */
  | { readonly kind: 'restart' }
  | { readonly kind: 'frame'; readonly frame: BrowserFrame; readonly timeS: number };

export type FromEngine =
  | { readonly kind: 'ready'; readonly facts: EngineFacts }
  | { readonly kind: 'seen'; readonly frame: LiveFrame }
  | { readonly kind: 'failed'; readonly reason: string };
