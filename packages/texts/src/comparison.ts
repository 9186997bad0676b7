import { NOT_MEDICAL_TEXT } from './not-medical.ts';
import type { Text } from './text.ts';

/** The page that lays one movement beside another. Words fit a dance, a swing, tai chi and an exercise alike. */
export const COMPARE_START_TEXTS = {
  title: { zh: '把动作和示范放在一起看', en: 'See your movement beside the example' },
  promise: {
    zh: '舞蹈、高尔夫、太极、康复示范都可以。告诉你哪里不像、哪里早了晚了、先练哪三处。',
    en: 'A dance, a golf swing, tai chi, a therapist’s demonstration: where it differs, where it is early or late, and what to practise first.',
  },
  reference: { zh: '示范', en: 'Example' },
  attempt: { zh: '你的', en: 'Yours' },
  none: { zh: '选一段', en: 'Choose a clip' },
  go: { zh: '开始对比', en: 'Compare' },
  busy: { zh: '正在对比…', en: 'Comparing…' },
  needTwo: { zh: '两边各选一段', en: 'Choose a clip on both sides' },
  addFile: { zh: '添加文件', en: 'Add a file' },
  addSay: {
    zh: '新添加的视频要先看一遍，看完会出现在这里。也可以把两个文件一起拖进来：第一个当示范。',
    en: 'A new video is looked at first and then appears here. You can also drop two files at once: the first is the example.',
  },
  dropping: { zh: '{n} 个文件', en: '{n} files' },
  underWay: { zh: '{name}：看到 {percent}', en: '{name}: {percent} looked at' },
  sample: { zh: '用示例试试', en: 'Try with an example' },
  sampleSay: { zh: '两段计算出来的动作，一次点开就能看。', en: 'Two computed movements, one click away.' },
  sampleReference: { zh: '示例：示范', en: 'Sample: example' },
  sampleAttempt: { zh: '示例：练习', en: 'Sample: practice' },
  references: { zh: '示范库', en: 'Examples' },
  referencesNone: {
    zh: '还没有示范。在对比结果里可以把示范收进来，并给每一段起名字。',
    en: 'None yet. In a comparison you can keep its example here and name its phrases.',
  },
  phraseCount: { zh: '{n} 段', en: '{n} phrases' },
  use: { zh: '用作示范', en: 'Use as example' },
  history: { zh: '练习记录', en: 'Attempts so far' },
  historyNone: { zh: '对比之后会记在这里。', en: 'Comparisons are kept here.' },
  columnWhen: { zh: '时间', en: 'When' },
  columnPair: { zh: '示范和练习', en: 'Example and attempt' },
  columnScore: { zh: '得分', en: 'Score' },
  columnShape: { zh: '动作', en: 'Shape' },
  columnTiming: { zh: '节奏', en: 'Timing' },
  failed: { zh: '没做成：{reason}', en: 'Not done: {reason}' },
  unreachable: { zh: '服务没有回答', en: 'The service does not answer' },
} as const satisfies Record<string, Text>;

