import type { Text } from './text.ts';

/** What `posebox tryon` says. */
export const TRY_ON_COMMAND_TEXTS = {
  about: {
    zh: '试穿：把平铺拍的衣服、衣服的 GLB，或自带的立体衣服，穿到照片或视频里的人身上。',
    en: 'Put a garment, photographed flat, a GLB, or one of ours in 3D, on the people of a photo or a video.',
  },
  photo: { zh: '人的照片或视频', en: 'photo or video of the person' },
  garment: {
    zh: '衣服的图片（平铺，背景颜色不同或透明），或绑定好人形骨骼的 GLB',
    en: 'picture of the garment (laid flat, on another colour or transparent), or a GLB skinned to a humanoid',
  },
  out: {
    zh: '结果文件，.jpg、.png 或 .webp，视频是 .mp4（不写就放在原文件旁边）',
    en: 'file for the result: .jpg, .png or .webp, of a video .mp4 (beside the original if left out)',
  },
  kind: { zh: '上衣、下装或连衣裙', en: 'what it is' },
  tailored: {
    zh: '不用图片，穿自带的立体衣服',
    en: 'one of our own 3D garments instead of a picture',
  },
  color: { zh: '立体衣服的颜色', en: 'colour of the 3D garment' },
  pattern: { zh: '立体衣服的花纹', en: 'pattern of the 3D garment' },
  noGarment: {
    zh: '没写衣服：给一张衣服的图片，或用 --tailored 选一件自带的。',
    en: 'No garment: name a picture of one, or choose one of ours with --tailored.',
  },
  person: {
    zh: '只给第几个人穿，1–20（不写就是所有人）',
    en: 'only this person, 1–20 (everybody if left out)',
  },
  height: {
    zh: '身高（厘米），80–230：和 --json 一起用，估算尺码',
    en: 'how tall the person is, 80–230 cm: with --json sizes are estimated',
  },
  json: {
    zh: '不画图，打印控制点和盖住了多少',
    en: 'print control points and what is covered instead of a picture',
  },
  wrongEnding: {
    zh: '{file}：结果只能是 .jpg、.png 或 .webp',
    en: '{file}: a result is .jpg, .png or .webp',
  },
  filmEnding: {
    zh: '{file}：视频的结果只能是 .mp4，也没有 --json',
    en: '{file}: of a video the result is .mp4, and there is no --json',
  },
  dressed: {
    zh: '{file}：穿上了 {count} 人',
    en: '{file}: people dressed: {count}',
  },
} as const satisfies Record<string, Text>;
