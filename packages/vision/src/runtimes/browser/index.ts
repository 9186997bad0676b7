export { type EngineAssets, engineFileUrls, RUNTIME_FILES, type RuntimeBuild } from './engine-assets.ts';
export type { BrowserFrame } from './frame-pixels.ts';
export { followVideo } from './live/follow-video.ts';
export { type LivePoses, type LivePosesOptions, openLivePoses } from './live/live-poses.ts';
export {
  type EngineFacts,
  LIVE_MODELS,
  type LiveFrame,
  type LiveModel,
  type LivePicture,
  type LiveSettings,
} from './live/messages.ts';