export const COMPARE_TEXTS = {
  facts: { zh: '{reference} 和 {attempt} · {length}', en: '{reference} and {attempt} · {length}' },
  beats: { zh: '{n} 拍', en: '{n} beats' },
  you: { zh: '你', en: 'You' },
  paceName: { zh: '怎么放', en: 'How to play' },
  matched: { zh: '对齐动作', en: 'Matched' },
  real: { zh: '原速', en: 'Real time' },
  share: { zh: '分享', en: 'Share' },
  making: { zh: '正在做视频 {percent}', en: 'Making the film, {percent}' },
  filmReady: { zh: '下载并排视频', en: 'Download the film' },
  filmFailed: { zh: '视频没做成', en: 'The film was not made' },
  back: { zh: '后退一点', en: 'Back a little' },
  ahead: { zh: '前进一点', en: 'Ahead a little' },
  play: { zh: '播放', en: 'Play' },
  pause: { zh: '暂停', en: 'Pause' },
  speed: { zh: '速度', en: 'Speed' },
  mirror: { zh: '镜像', en: 'Mirror' },
  mirrored: { zh: '已认出镜像', en: 'Recognised as mirrored' },
  early: { zh: '早 ↑ 晚 ↓', en: 'early ↑ late ↓' },
  phraseScores: { zh: '下面是每一段的得分', en: 'Below: the score of each phrase' },
  position: { zh: '位置', en: 'Position' },
  lateBy: { zh: '晚 {s} 秒', en: '{s} s late' },
  earlyBy: { zh: '早 {s} 秒', en: '{s} s early' },
  hereLate: { zh: '这里晚了 {s} 秒', en: '{s} s late here' },
  hereEarly: { zh: '这里早了 {s} 秒', en: '{s} s early here' },
  hereLimb: { zh: '{limb}差 {deg}°', en: 'The {limb} is {deg}° off' },
  hereNothing: { zh: '这里还没有对应的动作', en: 'Nothing to match here' },
  moments: { zh: '最值得练的三处', en: 'The three moments to practise' },
  momentsNone: {
    zh: '没有特别要练的地方，整段都很接近。',
    en: 'Nothing stands out: it is close throughout.',
  },
  momentLate: { zh: '早一点开始', en: 'Come in sooner' },
  momentEarly: { zh: '别抢', en: 'Don’t rush' },
  momentMissed: { zh: '这里停住了，跟上去', en: 'You stood still here: keep going' },
  loop: { zh: '循环播放', en: 'Loop' },
  unloop: { zh: '停止循环', en: 'Stop the loop' },
  phrase: { zh: '第 {n} 段', en: 'Phrase {n}' },
  span: { zh: '{from}–{to} 秒', en: '{from}–{to} s' },
  take: { zh: '这一遍', en: 'This take' },
  of100: { zh: '/ 100', en: '/ 100' },
  meaning: {
    zh: '100 是一模一样，85 很像，50 看得出是同一套动作。站着不动不到 30。',
    en: '100 is the same, 85 very close, 50 recognisably the same movement. Standing still stays under 30.',
  },
  meaningMore: { zh: '这些分数是怎么来的', en: 'Where these figures come from' },
  scaleAlt: {
    zh: '成对片段的得分分布：同一个人再做一遍、另一个人做同样的动作、别的动作',
    en: 'How pairs of clips score: one person twice, another person doing the same, other movements',
  },
  meaningRows: {
    zh: '从上到下：同一个人再做一遍、另一个人做同样的动作、别的动作。来自真实视频；分数线不是按它们拟合的，但定线时看过结果。',
    en: 'From the top: the same person again, another person doing the same, other movements. Real recordings; the scale wasn’t fitted to them, but their scores were seen while it was chosen.',
  },
  shape: { zh: '动作', en: 'Shape' },
  timing: { zh: '节奏', en: 'Timing' },
  onAverageLate: { zh: '平均晚 {s} 秒', en: '{s} s late on average' },
  onAverageEarly: { zh: '平均早 {s} 秒', en: '{s} s early on average' },
  typically: { zh: '早晚一般差 {s} 秒', en: 'off by {s} s, as a rule' },
  faster: { zh: '整体快 {percent}', en: '{percent} faster throughout' },
  slower: { zh: '整体慢 {percent}', en: '{percent} slower throughout' },
  limbs: { zh: '哪里像，哪里不像', en: 'Limb by limb' },
  phrases: { zh: '每一段', en: 'Phrase by phrase' },
  showTable: { zh: '看表格', en: 'Show table' },
  columnPhrase: { zh: '段落', en: 'Phrase' },
  columnLate: { zh: '早晚', en: 'Early or late' },
  columnLimb: { zh: '差得最多', en: 'Differs most' },
  options: { zh: '怎么比的', en: 'How it compares' },
  ghost: { zh: '叠上示范的骨架', en: 'The example’s skeleton over you' },
  recogniseMirror: { zh: '认出镜像', en: 'Recognise a mirrored take' },
  sharedClock: { zh: '两段从同一个拍子开始', en: 'Both clips begin on the same beat' },
  sharedClockSay: {
    zh: '打开后，整段偏早或偏晚也算进节奏。',
    en: 'Then being early or late as a whole counts too.',
  },
  notCounted: { zh: '身高、站位和朝向不计分。', en: 'Height, place and facing don’t count.' },
  sure: { zh: '有多大把握', en: 'How sure it is' },
  why: { zh: '每个数字的意思', en: 'What each figure means' },
  whyShape: {
    zh: '动作：把两段按动作对齐以后，身体各段的方向差多少。和示范自己的变化幅度相比，所以在很平静的示范面前站着不动也拿不到分。',
    en: 'Shape: how far the directions of the limbs differ once both are laid along each other in time, measured against how much the example itself changes. So standing still earns nothing, even beside a calm piece.',
  },
  whyTiming: {
    zh: '节奏：每个动作比示范早多少、晚多少。两段视频从什么时候开始录不算；整体快慢单独列出。',
    en: 'Timing: how early or late each movement comes. When the recording was started doesn’t count; a different tempo throughout is told apart.',
  },
  whyEnergy: {
    zh: '幅度：动作的大小是示范的 {ratio} 倍。',
    en: 'Energy: the movements are {ratio} times as large as the example’s.',
  },
  whyCoverage: {
    zh: '完整度：{percent} 有对应并且看得见。',
    en: 'Coverage: {percent} was matched and seen.',
  },
  whyVariety: {
    zh: '示范和站着不动平均差 {deg}°，这是打分的尺子。',
    en: 'The example differs from standing still by {deg}° on average; that is the measure.',
  },
  whyOffset: {
    zh: '你的视频整体比示范晚 {s} 秒开始（负数是早），没有计分。',
    en: 'Your clip begins {s} s later than the example’s (negative: earlier); that was not counted.',
  },
  whyConfidence: {
    zh: '把握：{value}。看得见 {visible}，角度 {view}，示范变化 {variety}，帧率 {frames}，相乘得到。',
    en: 'How sure: {value}, the product of visible {visible}, view {view}, variety {variety} and frames {frames}.',
  },
  whyPart: {
    zh: '你的是示范中 {from}–{to} 秒的一部分，其余不计。',
    en: 'Yours is a part of the example, {from}–{to} s; the rest doesn’t count.',
  },
  keep: { zh: '收进示范库', en: 'Keep as an example' },
  kept: { zh: '已收进示范库', en: 'Kept among the examples' },
  keepName: { zh: '名称', en: 'Name' },
  phraseName: { zh: '第 {n} 段的名字', en: 'Name of phrase {n}' },
  phraseNames: { zh: '给每一段起名字', en: 'Name the phrases' },
  save: { zh: '保存', en: 'Save' },
  another: { zh: '再比一段', en: 'Compare another' },
  notMedical: NOT_MEDICAL_TEXT,
  noScore: { zh: '这一对没有打分', en: 'This pair has no score' },
} as const satisfies Record<string, Text>;

