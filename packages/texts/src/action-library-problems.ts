import type { ProblemText } from './problems.ts';

/** What may go wrong with data sets, trainings, models and recognitions that are kept. */
export const ACTION_LIBRARY_PROBLEMS = {
  action_set_unknown: {
    status: 404,
    title: { zh: '没有这个数据集', en: 'Unknown data set' },
    detail: {
      zh: '没有编号为 {id} 的数据集，可能已经删除。',
      en: 'There is no data set {id}; it may have been deleted.',
    },
    remedy: { zh: '回到动作页，重新选择。', en: 'Go back to the actions page and choose again.' },
  },
  action_clip_unknown: {
    status: 404,
    title: { zh: '没有这段样本', en: 'Unknown clip' },
    detail: {
      zh: '没有样本 {id}，它可能已经删除，或者随视频一起删除了。',
      en: 'There is no clip {id}; it may have been deleted, alone or with its video.',
    },
    remedy: { zh: '重新载入页面。', en: 'Reload the page.' },
  },
  action_clips_too_many: {
    status: 422,
    title: { zh: '样本太多', en: 'Too many clips' },
    detail: { zh: '一个数据集最多 {limit} 段样本。', en: 'A data set holds at most {limit} clips.' },
    remedy: {
      zh: '每类几十段就够了：删掉一些，或另建一个数据集。',
      en: 'Some dozens a class are enough: delete some, or begin another data set.',
    },
  },
  action_clip_times_disordered: {
    status: 422,
    title: { zh: '起止时间不对', en: 'Start and end don’t fit' },
    detail: {
      zh: '样本从 {from} 秒到 {to} 秒：终点要在起点之后，而且至少隔 0.5 秒。',
      en: 'The clip goes from {from} s to {to} s: its end must come at least 0.5 s after its start.',
    },
    remedy: { zh: '在时间轴上重新设起点和终点。', en: 'Set start and end again on the timeline.' },
  },
  action_training_unknown: {
    status: 404,
    title: { zh: '没有这次训练', en: 'Unknown training' },
    detail: {
      zh: '没有训练 {id}，可能随数据集一起删除了。',
      en: 'There is no training {id}; it may have gone with its data set.',
    },
    remedy: { zh: '回到数据集，重新开始训练。', en: 'Go back to the data set and train again.' },
  },
  action_training_over: {
    status: 409,
    title: { zh: '训练已经结束', en: 'The training is over' },
    detail: {
      zh: '这次训练的状态是 {state}，不能再取消。',
      en: 'It can’t be cancelled any more: it is {state}.',
    },
    remedy: { zh: '不需要做什么。', en: 'There is nothing to do.' },
  },
  action_training_under_way: {
    status: 409,
    title: { zh: '这个数据集正在训练', en: 'This data set is being trained' },
    detail: {
      zh: '同一个数据集一次只训练一个模型。',
      en: 'One model at a time is trained from a data set.',
    },
    remedy: { zh: '等它结束，或先取消。', en: 'Wait for it, or cancel it first.' },
  },
  action_training_failed: {
    status: 500,
    title: { zh: '训练没有完成', en: 'The training came to nothing' },
    detail: {
      zh: '训练进程多次意外结束，已经放弃。样本都还在。',
      en: 'The training ended unexpectedly several times and was given up. All clips are still there.',
    },
    remedy: { zh: '再试一次；若仍失败，请报告。', en: 'Try again; if it fails again, please report it.' },
  },
  action_model_unknown: {
    status: 404,
    title: { zh: '没有这个模型', en: 'Unknown model' },
    detail: {
      zh: '没有编号为 {id} 的模型，可能已经删除。',
      en: 'There is no model {id}; it may have been deleted.',
    },
    remedy: { zh: '重新选一个模型。', en: 'Choose another model.' },
  },
  action_model_missing: {
    status: 422,
    title: { zh: '没有收到模型文件', en: 'No model file' },
    detail: {
      zh: '请求里没有 ONNX 文件。',
      en: 'The request holds no ONNX file.',
    },
    remedy: {
      zh: '把文件放在表单的 model 字段里。',
      en: 'Send the file in the form’s field `model`.',
    },
  },
  action_report_missing: {
    status: 404,
    title: { zh: '没有评估报告', en: 'No report' },
    detail: {
      zh: '模型“{name}”没有报告：导入的模型只带模型本身。',
      en: 'The model “{name}” has no report: an imported model comes without one.',
    },
    remedy: { zh: '在这里训练的模型都有报告。', en: 'Models trained here have one.' },
  },
  action_nobody: {
    status: 422,
    title: { zh: '没有可以识别的人', en: 'Nobody to recognise' },
    detail: { zh: '这段里没有找到人。', en: 'Nobody was found in this clip.' },
    remedy: { zh: '换一段全身入镜的视频。', en: 'Use a clip with the whole body in view.' },
  },
  action_recognition_unknown: {
    status: 404,
    title: { zh: '没有这次识别', en: 'Unknown recognition' },
    detail: {
      zh: '没有编号为 {id} 的识别结果，可能已经删除。',
      en: 'There is no recognition {id}; it may have been deleted.',
    },
    remedy: { zh: '重新识别一次。', en: 'Recognise the clip again.' },
  },
} as const satisfies Record<string, ProblemText>;
