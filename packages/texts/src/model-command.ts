import type { Text } from './text.ts';

/** What `posebox model` says, and what `--model` takes. */
export const MODEL_COMMAND_TEXTS = {
  option: {
    zh: '模型：lite、full、heavy，或自己模型的卡（.yaml）',
    en: 'lite, full, heavy, or the card of a model of your own (.yaml)',
  },
  optionMalformed: {
    zh: '可以用 lite、full、heavy，或一张 .yaml 模型卡。',
    en: 'use lite, full, heavy, or a card that ends in .yaml.',
  },
  about: {
    zh: '自己的 ONNX 姿态模型：检查、比速度。',
    en: 'Your own ONNX pose models: check them, compare their speed.',
  },
  checkAbout: {
    zh: '看模型卡和文件合不合，在照片上试一试。',
    en: 'See what fits of a card and its files, and try it on a photo.',
  },
  benchAbout: {
    zh: '在同一张照片上轮流跑自带模型和自己的模型，比速度。',
    en: 'Run PoseBox’s models and your own in turn on one photo, and compare.',
  },
  card: { zh: '模型卡，.onnx 文件放在它旁边', en: 'the card; its .onnx files lie beside it' },
  photo: { zh: '一张有人的照片', en: 'a photo of somebody' },
  out: { zh: '画了骨架的照片放到这个文件夹', en: 'folder for the photo with the skeleton drawn' },
  rounds: { zh: '每个模型跑几遍', en: 'how often each model runs' },
  json: { zh: '输出 JSON', en: 'write the answer as JSON' },
  fits: {
    zh: '可以用。照片、视频都可以写 --model {card}',
    en: 'It fits. Photos and videos take --model {card}',
  },
  fitsNot: { zh: '还不能用。', en: 'It can’t be used yet.' },
  written: { zh: '骨架画在 {file}', en: 'The skeleton is drawn in {file}' },
  benchHead: {
    zh: '{cpu}，一个线程，每个模型 {rounds} 遍，轮流跑；毫秒，中位数（第 90 百分位）',
    en: '{cpu}, one thread, {rounds} runs of each model in turn; milliseconds, median (90th percentile)',
  },
  benchModel: { zh: '模型', en: 'model' },
  benchNetworks: { zh: '网络', en: 'networks' },
  benchWhole: { zh: '整张照片', en: 'whole photo' },
  benchPeople: { zh: '人数', en: 'people' },
  noOpenVino: {
    zh: '没有和 OpenVINO 比：这台电脑没有装 openvino-node。',
    en: 'Not compared with OpenVINO: openvino-node isn’t installed on this computer.',
  },
} as const satisfies Record<string, Text>;
