import type { ProblemText } from './problems.ts';

/** What can be wrong with a model of one's own. */
export const OWN_MODEL_PROBLEMS = {
  own_model_card_malformed: {
    status: 422,
    title: { zh: '模型卡写得不对', en: 'The card isn’t right' },
    detail: { zh: '模型卡的 {place} 这一处不对：{reason}。', en: 'The card is wrong at {place}: {reason}.' },
    remedy: {
      zh: '照着 docs/zh/own-models.md 里的例子改。',
      en: 'Compare it with the examples in docs/own-models.md.',
    },
  },
  own_model_file_missing: {
    status: 400,
    title: { zh: '少了文件', en: 'A file is missing' },
    detail: { zh: '没有找到 {file}。', en: '{file} isn’t there.' },
    remedy: {
      zh: '模型卡（card）和它写到的每个 .onnx 文件要一起给。',
      en: 'Give the card (card) together with every .onnx file that it names.',
    },
  },
  own_model_too_large: {
    status: 413,
    title: { zh: '模型太大', en: 'Model too large' },
    detail: { zh: '{file} 超过 {limitMb} MB。', en: '{file} is larger than {limitMb} MB.' },
    remedy: {
      zh: '换小一点的版本，或者导出成 float16 权重。',
      en: 'Use a smaller variant, or export it with float16 weights.',
    },
  },
  own_model_not_onnx: {
    status: 422,
    title: { zh: '不是完整的 ONNX 文件', en: 'Not a whole ONNX file' },
    detail: {
      zh: '{file} 读不出来：不完整，或者不是 ONNX。',
      en: '{file} can’t be read: it isn’t whole, or no ONNX file.',
    },
    remedy: {
      zh: '多半是没下载完，或者是别的格式。重新导出或下载一次。',
      en: 'It was probably cut off, or is of another kind. Export or download it again.',
    },
  },
  own_model_external_data: {
    status: 422,
    title: { zh: '权重在别的文件里', en: 'Weights in another file' },
    detail: {
      zh: '{file} 的权重（例如 {tensor}）放在旁边的文件里，这里不读旁边的文件。',
      en: 'Weights of {file}, such as {tensor}, lie in a file beside it, and those aren’t read here.',
    },
    remedy: {
      zh: '把权重存进同一个文件：onnx.save(model, path, save_as_external_data=False)。',
      en: 'Save them into one file: onnx.save(model, path, save_as_external_data=False).',
    },
  },
  own_model_domain: {
    status: 422,
    title: { zh: '有自定义算子', en: 'Custom operators' },
    detail: {
      zh: '{file} 用到的算子 {operator} 不在 ONNX 里，要另外的程序库才能算。',
      en: '{file} uses {operator}, which isn’t part of ONNX and needs a library of its own.',
    },
    remedy: {
      zh: '导出时不带自定义后处理；筛选重叠的人由 PoseBox 来做。',
      en: 'Export it without custom post-processing; PoseBox sorts out overlapping people itself.',
    },
  },
  own_model_operator: {
    status: 422,
    title: { zh: '有不允许的算子', en: 'An operator that isn’t allowed' },
    detail: {
      zh: '{file} 用到了 {operator}：它可能永远算不完，或者每次结果不同。',
      en: '{file} uses {operator}, which may run for ever or answer differently each time.',
    },
    remedy: {
      zh: '导出时把循环展开，或去掉随机的部分。',
      en: 'Export it with loops unrolled, or without what is random.',
    },
  },
  own_model_opset: {
    status: 422,
    title: { zh: 'opset 版本不合适', en: 'Unsupported opset' },
    detail: {
      zh: '{file} 用的是 opset {opset}，这里能用 {least}–{most}。',
      en: '{file} asks for opset {opset}; {least}–{most} can be run here.',
    },
    remedy: { zh: '导出时写 opset_version=17。', en: 'Export it with opset_version=17.' },
  },
  own_model_too_many_nodes: {
    status: 422,
    title: { zh: '网络太复杂', en: 'Too many nodes' },
    detail: {
      zh: '{file} 有 {nodes} 个节点，最多 {limit} 个。',
      en: '{file} has {nodes} nodes; the most is {limit}.',
    },
    remedy: { zh: '先用 onnxsim 简化。', en: 'Simplify it first, with onnxsim for example.' },
  },
  own_model_input: {
    status: 422,
    title: { zh: '输入和模型卡不符', en: 'Another input than the card says' },
    detail: {
      zh: '按模型卡，{file} 应该只有一个 float32 输入 {expected}；文件里是 {found}。',
      en: 'By the card {file} takes one float32 input {expected}; the file says {found}.',
    },
    remedy: {
      zh: '改模型卡里的 width、height 和 layout，或者按这个尺寸重新导出。',
      en: 'Change width, height and layout on the card, or export it with that size.',
    },
  },
  own_model_output: {
    status: 422,
    title: { zh: '输出和模型卡不符', en: 'Other outputs than the card says' },
    detail: {
      zh: '解码需要的输出是 {expected}；这个网络给出的是 {found}。',
      en: 'The decoder needs the output {expected}; the network gives {found}.',
    },
    remedy: {
      zh: '核对模型卡里的 decoder、输出名和 skeleton 的点数。',
      en: 'Check the decoder, the names of outputs and the number of points on the card.',
    },
  },
  own_model_not_finite: {
    status: 422,
    title: { zh: '输出不是数', en: 'Not a number' },
    detail: {
      zh: '输出 {output} 里有 NaN 或无穷大。',
      en: 'The output {output} holds NaN or infinity.',
    },
    remedy: {
      zh: '核对 mean 和 std；如果导出成了 float16，换 float32 再试。',
      en: 'Check mean and std; if it was exported as float16, try float32.',
    },
  },
  own_model_cannot_run: {
    status: 422,
    title: { zh: '这个网络跑不起来', en: 'The network can’t be run' },
    detail: { zh: '运行 {file} 时出错：{reason}', en: 'Running {file} failed: {reason}' },
    remedy: {
      zh: '先在导出它的程序里用 ONNX Runtime 跑一遍。',
      en: 'Run it with ONNX Runtime where it was exported first.',
    },
  },
  own_model_stopped: {
    status: 422,
    title: { zh: '占用太多，已停掉', en: 'Stopped: it took too much' },
    detail: {
      zh: '这个模型一次运行超过 {limitS} 秒，或占用超过 {limitMb} MB 内存，或让运行它的进程崩溃了。PoseBox 的其他部分不受影响。',
      en: 'One run took more than {limitS} s or {limitMb} MB of memory, or ended the process that ran it. Nothing else in PoseBox is affected.',
    },
    remedy: { zh: '换一个小一点的模型。', en: 'Use a smaller model.' },
  },
  own_model_openvino_missing: {
    status: 422,
    title: { zh: '没有装 OpenVINO', en: 'OpenVINO isn’t installed' },
    detail: {
      zh: '模型卡要用 OpenVINO 运行，这台电脑上没有 openvino-node。',
      en: 'The card asks for OpenVINO, and openvino-node isn’t installed on this computer.',
    },
    remedy: {
      zh: '在 PoseBox 的文件夹里运行 {command}（会联网下载它的运行库），或者去掉模型卡里的 runtime。',
      en: 'Run {command} in PoseBox’s folder (it downloads its runtime), or leave runtime out of the card.',
    },
  },
  own_model_unknown: {
    status: 404,
    title: { zh: '没有这个模型', en: 'No such model' },
    detail: {
      zh: '这里没有名为 {name} 的模型，或它已被删除、换过。',
      en: 'There is no model {name} here, or it was deleted or replaced.',
    },
    remedy: {
      zh: '看看有哪些：GET /api/models；没有的先上传。',
      en: 'See which there are: GET /api/models; upload it first.',
    },
  },
  own_model_exists: {
    status: 409,
    title: { zh: '名字已经有了', en: 'The name is taken' },
    detail: {
      zh: '已经有一个叫 {name} 的模型，内容不同。',
      en: 'There is another model called {name}.',
    },
    remedy: {
      zh: '在模型卡里换个 name，或先删掉旧的。',
      en: 'Change name on the card, or delete the old one first.',
    },
  },
  own_model_option: {
    status: 400,
    title: { zh: '自己的模型做不到', en: 'Not with a model of one’s own' },
    detail: {
      zh: '自己的模型只有一种看法，不能用 {option}。',
      en: 'A model of one’s own looks in one way only; {option} can’t be asked of it.',
    },
    remedy: {
      zh: '去掉这个参数，或者用 lite、full、heavy。',
      en: 'Leave it out, or use lite, full or heavy.',
    },
  },
} as const satisfies Record<string, ProblemText>;
