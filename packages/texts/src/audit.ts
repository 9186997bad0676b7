import type { Text } from './text.ts';

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
  'session.changed': { zh: '修改记录', en: 'Session changed' },
  'session.removed': { zh: '删除记录', en: 'Session deleted' },
  'measurement.corrected': { zh: '修正测量', en: 'Measurement corrected' },
  'measurement.removed': { zh: '删除测量', en: 'Measurement deleted' },
  'values.exported': { zh: '导出数值', en: 'Values exported' },
  'values.imported': { zh: '导入数值', en: 'Values imported' },
  'report.made': { zh: '生成报告', en: 'Report made' },
  'privacy.changed': { zh: '修改本机构的默认设置', en: 'This place’s rule changed' },
} as const satisfies Record<string, Text>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
