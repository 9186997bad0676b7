import type { ProblemText } from './problems.ts';

/** What can be wrong with a figure that somebody brings, and with keeping it. */
export const AVATAR_PROBLEMS = {
  avatar_not_glb: {
    status: 422,
    title: { zh: '这个文件当不了形象', en: 'This file can’t be a figure' },
    detail: { zh: '它不是 VRM，也不是 GLB。', en: 'It is neither VRM nor GLB.' },
    remedy: {
      zh: '请选 .vrm 或 .glb 文件；FBX 可以在 Blender 里另存为 GLB。',
      en: 'Choose a .vrm or .glb file; Blender saves FBX as GLB.',
    },
  },
  avatar_cut_off: {
    status: 422,
    title: { zh: '形象文件不完整', en: 'The figure’s file isn’t whole' },
    detail: {
      zh: '文件不完整，像是没有下载完。',
      en: 'It ends too early, as if a download was cut off.',
    },
    remedy: { zh: '重新下载再试。', en: 'Fetch it again.' },
  },
  avatar_too_large: {
    status: 413,
    title: { zh: '形象文件太大', en: 'The figure’s file is too large' },
    detail: { zh: '文件超过 200 MB。', en: 'It is larger than 200 MB.' },
    remedy: { zh: '把贴图缩小再导出。', en: 'Export it with smaller textures.' },
  },
  avatar_too_heavy: {
    status: 422,
    title: { zh: '形象太重', en: 'The figure is too heavy' },
    detail: {
      zh: '它展开后的网格或贴图，浏览器的内存装不下。',
      en: 'Unpacked, its meshes or textures would take more memory than a browser has for one.',
    },
    remedy: {
      zh: '减少多边形，把贴图缩到 4096 像素以内再导出。',
      en: 'Export it with fewer polygons and textures of at most 4096 pixels.',
    },
  },
  avatar_elsewhere: {
    status: 422,
    title: { zh: '形象文件缺东西', en: 'The figure needs other files' },
    detail: { zh: '它要用到别的文件。', en: 'It needs other files beside it.' },
    remedy: {
      zh: '请导出成把全部内容放在一起的 GLB。',
      en: 'Export it as one GLB with everything inside.',
    },
  },
  avatar_compressed: {
    status: 422,
    title: { zh: '形象文件压缩过', en: 'The figure is compressed' },
    detail: {
      zh: '它用了 PoseBox 不会解的压缩（Draco、meshopt 或 KTX2）。',
      en: 'It is compressed in a way that PoseBox doesn’t read (Draco, meshopt or KTX2).',
    },
    remedy: { zh: '导出时关掉压缩。', en: 'Export it without compression.' },
  },
  avatar_no_skeleton: {
    status: 422,
    title: { zh: '形象没有骨骼', en: 'The figure has no skeleton' },
    detail: { zh: '里面没有骨骼，动不了。', en: 'There is no skeleton in it, so it can’t move.' },
    remedy: { zh: '请选绑定好骨骼的模型。', en: 'Choose a rigged model.' },
  },
  avatar_bones_missing: {
    status: 422,
    title: { zh: '形象的骨骼认不全', en: 'Bones of the figure are unknown' },
    detail: { zh: '认不出这些骨骼：{bones}。', en: 'These bones weren’t recognised: {bones}.' },
    remedy: {
      zh: '名字照 Mixamo 或 VRM 的写法就能认出来。',
      en: 'Names as Mixamo or VRM write them are.',
    },
  },
  avatar_unreadable: {
    status: 422,
    title: { zh: '形象文件读不出来', en: 'The figure can’t be read' },
    detail: { zh: '文件内容有错，读不出来。', en: 'Its contents are damaged and can’t be read.' },
    remedy: { zh: '换一个，或者重新导出。', en: 'Choose another, or export it again.' },
  },
  avatar_file_missing: {
    status: 400,
    title: { zh: '没有形象文件', en: 'No figure' },
    detail: {
      zh: '表单里没有名为 avatar 的文件。',
      en: 'The form carries no file named "avatar".',
    },
    remedy: {
      zh: '把 .vrm 或 .glb 文件放进表单的 avatar 字段。',
      en: 'Send a .vrm or .glb file as "avatar".',
    },
  },
  avatar_not_agreed: {
    status: 409,
    title: { zh: '这个形象的许可有限制', en: 'The figure’s licence has limits' },
    detail: {
      zh: '许可没有写明谁都可以用、可以转发，而资料库里的东西别人也可能打开。',
      en: 'Its licence doesn’t let everybody use it and pass it on, and others may open what is in the library.',
    },
    remedy: {
      zh: '确认你可以把它存在这里，再加上 agreed=true 发一次。',
      en: 'Make sure that you may keep it here, then send it again with agreed=true.',
    },
  },
  avatar_unknown: {
    status: 404,
    title: { zh: '没有这个形象', en: 'No such figure' },
    detail: { zh: '资料库里没有形象 {id}。', en: 'There is no figure {id} in the library.' },
    remedy: { zh: '它可能已经删掉了。重新选一个。', en: 'It may have been deleted. Choose another.' },
  },
} as const satisfies Record<string, ProblemText>;
