import type { Text } from './text.ts';

/** What a check of a model has found, besides problems. */
export const OWN_MODEL_FINDINGS = {
  card_read: {
    zh: '模型卡读懂了：{task}，{decoder}，{points} 个点。',
    en: 'The card is read: {task}, {decoder}, {points} points.',
  },
  points_mapped: {
    zh: '{points} 个点里有 {mapped} 个在 PoseBox 的 33 个点里。',
    en: '{mapped} of its {points} points are among PoseBox’s 33.',
  },
  points_missing: {
    zh: '{all} 个点里有 {missing} 个它没有，也没有深度：要用到这些的角度和训练规则会写明模型缺点或深度，不会猜。',
    en: 'It lacks {missing} of {all} points, and depth: angles and coaching rules that need them say so and are never guessed.',
  },
  file_fits: {
    zh: '文件完整，只用标准算子，权重都在里面。',
    en: 'The file is whole, uses standard operators only and holds its weights.',
  },
  runs: { zh: '能运行，一次 {ms} ms。', en: 'It runs, {ms} ms a time.' },
  outputs_fit: { zh: '输出和解码方式对得上。', en: 'The outputs are what the decoder wants.' },
  nobody_invented: {
    zh: '在没有人的图片上没有找到人。',
    en: 'In pictures of nobody it finds nobody.',
  },
  somebody_invented: {
    zh: '在没有人的图片上也找到了 {people} 个人。可以把 thresholds.person 调高。',
    en: 'In pictures of nobody it finds {people}. Raise thresholds.person on the card.',
  },
  people_found: {
    zh: '照片上找到 {people} 个人，{points} 个点。看看骨架对不对。',
    en: 'On the photo it finds people: {people}, with {points} points. See whether the skeleton fits.',
  },
  nobody_found: {
    zh: '照片上没有找到人。核对 colours、mean、std 和 layout，或者把 thresholds.person 调低。',
    en: 'On the photo it finds nobody. Check colours, mean, std and layout, or lower thresholds.person.',
  },
  points_outside: {
    zh: '{outside} 个点在照片外面。核对 coordinates、fit 和输入尺寸。',
    en: '{outside} points lie outside the photo. Check coordinates, fit and the size of the input.',
  },
} as const satisfies Record<string, Text>;

/** The page of one's own models. */
export const OWN_MODEL_TEXTS = {
  title: { zh: '自己的模型', en: 'Your own models' },
  promise: {
    zh: '把你的 ONNX 姿态模型放进来：照片、视频、对比和导出都能用它。',
    en: 'Bring your own ONNX pose model: photos, videos, comparison and exports can all use it.',
  },
  add: { zh: '添加模型', en: 'Add a model' },
  addSay: {
    zh: '选模型卡（.yaml）和它写到的 .onnx 文件；再加一张照片，可以当场看骨架对不对。',
    en: 'Choose the card (.yaml) and the .onnx files it names; with a photo you see at once whether the skeleton fits.',
  },
  choose: { zh: '选文件', en: 'Choose files' },
  drop: {
    zh: '把模型卡、.onnx 文件和照片一起拖到这里',
    en: 'Drop the card, the .onnx files and a photo here',
  },
  checking: { zh: '正在检查…', en: 'Checking…' },
  check: { zh: '检查', en: 'Check' },
  keep: { zh: '留下这个模型', en: 'Keep this model' },
  keeping: { zh: '正在保存…', en: 'Keeping it…' },
  kept: { zh: '{name} 可以用了。', en: '“{name}” is ready to use.' },
  report: { zh: '检查结果', en: 'What fits and what doesn’t' },
  fits: { zh: '可以用', en: 'It can be used' },
  fitsNot: { zh: '还不能用', en: 'It can’t be used yet' },
  photoResult: { zh: '它在照片上看到的', en: 'What it sees on the photo' },
  unreachable: { zh: 'PoseBox 没有回答。', en: 'PoseBox doesn’t answer.' },
  none: {
    zh: '还没有自己的模型。PoseBox 自带的 lite、full、heavy 随时可用。',
    en: 'No model of your own yet. PoseBox’s lite, full and heavy are always there.',
  },
  list: { zh: '已经有的', en: 'Here already' },
  name: { zh: '名字', en: 'Name' },
  kind: { zh: '做法', en: 'Kind' },
  points: { zh: '点', en: 'Points' },
  size: { zh: '大小', en: 'Size' },
  added: { zh: '添加时间', en: 'Added' },
  tryIt: { zh: '用它看照片', en: 'Use it on a photo' },
  remove: { zh: '删除', en: 'Delete' },
  removed: { zh: '{name} 已删除。', en: '“{name}” was deleted.' },
  back: { zh: '撤销', en: 'Undo' },
  topDown: { zh: '先找人再看点', en: 'top-down' },
  oneShot: { zh: '一次看全图', en: 'one-shot' },
  files: { zh: '选了 {files}', en: 'Chosen: {files}' },
  noCard: { zh: '还少模型卡（.yaml）。', en: 'The card (.yaml) is still missing.' },
  noModel: { zh: '还少 .onnx 文件。', en: 'The .onnx file is still missing.' },
  noneOfThese: {
    zh: '这里只收模型卡（.yaml）、.onnx 文件和照片。',
    en: 'Only a card (.yaml), .onnx files and a photo are of use here.',
  },
  example: { zh: '模型卡怎么写？', en: 'How is a card written?' },
  exampleSay: {
    zh: '下面是 RTMPose 的一张。别的模型、每一行的意思和限制，见 docs/zh/own-models.md。',
    en: 'Below is one for RTMPose. Other families, the meaning of each line and the limits stand in docs/own-models.md.',
  },
  trust: {
    zh: '模型在单独的进程里运行，时间和内存都有上限；只加你信得过来源的文件。',
    en: 'A model runs in a process of its own with limits of time and memory. Add only files whose source you trust.',
  },
  own: { zh: '自己的', en: 'Own' },
  ownSay: {
    zh: '自己的模型：只有画面上的点，没有深度。',
    en: 'Your own model: points in the picture, no depth.',
  },
  manage: { zh: '自己的模型…', en: 'Your own models…' },
  modeFixed: {
    zh: '自己的模型只有一种看法。',
    en: 'A model of your own looks in one way only.',
  },
} as const satisfies Record<string, Text>;
