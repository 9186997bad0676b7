import type { Text } from './text.ts';

/** What `posebox rules` says. */
export const RULES_COMMAND_TEXTS = {
  about: { zh: '动作规则：试用、检查。', en: 'Try and check the rules of exercises.' },
  tryAbout: {
    zh: '拿一条轨迹试规则：哪几次计数，什么触发了，量到多少。',
    en: 'Hold a track against rules: what counts, what fires, what was measured.',
  },
  rule: {
    zh: '动作名（squat）、其中一条规则（squat#depth），或规则文件 YAML',
    en: 'an exercise (squat), one of its rules (squat#depth), or a YAML file of rules',
  },
  track: { zh: '轨迹文件：PoseBox、COCO 或 OpenPose', en: 'a track: PoseBox, COCO or OpenPose' },
  threshold: {
    zh: '换一个目标：depth=98，可写多次',
    en: 'another goal: depth=98; may be given several times',
  },
  person: { zh: '轨迹里第几个人', en: 'the number of the person in the track' },
  json: { zh: '输出 JSON', en: 'write the answer as JSON' },
  ruleMissing: { zh: '没有这个动作或文件：{rule}', en: 'No exercise or file named {rule}' },
  ruleMalformed: { zh: '{file} 不合规则格式：', en: '{file} does not fit the format of rules:' },
  thresholdMalformed: {
    zh: '目标要写成 规则=数字，例如 depth=98',
    en: 'write goals as rule=number, for example depth=98',
  },
  nobody: { zh: '轨迹里没有这个人。', en: 'There is no such person in the track.' },
  summary: {
    zh: '{exercise}：计数 {counted}，共 {all} 次；视角 {view}',
    en: '{exercise}: {counted} of {all} count; seen from the {view}',
  },
  notJudged: { zh: '没有评判：{rules}', en: 'Not judged: {rules}' },
} as const satisfies Record<string, Text>;
