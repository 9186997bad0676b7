import type { ProblemText } from './problems.ts';

/** What may go wrong when a garment is tried on. */
export const TRY_ON_PROBLEMS = {
  garment_missing: {
    status: 400,
    title: { zh: '没有衣服的图片', en: 'No garment' },
    detail: {
      zh: '表单里没有名为 garment 的文件。',
      en: 'The form carries no file named "garment".',
    },
    remedy: {
      zh: '把平铺衣服的图片或绑定好骨骼的 GLB 放进表单的 garment 字段，人的照片放进 image；或者用 tailored 选一件自带的。',
      en: 'Send the picture of the garment laid flat, or a skinned GLB, as "garment", the photo of the person as "image"; or choose one of ours with tailored.',
    },
  },
  garment_unreadable: {
    status: 422,
    title: { zh: '衣服的图片打不开', en: 'Unreadable garment picture' },
    detail: {
      zh: '衣服的图片不完整、已损坏、太大，或者不是图片。',
      en: 'The picture of the garment is cut off, broken, too large, or not a picture.',
    },
    remedy: {
      zh: '换成 JPEG、PNG、WebP、AVIF、TIFF、GIF 或 BMP，不超过 25 MB、6000 万像素。',
      en: 'Use JPEG, PNG, WebP, AVIF, TIFF, GIF or BMP of at most 25 MB and 60 megapixels.',
    },
  },
  garment_not_found: {
    status: 422,
    title: { zh: '图片里看不出衣服', en: 'No garment in the picture' },
    detail: {
      zh: '衣服的图片里没有和背景分得开的东西。',
      en: 'Nothing in the garment’s picture stands out from its background.',
    },
    remedy: {
      zh: '把衣服平铺在颜色不同的背景上，放在画面中间再拍；或用透明背景的 PNG。',
      en: 'Lay it flat in the middle on a ground of another colour, or send a PNG with a transparent background.',
    },
  },
  garment_no_skeleton: {
    status: 422,
    title: { zh: '这件立体衣服没有骨骼', en: 'The 3D garment has no skeleton' },
    detail: {
      zh: 'GLB 里的网格没有绑定骨骼，没法跟着身体弯。',
      en: 'No mesh in the GLB is skinned to bones, so it can’t bend with a body.',
    },
    remedy: {
      zh: '在 Blender 等软件里把衣服绑定到人形骨骼（带权重），再导出 GLB。',
      en: 'Skin it to a humanoid armature, with weights, and export it as GLB again.',
    },
  },
  garment_bones_missing: {
    status: 422,
    title: { zh: '衣服的骨骼认不全', en: 'Bones of the garment are unknown' },
    detail: { zh: '认不出这些骨骼：{bones}。', en: 'These bones weren’t recognised: {bones}.' },
    remedy: {
      zh: '名字照 Mixamo 或 VRM 的写法就能认出来；上衣至少要有肩和髋，裤子至少要有髋和膝。',
      en: 'Names as Mixamo or VRM write them are; a top needs shoulders and hips at least, trousers hips and knees.',
    },
  },
  garment_too_heavy: {
    status: 422,
    title: { zh: '这件立体衣服太重', en: 'The 3D garment is too heavy' },
    detail: {
      zh: '它的三角形超过 10 万个，或者贴图太大。',
      en: 'It has more than 100,000 triangles, or its pictures are too large.',
    },
    remedy: {
      zh: '减面，把贴图缩到 4096 像素以内再导出。',
      en: 'Export it with fewer polygons and pictures of at most 4096 pixels.',
    },
  },
  garment_model_unreadable: {
    status: 422,
    title: { zh: '这件立体衣服读不出来', en: 'The 3D garment can’t be read' },
    detail: {
      zh: 'GLB 不完整、已损坏、压缩过（Draco、meshopt、KTX2），或者要用到别的文件。',
      en: 'The GLB is cut off, damaged, compressed (Draco, meshopt, KTX2), or needs other files beside it.',
    },
    remedy: {
      zh: '重新导出成一个不压缩、内容齐全的 GLB。',
      en: 'Export it again as one GLB with everything inside and without compression.',
    },
  },
  garment_points_malformed: {
    status: 400,
    title: { zh: '控制点读不懂', en: 'Unreadable control points' },
    detail: {
      zh: '控制点不合格式；读不懂的地方：{place}。',
      en: 'The control points don’t have their format; unreadable at: {place}.',
    },
    remedy: {
      zh: '用 format=json 取回自动的控制点，改好以后原样发来；坐标是图片宽高的 0–1。',
      en: 'Take the automatic ones with format=json, move them and send them back; coordinates are shares of the picture, 0–1.',
    },
  },
  try_on_person_unknown: {
    status: 404,
    title: { zh: '没有这个人', en: 'No such person' },
    detail: { zh: '照片里没有编号 {person} 的人。', en: 'Nobody in the photo has the number {person}.' },
    remedy: {
      zh: '找到 {count} 个人，从 1 开始编号；不写 person 就给所有人穿上。',
      en: '{count} people were found, numbered from 1; without person everybody is dressed.',
    },
  },
  wardrobe_piece_unknown: {
    status: 404,
    title: { zh: '没有这件衣服', en: 'No such garment' },
    detail: { zh: '衣柜里没有衣服 {id}。', en: 'There is no garment {id} in the wardrobe.' },
    remedy: { zh: '它可能已经删掉了。重新选一件。', en: 'It may have been deleted. Choose another.' },
  },
} as const satisfies Record<string, ProblemText>;
