import type { ProblemText } from './problems.ts';

/** What keeps PoseBox from keeping something of a person. */
export const PRIVACY_PROBLEMS = {
  consent_missing: {
    status: 409,
    title: { zh: '还没有同意', en: 'No consent in force' },
    detail: {
      zh: '这个人没有有效的同意记录，不能再保存新的内容。',
      en: 'There is no consent of this person in force, so nothing more is kept.',
    },
    remedy: {
      zh: '在档案的“同意与保存”里登记同意，再试一次。',
      en: 'Note the consent under “Consent and keeping” in the record, then try again.',
    },
  },
  consent_withdrawn: {
    status: 409,
    title: { zh: '同意已撤回', en: 'The consent was withdrawn' },
    detail: {
      zh: '这个人已撤回同意，不再保存新的内容。',
      en: 'This person has withdrawn the consent, so nothing more is kept.',
    },
    remedy: {
      zh: '本人重新同意后再登记；不需要的档案可以彻底清除。',
      en: 'Note a new consent when the person gives one; a record that isn’t needed can be erased.',
    },
  },
  guardian_consent_missing: {
    status: 409,
    title: { zh: '需要监护人同意', en: 'A guardian’s consent is needed' },
    detail: {
      zh: '未成年人的档案要先有监护人的同意；不满 14 周岁的，还要单独征得同意。',
      en: 'A minor’s record needs a guardian’s consent first; under 14 it must have been asked for separately.',
    },
    remedy: {
      zh: '登记监护人的姓名和同意，再试一次。',
      en: 'Note the guardian’s name and consent, then try again.',
    },
  },
  person_being_erased: {
    status: 409,
    title: { zh: '正在清除', en: 'Being erased' },
    detail: {
      zh: '这个人的全部内容正在清除，不再保存新的内容。',
      en: 'Everything about this person is being erased; nothing more is kept.',
    },
    remedy: { zh: '不用做什么，清除会自己完成。', en: 'There is nothing to do; it ends by itself.' },
  },
  skeleton_not_agreed: {
    status: 409,
    title: { zh: '只同意保存数值', en: 'Only numbers were agreed to' },
    detail: {
      zh: '同意书只允许保存数值，骨架没有保存，这次也什么都没有记下。',
      en: 'The consent allows numbers only. The skeleton was not kept, and nothing of this session was.',
    },
    remedy: { zh: '不带骨架，再发一次数值。', en: 'Send the numbers again without the skeleton.' },
  },
  video_not_agreed: {
    status: 409,
    title: { zh: '没有同意保存视频', en: 'Video was not agreed to' },
    detail: {
      zh: '同意书不允许保存视频，这段视频没有保存。',
      en: 'The consent doesn’t allow video; this one was not kept.',
    },
    remedy: { zh: '数值和骨架照常可以发。', en: 'Numbers and skeleton may be sent as before.' },
  },
  home_page_outdated: {
    status: 409,
    title: { zh: '页面版本旧了', en: 'The page is out of date' },
    detail: {
      zh: '这个页面量动作的方法和诊所现在的不一样，没有记下。',
      en: 'This page measures in another way than the clinic does now; nothing was kept.',
    },
    remedy: { zh: '刷新页面，再做一次。', en: 'Load the page anew and do the movement again.' },
  },
} as const satisfies Record<string, ProblemText>;