/** Why there is no score, and what would change it. */
export const COMPARE_REFUSAL_TEXTS = {
  reference_too_short: {
    zh: '示范不到 1 秒。换一段长一些的。',
    en: 'The example is shorter than a second. Choose a longer one.',
  },
  attempt_too_short: {
    zh: '你的这段不到 1 秒。录长一些。',
    en: 'Your clip is shorter than a second. Record a longer one.',
  },
  reference_too_still: {
    zh: '示范几乎没有动，分不出像不像。换一段动作明显的。',
    en: 'The example hardly moves, so nothing can be told apart. Choose one that moves more.',
  },
  reference_too_little_visible: {
    zh: '示范里身体露得太少。要看得到躯干和四肢。',
    en: 'Too little of the body is seen in the example. Trunk and limbs must be in the picture.',
  },
  attempt_too_little_visible: {
    zh: '你的这段里身体露得太少。站远一点，全身入镜再录。',
    en: 'Too little of you is seen. Step back so that the whole body is in the picture.',
  },
  views_too_different: {
    zh: '两段的拍摄方向差太多（一个正面，一个侧面）。从同一侧再拍一次。',
    en: 'The two were filmed from too different sides (one front, one side). Film again from the same side.',
  },
} as const satisfies Record<string, Text>;

/** What makes a score less sure. */
export const COMPARE_CAUTION_TEXTS = {
  views_differ: {
    zh: '两段的拍摄方向不太一样，手脚的前后看不准。',
    en: 'The two were filmed from different sides; forwards and backwards are less sure.',
  },
  partly_visible: {
    zh: '有些部位看不见，没有比。',
    en: 'Parts of the body are not seen and were not compared.',
  },
  few_frames: { zh: '帧率低，早晚看不准。', en: 'Few frames a second: early and late are less sure.' },
  no_depth: { zh: '没有前后距离，只按画面比。', en: 'Without depth: compared in the picture only.' },
} as const satisfies Record<string, Text>;

