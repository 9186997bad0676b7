import type { Text } from './text.ts';

/** What stands in the log about who gets in, and as what. */
export const ACCOUNT_ACTIONS = {
  'account.set_up': { zh: '设置负责人', en: 'Owner made' },
  'account.joined': { zh: '凭邀请加入', en: 'Joined by invitation' },
  'account.signed_in': { zh: '登录', en: 'Signed in' },
  'account.refused': { zh: '密码或代码不对', en: 'Wrong password or code' },
  'account.signed_out': { zh: '退出登录', en: 'Signed out' },
  'account.sessions_ended': { zh: '结束别处的登录', en: 'Signed out elsewhere' },
  'account.password_changed': { zh: '更换密码', en: 'Password changed' },
  'account.password_reset': {
    zh: '用终端的代码重设密码',
    en: 'Password chosen anew, by a code of the terminal',
  },
  'account.code_shown': { zh: '在终端显示代码', en: 'Code shown in the terminal' },
  'account.factor_on': { zh: '打开两步验证', en: 'Second factor turned on' },
  'account.factor_off': { zh: '关掉两步验证', en: 'Second factor turned off' },
  'account.became_owner': { zh: '身份改为负责人', en: 'Made an owner' },
  'account.became_clinician': { zh: '身份改为治疗师或教练', en: 'Made a clinician or coach' },
  'account.became_assistant': { zh: '身份改为助理', en: 'Made an assistant' },
  'account.works_for_changed': { zh: '更改助理跟随的人', en: 'Whom an assistant works for changed' },
  'account.let_out': { zh: '不再让进来', en: 'Let out' },
  'account.let_in': { zh: '重新让进来', en: 'Let in again' },
  'invitation.made': { zh: '发出邀请', en: 'Invitation made' },
  'invitation.withdrawn': { zh: '收回邀请', en: 'Invitation withdrawn' },
  'key.made': { zh: '新建密钥', en: 'Key made' },
  'key.revoked': { zh: '密钥作废', en: 'Key revoked' },
} as const satisfies Record<string, Text>;

/** What stands in the log of who did what, by its name there. A name never changes its meaning. */
export const AUDIT_ACTIONS = {
  'patient.added': { zh: '新建档案', en: 'Record begun' },
  'patient.viewed': { zh: '查看档案', en: 'Record opened' },
  'patient.changed': { zh: '修改档案', en: 'Record changed' },
  'patient.removed': { zh: '删除档案，视频留下', en: 'Record deleted, clips kept' },
  'patient.erased': { zh: '清除全部内容', en: 'Everything erased' },
  'patient.exported': { zh: '导出全部内容', en: 'Everything exported' },
  'consent.given': { zh: '登记同意', en: 'Consent noted' },
  'consent.withdrawn': { zh: '撤回同意', en: 'Consent withdrawn' },
  'episode.begun': { zh: '开始疗程', en: 'Episode begun' },
  'episode.changed': { zh: '修改疗程', en: 'Episode changed' },
  'plan.set': { zh: '修改计划', en: 'Plan set' },
  'session.added': { zh: '保存一次记录', en: 'Session kept' },
  'session.filmed': { zh: '保存在家拍的视频', en: 'Film from home kept' },
  'session.changed': { zh: '修改记录', en: 'Session changed' },
  'session.removed': { zh: '删除记录', en: 'Session deleted' },
  'measurement.corrected': { zh: '修正测量', en: 'Measurement corrected' },
  'measurement.removed': { zh: '删除测量', en: 'Measurement deleted' },
  'values.exported': { zh: '导出数值', en: 'Values exported' },
  'values.imported': { zh: '导入数值', en: 'Values imported' },
  'report.made': { zh: '生成报告', en: 'Report made' },
  'privacy.changed': { zh: '修改本机构的默认设置', en: 'This place’s rule changed' },
  'home_link.made': { zh: '生成家庭链接', en: 'Home link made' },
  'home_link.used': { zh: '家庭链接开始使用', en: 'Home link used' },
  'home_link.ended': { zh: '停用家庭链接', en: 'Home link ended' },
  ...ACCOUNT_ACTIONS,
} as const satisfies Record<string, Text>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
export type AccountAction = keyof typeof ACCOUNT_ACTIONS;

/** Who acts without an account, by what stands in the log. */
export const AUDIT_ACTORS = {
  'this computer': { zh: '这台电脑', en: 'this computer' },
  retention: { zh: '到期自动', en: 'by itself, its day had come' },
  'home link': { zh: '家庭链接', en: 'a home link' },
  nobody: { zh: '没有登录的人', en: 'somebody not signed in' },
} as const satisfies Record<string, Text>;

export type AuditActor = keyof typeof AUDIT_ACTORS;

/** The list of the log. */
export const AUDIT_LIST_TEXTS = {
  empty: { zh: '还没有。', en: 'Nothing yet.' },
  older: { zh: '更早的', en: 'Older ones' },
  goneAccount: { zh: '已不存在的账号', en: 'an account that is gone' },
  erasedPerson: { zh: '已清除的人', en: 'an erased person' },
} as const satisfies Record<string, Text>;
