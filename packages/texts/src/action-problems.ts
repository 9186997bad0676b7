import type { ProblemText } from './problems.ts';

/** What may be wrong with clips to learn from, and with model files. */
export const ACTION_PROBLEMS = {
  action_label_malformed: {
    status: 422,
    title: { zh: '标签不合适', en: 'Unfit label' },
    detail: { zh: '“{label}”不能用作标签。', en: '"{label}" cannot be a label.' },
    remedy: {
      zh: '标签用 1 到 60 个字符，不换行；“unknown”留给认不出的动作。',
      en: 'Use 1 to 60 characters on one line; "unknown" is kept for what is not recognised.',
    },
  },
  action_clip_empty: {
    status: 422,
    title: { zh: '片段里看不到人', en: 'Nobody in the clip' },
    detail: { zh: '片段 {clip} 里没有看到人。', en: 'Nobody is seen in the clip {clip}.' },
    remedy: { zh: '换一段，或调整截取的起止时间。', en: 'Take another, or trim it where somebody is seen.' },
  },
  actions_too_few_classes: {
    status: 422,
    title: { zh: '没有动作', en: 'No action' },
    detail: {
      zh: '除了“other”，还没有一种动作。',
      en: 'There is no action beside the class "other".',
    },
    remedy: { zh: '加一种动作的片段。', en: 'Add clips of an action.' },
  },
  actions_too_few_clips: {
    status: 422,
    title: { zh: '片段太少', en: 'Too few clips' },
    detail: {
      zh: '“{label}”只有 {clips} 段，至少要 {least} 段。',
      en: '"{label}" has {clips} clips; {least} are the least.',
    },
    remedy: {
      zh: '再录几段。每类 30 段、3 个人，效果才稳。',
      en: 'Record a few more. Thirty from three people make a class reliable.',
    },
  },
  actions_other_missing: {
    status: 422,
    title: { zh: '缺少“other”类', en: 'No class "other"' },
    detail: {
      zh: '没有“other”类：模型不知道别的动作长什么样，会把什么都认成学过的。',
      en: 'There is no class "other": without it a model takes everything for something it knows.',
    },
    remedy: {
      zh: '加至少 {least} 段别的动作：站着、走动、拿东西。',
      en: 'Add at least {least} clips of anything else: standing, walking about, picking something up.',
    },
  },
  actions_checkpoint_foreign: {
    status: 409,
    title: { zh: '接不上的训练', en: 'Training of something else' },
    detail: {
      zh: '这份训练进度属于另一些片段或设置，或已经损坏。',
      en: 'This checkpoint belongs to other clips or options, or is damaged.',
    },
    remedy: { zh: '从头训练。', en: 'Train from the beginning.' },
  },
  action_model_malformed: {
    status: 422,
    title: { zh: '不是动作模型', en: 'Not an action model' },
    detail: {
      zh: '这个文件不是 PoseBox 写出的动作模型，或者改过、损坏了。',
      en: 'The file is no action model as PoseBox writes it, or it was changed or damaged.',
    },
    remedy: { zh: '用 PoseBox 导出的 .onnx 文件。', en: 'Use an .onnx file that PoseBox exported.' },
  },
  action_model_too_large: {
    status: 413,
    title: { zh: '模型太大', en: 'Model too large' },
    detail: { zh: '动作模型不会超过 {limitMb} MB。', en: 'No action model is larger than {limitMb} MB.' },
    remedy: { zh: '看看是不是选错了文件。', en: 'Check that it is the right file.' },
  },
  action_model_operator: {
    status: 422,
    title: { zh: '不认识的运算', en: 'Unknown operator' },
    detail: {
      zh: '模型里有 {operator} 运算，PoseBox 的动作模型里没有它。',
      en: 'The model holds the operator {operator}, which no action model of PoseBox has.',
    },
    remedy: { zh: '用 PoseBox 导出的 .onnx 文件。', en: 'Use an .onnx file that PoseBox exported.' },
  },
  action_model_inputs: {
    status: 422,
    title: { zh: '输入输出不对', en: 'Other inputs or outputs' },
    detail: {
      zh: '模型有 {inputs} 个输入、{outputs} 个输出，应该各有一个。',
      en: 'The model has {inputs} inputs and {outputs} outputs; one of each is expected.',
    },
    remedy: { zh: '用 PoseBox 导出的 .onnx 文件。', en: 'Use an .onnx file that PoseBox exported.' },
  },
  action_model_external_data: {
    status: 422,
    title: { zh: '模型不完整', en: 'Half a model' },
    detail: { zh: '它的数值存在另一个文件里。', en: 'Its numbers lie in another file.' },
    remedy: { zh: '用 PoseBox 导出的单个 .onnx 文件。', en: 'Use one .onnx file that PoseBox exported.' },
  },
  action_model_features: {
    status: 422,
    title: { zh: '模型版本不同', en: 'Model of another version' },
    detail: {
      zh: '模型用的特征是第 {found} 版，这里是第 {expected} 版。',
      en: 'The model takes features of version {found}; here they are of version {expected}.',
    },
    remedy: { zh: '用同样的片段再训练一次。', en: 'Train it again from the same clips.' },
  },
} as const satisfies Record<string, ProblemText>;
