import type { Text } from './text.ts';

/** What `posebox actions` says. */
export const ACTIONS_COMMAND_TEXTS = {
  about: { zh: '学习自己的动作，并认出它们。', en: 'Learn actions of one’s own, and recognise them.' },
  trainAbout: {
    zh: '从一个文件夹的片段学习：子文件夹名是动作，其中一个叫 other。',
    en: 'Learn from a folder of clips: the folders in it are the actions, one of them named other.',
  },
  folder: {
    zh: '文件夹：动作/片段，或 动作/人/片段；也可把人写在文件名里：李__01.mp4',
    en: 'folder: action/clip, or action/person/clip; the person may stand in the name too: Li__01.mp4',
  },
  out: { zh: '写到哪个文件', en: 'the file to write' },
  kind: { zh: '网络', en: 'the network' },
  seed: { zh: '随机种子；种子相同，模型相同', en: 'the same seed gives the same model' },
  epochs: { zh: '学几轮', en: 'rounds of learning' },
  noReport: {
    zh: '不做留人检验（更快，但没有报告，也没有校准）',
    en: 'no check on people held out: faster, without report or calibration',
  },
  json: { zh: '输出 JSON', en: 'write the answer as JSON' },
  evaluateAbout: { zh: '拿没学过的片段检验模型。', en: 'Judge a model on clips it has not learnt from.' },
  model: {
    zh: '模型文件 .onnx，或 everyday（自带模型）',
    en: 'a model file .onnx, or everyday (comes with PoseBox)',
  },
  recogniseAbout: { zh: '认出轨迹或视频里的动作。', en: 'Recognise actions in tracks or videos.' },
  files: { zh: '轨迹或视频', en: 'tracks or videos' },
  fallsAbout: {
    zh: '在轨迹或视频里找跌倒。不是报警设备。',
    en: 'Find falls in tracks or videos. No alarm device.',
  },
  exportAbout: {
    zh: '文件夹：写出特征，供 Python 训练；训练结果：写成模型文件。',
    en: 'A folder: write its features for the Python trainer. The trainer’s result: write it as a model file.',
  },
  exportSource: {
    zh: '片段文件夹，或训练结果 .json',
    en: 'a folder of clips, or the trainer’s result .json',
  },
  reading: { zh: '读取 {file}', en: 'reading {file}' },
  unreadable: { zh: '跳过 {file}：{reason}', en: 'left out {file}: {reason}' },
  nobody: { zh: '没有看到人', en: 'nobody is seen' },
  noClips: {
    zh: '{folder} 里没有片段。要这样放：动作/片段。',
    en: 'There are no clips in {folder}. Arrange them as action/clip.',
  },
  classes: { zh: '{label}：{clips} 段，{people} 人', en: '{label}: {clips} clips, {people} people' },
  resumed: { zh: '接着 {file} 继续训练', en: 'going on from {file}' },
  paused: {
    zh: '进度存到 {file}；再运行同一条命令就接着来',
    en: 'stopped; {file} is kept, the same command goes on from it',
  },
  progress: { zh: '{percent} %（{stage}）', en: '{percent} % ({stage})' },
  folds: { zh: '检验', en: 'check' },
  learningModel: { zh: '学习', en: 'model' },
  baselines: { zh: '基线', en: 'baselines' },
  written: { zh: '{file}（{seconds} 秒）', en: '{file} ({seconds} s)' },
  byPerson: {
    zh: '每次留出一部分人来检验（{people} 人）',
    en: 'judged on people held out ({people} people)',
  },
  byClip: {
    zh: '只留出片段来检验：写明的人不到三个，换了人会差一些',
    en: 'judged on clips held out: fewer than three people are named, other people will do worse',
  },
  byGiven: { zh: '拿给的片段检验', en: 'judged on the given clips' },
  scores: {
    zh: '准确率 {accuracy} %（{low}–{high}），宏 F1 {f1}，认不出 {unknown} %',
    en: 'accuracy {accuracy} % ({low}–{high}), macro-F1 {f1}, unknown {unknown} %',
  },
  baseline: { zh: '  基线 {kind}：{accuracy} %', en: '  baseline {kind}: {accuracy} %' },
  wrong: { zh: '  {clip}：是 {label}，认成 {takenFor}', en: '  {clip}: is {label}, taken for {takenFor}' },
  person: { zh: '{file}，第 {person} 人', en: '{file}, person {person}' },
  suspected: { zh: '疑似跌倒', en: 'a fall is suspected' },
  confirmed: { zh: '躺着没动', en: 'still lying' },
  recovered: { zh: '起来了', en: 'up again' },
  noFalls: { zh: '没有发现跌倒', en: 'no fall found' },
  notAnAlarm: {
    zh: 'PoseBox 不是报警设备：它可能漏掉跌倒，也可能误报。',
    en: 'PoseBox is no alarm device: it may miss a fall, and see one where there is none.',
  },
} as const satisfies Record<string, Text>;