export const COMPARE_LIMB_TEXTS = {
  left_arm: { zh: '左臂', en: 'left arm' },
  right_arm: { zh: '右臂', en: 'right arm' },
  trunk: { zh: '躯干', en: 'trunk' },
  left_leg: { zh: '左腿', en: 'left leg' },
  right_leg: { zh: '右腿', en: 'right leg' },
} as const satisfies Record<string, Text>;

/** What to do differently with an arm or a leg. */
export const COMPARE_ADVICE_TEXTS = {
  bend_more: { zh: '{limb}再弯一些', en: 'Bend the {limb} more' },
  straighten: { zh: '{limb}伸直一些', en: 'Straighten the {limb}' },
  raise: { zh: '{limb}抬高一些', en: 'Raise the {limb} higher' },
  lower: { zh: '{limb}放低一些', en: 'Keep the {limb} lower' },
  other_direction: { zh: '{limb}的方向对一对', en: 'Point the {limb} like the example' },
} as const satisfies Record<string, Text>;

/** The same for the trunk. */
export const COMPARE_TRUNK_TEXTS = {
  bend_more: { zh: '身体多弯一些', en: 'Bend the trunk more' },
  straighten: { zh: '身体挺直一些', en: 'Straighten the trunk' },
  raise: { zh: '身体直一些', en: 'Stand more upright' },
  lower: { zh: '身体多倾一些', en: 'Lean the trunk more' },
  other_direction: { zh: '身体的方向对一对', en: 'Turn the trunk like the example' },
} as const satisfies Record<string, Text>;

/** Following an example before the camera. */
export const COMPARE_FOLLOW_TEXTS = {
  follow: { zh: '跟着练', en: 'Follow along' },
  promise: {
    zh: '示范在左边放，你在镜头前跟着做，得分和早晚随时变。画面只在这个浏览器里。',
    en: 'The example plays on the left, you move along before the camera; score and timing change as you go. The picture stays in this browser.',
  },
  now: { zh: '现在', en: 'Now' },
  waiting: { zh: '等你入镜', en: 'Waiting to see you' },
  loading: { zh: '正在准备', en: 'Getting ready' },
  begin: { zh: '开始', en: 'Begin' },
  stop: { zh: '停下', en: 'Stop' },
  asShown: { zh: '跟上了', en: 'In time' },
  rough: {
    zh: '这是大约最近一秒的得分。整段的得分要录下来再对比。',
    en: 'This is the score of about the last second. For the whole take, record it and compare.',
  },
  noPerson: { zh: '这段示范里没有人。', en: 'Nobody is in this example.' },
} as const satisfies Record<string, Text>;
