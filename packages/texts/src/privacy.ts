import type { Text } from './text.ts';

/** What may be kept of a person, in a word and in a sentence. */
export const KEEP_TEXTS = {
  video: { zh: '视频', en: 'Video' },
  skeleton: { zh: '只留骨架', en: 'Skeleton only' },
  numbers: { zh: '只留数值', en: 'Numbers only' },
} as const satisfies Record<string, Text>;

export const KEEP_SAYS = {
  video: {
    zh: '视频、骨架和数值都保存。',
    en: 'The video, its skeleton and the values are kept.',
  },
  skeleton: {
    zh: '量完就删掉所有画面：原视频、画了骨架的视频、缩略图；只留关节点的轨迹和数值。',
    en: 'Once measured, every picture goes: the film as it was sent, the drawn ones, thumbnails. The joints’ track and the values stay.',
  },
  numbers: {
    zh: '量完连轨迹一起删掉，只留角度、次数这些数值。',
    en: 'Once measured, the track goes as well. Angles, counts and times stay.',
  },
} as const satisfies Record<string, Text>;

/** A person's page of consent and keeping. */
export const CONSENT_TEXTS = {
  title: { zh: '同意与保存', en: 'Consent and keeping' },
  open: { zh: '同意与保存', en: 'Consent and keeping' },
  back: { zh: '回到档案', en: 'Back to the record' },
  now: { zh: '现在保存什么', en: 'What is kept now' },
  fromConsent: { zh: '依本人的同意', en: 'as the person agreed' },
  fromPlace: { zh: '依本机构的默认设置', en: 'as this place has it' },
  erasedOn: { zh: '{date} 自动清除全部内容。', en: 'Everything will be erased on {date}.' },
  neverErased: { zh: '不会自动清除。', en: 'Nothing is erased by itself.' },
  ageGroup: { zh: '年龄', en: 'Age' },
  adult: { zh: '成年人', en: 'Adult' },
  minor: { zh: '14–17 周岁', en: '14 to 17' },
  under_14: { zh: '不满 14 周岁', en: 'Under 14' },
  minorSay: {
    zh: '要先登记监护人的同意，才能保存任何内容。',
    en: 'A guardian’s consent comes first; nothing is kept before it.',
  },
  under14Say: {
    zh: '要先登记监护人的同意，并且是单独征得的，才能保存任何内容。',
    en: 'A guardian’s consent, asked for separately, comes first; nothing is kept before it.',
  },
  versions: { zh: '同意的记录', en: 'Consents' },
  none: { zh: '还没有登记。', en: 'None has been noted.' },
  version: { zh: '第 {n} 版', en: 'Version {n}' },
  inForce: { zh: '有效', en: 'in force' },
  replaced: { zh: '已被新版取代', en: 'replaced' },
  ended: { zh: '已到期', en: 'ended' },
  withdrawn: { zh: '{date} 撤回', en: 'withdrawn {date}' },
  givenByPerson: { zh: '{date}，本人同意', en: 'Given by the person, {date}' },
  givenByGuardian: { zh: '{date}，监护人{name}同意', en: 'Given by the guardian {name}, {date}' },
  until: { zh: '到 {date}', en: 'until {date}' },
  untilWithdrawn: { zh: '直到撤回', en: 'until withdrawn' },
  separately: { zh: '单独征得', en: 'asked for separately' },
  give: { zh: '登记同意', en: 'Note a consent' },
  withdraw: { zh: '登记撤回', en: 'Note a withdrawal' },
  withdrawnDone: { zh: '已登记撤回，不再保存新的内容。', en: 'Noted: nothing more is kept.' },
  purpose: { zh: '用途', en: 'Purpose' },
  purposeSay: { zh: '照告知本人的说法写。', en: 'As the person was told.' },
  keep: { zh: '保存什么', en: 'What is kept' },
  untilDay: { zh: '到哪一天为止', en: 'Until' },
  untilSay: {
    zh: '过了这一天自动清除全部内容；空着表示直到撤回。',
    en: 'After this day everything is erased by itself; empty is until withdrawn.',
  },
  givenBy: { zh: '谁同意的', en: 'Given by' },
  person: { zh: '本人', en: 'The person' },
  guardian: { zh: '监护人', en: 'A guardian' },
  guardianName: { zh: '监护人姓名', en: 'Name of the guardian' },
  givenOn: { zh: '哪一天', en: 'Day' },
  separate: {
    zh: '单独征得，没有混在别的条款里',
    en: 'Asked for by itself, not among other terms',
  },
  stricter: {
    zh: '已有的 {n} 段视频也照此处理，删掉的找不回来。',
    en: 'The {n} clips that are there are treated alike. What is removed can’t be had back.',
  },
  save: { zh: '登记', en: 'Note it' },
  saved: { zh: '已登记。', en: 'Noted.' },
  missingPurpose: { zh: '先写用途', en: 'Write the purpose first' },
  missingGuardian: { zh: '先写监护人姓名', en: 'Write the guardian’s name first' },
  missingDay: { zh: '先选哪一天同意的', en: 'Choose the day first' },
  data: { zh: '这个人的全部内容', en: 'Everything about this person' },
  dataSay: {
    zh: '档案、同意、每次测量、数值表、报告、视频和轨迹，装进一个 ZIP。',
    en: 'Record, consents, every measurement, the table of values, the report, videos and tracks, in one ZIP.',
  },
  exportAll: { zh: '导出 ZIP', en: 'Export ZIP' },
  erase: { zh: '清除…', en: 'Erase…' },
  log: { zh: '谁做了什么', en: 'Who did what' },
} as const satisfies Record<string, Text>;

/** What a place keeps where nobody said otherwise, and its log. */
export const PLACE_PRIVACY_TEXTS = {
  open: { zh: '隐私设置', en: 'Privacy' },
  title: { zh: '本机构保存什么', en: 'What this place keeps' },
  keepSay: {
    zh: '没有单独登记同意的人照此保存；从现在起量的才算，已有的不动。',
    en: 'Holds for people with no consent of their own, for what is measured from now on; what is there stays.',
  },
  consentRequired: { zh: '成年人也要先登记同意', en: 'Adults too need a consent first' },
  keepDays: { zh: '最后一次记录之后保存多少天', en: 'Days kept after the last session' },
  keepDaysSay: {
    zh: '到期自动清除这个人的全部内容；空着表示不自动清除。病历依法要保存的年限请自行核对。',
    en: 'Then everything about the person is erased; empty: never by itself. How long records must be kept by law is for you to check.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存。', en: 'Saved.' },
  log: { zh: '谁做了什么', en: 'Who did what' },
  logSound: { zh: '{n} 条，一条没动过。', en: '{n} entries, none of them changed.' },
  logBroken: {
    zh: '第 {n} 条被改过或删过，从那里起不可信。',
    en: 'Entry {n} was changed or removed; nothing from there on can be relied on.',
  },
} as const satisfies Record<string, Text>;

/** What an item says whose pictures were removed. */
export const REDUCED_ITEM_TEXTS = {
  title: { zh: '只留了骨架', en: 'Only the skeleton is left' },
  say: {
    zh: '依本人的同意，画面已在 {date} 删除；轨迹和数值还在。',
    en: 'As the person agreed, the pictures were removed on {date}. The track and the values are there.',
  },
} as const satisfies Record<string, Text>;
