import type { Text } from './text.ts';

/** The printed report. */
export const REHAB_REPORT_TEXTS = {
  title: { zh: '活动度报告', en: 'Range-of-motion report' },
  period: { zh: '{from} – {to}', en: '{from} – {to}' },
  patient: { zh: '患者', en: 'Patient' },
  condition: { zh: '情况', en: 'About' },
  sessions: { zh: '记录', en: 'Sessions' },
  sessionsOf: { zh: '{all} 次，其中 {n} 次可比', en: '{all}, of which {n} comparable' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  print: { zh: '打印或存成 PDF', en: 'Print or save as PDF' },
  back: { zh: '回到记录', en: 'Back to the record' },
  grew: {
    zh: '{name}从 {first} 增加到 {last}，超过最小可测变化（{mdc}）。',
    en: '{name} grew from {first} to {last}, beyond the minimal detectable change of {mdc}.',
  },
  fell: {
    zh: '{name}从 {first} 减少到 {last}，超过最小可测变化（{mdc}）。',
    en: '{name} fell from {first} to {last}, beyond the minimal detectable change of {mdc}.',
  },
  noChange: {
    zh: '这段时间里没有超过最小可测变化的变化。',
    en: 'Nothing changed beyond the minimal detectable change in this period.',
  },
  painFell: { zh: '疼痛从 {first} 降到 {last}。', en: 'Pain fell from {first} to {last}.' },
  painRose: { zh: '疼痛从 {first} 升到 {last}。', en: 'Pain rose from {first} to {last}.' },
  painSame: { zh: '疼痛仍是 {last}。', en: 'Pain is still {last}.' },
  columnMovement: { zh: '动作', en: 'Movement' },
  columnStart: { zh: '起点', en: 'Start' },
  columnNow: { zh: '现在', en: 'Now' },
  columnChange: { zh: '变化', en: 'Change' },
  columnMdc: { zh: '最小可测变化', en: 'Minimal detectable change' },
  columnVerdict: { zh: '判断', en: 'Verdict' },
  one: { zh: '只有一次', en: 'one session' },
  how: { zh: '怎么量的', en: 'How it was measured' },
  howSay: {
    zh: '一个镜头，画面平面内的角度，各遍的中位数。误差由各遍测量和关节点的误差算出，十次有九次在其中；最小可测变化{mdc}。',
    en: 'One camera, angles in the plane of the picture, median of the repetitions. The error comes from the points and the repetitions; nine in ten lie within. The minimal detectable change is {mdc}.',
  },
  mdcDefault: {
    zh: '用默认值，诊所还没有自己的数据',
    en: 'the default, as the clinic has no data of its own yet',
  },
  mdcOwn: { zh: '来自诊所自己的重复测量', en: 'from the clinic’s own test and retest' },
  cannot: { zh: '看不到什么', en: 'What it can’t see' },
  cannotSay: {
    zh: '关节的轴向旋转、肌肉用力和深度方向的动作。衣服宽松、角度偏斜或关节被挡住时误差更大；儿童和坐轮椅的人没有验证过。',
    en: 'Axial rotation, muscle effort, and movement towards the camera. Loose clothes, a slanted view or hidden joints make the error larger; children and wheelchair users weren’t validated.',
  },
  therapist: { zh: '治疗师', en: 'Therapist' },
  date: { zh: '日期', en: 'Date' },
  versions: { zh: '{models} · 角度约定第 {n} 版', en: '{models} · angle conventions v{n}' },
  nothing: { zh: '这段时间里没有测量。', en: 'Nothing was measured in this period.' },
  nothingSay: { zh: '换一段日期。', en: 'Choose other dates.' },
  caption: { zh: '{date}，{place}，{view}', en: '{date}, {place}, {view}' },
} as const satisfies Record<string, Text>;
