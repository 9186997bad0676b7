import type { ProblemCode } from '@posebox/texts';

/** What may be wrong with a file that is to become an item, or with what is needed to take it. */
export const VIDEO_UPLOAD_PROBLEMS = [
  'video_empty',
  'not_a_video',
  'video_is_picture',
  'video_is_playlist',
  'video_kind_unsupported',
  'video_codec_unsupported',
  'video_has_no_pictures',
  'video_incomplete',
  'video_file_too_large',
  'video_too_many_pixels',
  'video_too_long',
  'video_disk_full',
  'storage_full',
  'own_model_unknown',
  'own_model_option',
  'ffmpeg_missing',
  'ffmpeg_too_old',
  'database_unavailable',
  'storage_unavailable',
] as const satisfies readonly ProblemCode[];
