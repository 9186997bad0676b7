import type { ProblemText } from './problems.ts';

/** What may go wrong on the way in, and what somebody may not do. */
export const ACCOUNT_PROBLEMS = {
  set_up_needed: {
    status: 401,
    title: { zh: '还没有设置负责人', en: 'No owner yet' },
    detail: {
      zh: '这台 PoseBox 对网络开放，但还没有人设过密码。',
      en: 'This PoseBox listens to the network, and nobody has set a password yet.',
    },
    remedy: {
      zh: '打开页面，用终端里显示的一次性代码设置负责人。',
      en: 'Open the page and make the owner, with the one-time code shown in the terminal.',
    },
  },
  sign_in_needed: {
    status: 401,
    title: { zh: '请先登录', en: 'Sign in first' },
    detail: {
      zh: '没有登录，或登录已经过期。',
      en: 'Nobody is signed in here, or the session is over.',
    },
    remedy: {
      zh: '登录后再试；程序请在 Authorization 里带上密钥。',
      en: 'Sign in and try again; programs send a key in Authorization.',
    },
  },
  second_factor_needed: {
    status: 401,
    title: { zh: '还差验证码', en: 'A second factor is missing' },
    detail: { zh: '密码对了，还要一个验证码。', en: 'The password was right; a code is still to come.' },
    remedy: { zh: '输入验证器里的六位数。', en: 'Type the six digits of your authenticator.' },
  },
  sign_in_wrong: {
    status: 401,
    title: { zh: '登录不成功', en: 'Not signed in' },
    detail: { zh: '名字或密码不对。', en: 'The name or the password is wrong.' },
    remedy: {
      zh: '再试一次。忘了密码，请负责人重新邀请；负责人自己忘了，在终端运行 posebox account reset。',
      en: 'Try again. If it is forgotten, have the owner invite you anew; the owner runs posebox account reset in the terminal.',
    },
  },
  second_factor_wrong: {
    status: 401,
    title: { zh: '验证码不对', en: 'Wrong code' },
    detail: {
      zh: '这个验证码不对、过期了，或已经用过一次。',
      en: 'This code is wrong, has expired or was used already.',
    },
    remedy: {
      zh: '等验证器给出下一个，或用一个备用码。',
      en: 'Wait for the next one, or use a recovery code.',
    },
  },
  sign_in_wait: {
    status: 429,
    title: { zh: '请稍等', en: 'Wait a little' },
    detail: {
      zh: '试错的次数太多，{retryAfterS} 秒后才能再试。',
      en: 'Too many tries have failed; the next may be made in {retryAfterS} s.',
    },
    remedy: { zh: '过一会儿再试。', en: 'Try again then.' },
  },
  password_weak: {
    status: 422,
    title: { zh: '密码太容易猜', en: 'Too easy to guess' },
    detail: {
      zh: '密码要 {least}–{most} 个字符，不能只有几个字符反复出现，也不能含有名字。',
      en: 'A password has {least}–{most} characters, more than a few different ones, and not the name in it.',
    },
    remedy: {
      zh: '几个不相干的词连在一起，好记也难猜。',
      en: 'A few words that have nothing to do with each other are easy to keep and hard to guess.',
    },
  },
  owner_code_wrong: {
    status: 401,
    title: { zh: '代码不对', en: 'Wrong code' },
    detail: {
      zh: '这不是终端里的代码，还能试 {left} 次。',
      en: 'This is not the code of the terminal; {left} tries are left.',
    },
    remedy: { zh: '看看终端里最后显示的那一个。', en: 'Look at the last one that the terminal shows.' },
  },
  owner_code_over: {
    status: 401,
    title: { zh: '代码已失效', en: 'The code is no longer good' },
    detail: {
      zh: '代码过期了，或试错的次数用完了。',
      en: 'It has expired, or all its tries were used.',
    },
    remedy: {
      zh: '终端里会显示新的一个（一分钟最多一个）；也可以运行 posebox account code。',
      en: 'The terminal shows a new one, at most one a minute; posebox account code shows one too.',
    },
  },
  place_has_owner: {
    status: 409,
    title: { zh: '已经有负责人', en: 'There is an owner' },
    detail: { zh: '这里已经设过负责人。', en: 'This place has been set up already.' },
    remedy: { zh: '请登录，或请负责人邀请你。', en: 'Sign in, or have the owner invite you.' },
  },
  account_name_taken: {
    status: 409,
    title: { zh: '名字已被使用', en: 'This name is taken' },
    detail: { zh: '已经有人叫 {name}。', en: 'Somebody is called {name} already.' },
    remedy: { zh: '换一个名字。', en: 'Choose another one.' },
  },
  invitation_unknown: {
    status: 404,
    title: { zh: '邀请码无效', en: 'Unknown invitation' },
    detail: {
      zh: '邀请码不对、用过了、过期了，或被收回了。',
      en: 'The code is wrong, was used, has expired or was taken back.',
    },
    remedy: { zh: '请邀请你的人再发一个。', en: 'Ask whoever invited you for another.' },
  },
  home_link_unknown: {
    status: 404,
    title: { zh: '家庭码无效', en: 'Unknown home code' },
    detail: {
      zh: '家庭码不对、用过了、过期了，或已停用。',
      en: 'The code is wrong, was used, has expired or was ended.',
    },
    remedy: { zh: '请诊所再给一个。', en: 'Ask your clinic for another.' },
  },
  not_allowed: {
    status: 403,
    title: { zh: '没有权限', en: 'Not yours to do' },
    detail: { zh: '你的角色不能做这件事。', en: 'Your role here may not do this.' },
    remedy: { zh: '请负责人或治疗师来做。', en: 'Ask the owner or the clinician.' },
  },
  key_scope_missing: {
    status: 403,
    title: { zh: '密钥权限不够', en: 'The key is not for this' },
    detail: {
      zh: '这个密钥不能做这件事；需要的范围：{scope}。',
      en: 'This key may not do this; the scope it would need: {scope}.',
    },
    remedy: {
      zh: '新建一个带这个范围、不是只读的密钥。',
      en: 'Make a key with that scope that isn’t read-only.',
    },
  },
  no_accounts_here: {
    status: 409,
    title: { zh: '这里没有账号', en: 'There are no accounts here' },
    detail: {
      zh: 'PoseBox 只为这台电脑服务，不用登录。',
      en: 'PoseBox serves this computer only, and nobody signs in.',
    },
    remedy: {
      zh: '要让别人一起用，先在终端运行 posebox account code。',
      en: 'To share it with others run posebox account code in the terminal first.',
    },
  },
  sign_in_session_unknown: {
    status: 404,
    title: { zh: '没有这次登录', en: 'Unknown session' },
    detail: { zh: '这次登录已经结束。', en: 'This session has ended.' },
    remedy: { zh: '重新载入列表。', en: 'Load the list again.' },
  },
  second_factor_there: {
    status: 409,
    title: { zh: '已经开启', en: 'It is on already' },
    detail: { zh: '两步验证已经开启。', en: 'A second factor is asked for already.' },
    remedy: { zh: '要换手机，先关掉再开启。', en: 'For another phone remove it first.' },
  },
  api_key_unknown: {
    status: 404,
    title: { zh: '没有这个密钥', en: 'Unknown key' },
    detail: { zh: '这个密钥已经撤销。', en: 'This key was revoked.' },
    remedy: { zh: '重新载入列表。', en: 'Load the list again.' },
  },
  api_keys_too_many: {
    status: 409,
    title: { zh: '密钥太多', en: 'Too many keys' },
    detail: { zh: '每人最多 {limit} 个密钥。', en: 'Nobody has more than {limit} keys.' },
    remedy: { zh: '先撤销不用的。', en: 'Revoke some that aren’t used.' },
  },
  person_unknown: {
    status: 404,
    title: { zh: '没有这个人', en: 'Unknown person' },
    detail: { zh: '这里没有这个账号。', en: 'There is no such account here.' },
    remedy: { zh: '重新载入名单。', en: 'Load the list again.' },
  },
  last_owner: {
    status: 409,
    title: { zh: '最后一位负责人', en: 'The last owner' },
    detail: { zh: '总要有一位负责人。', en: 'A place always has an owner.' },
    remedy: { zh: '先让另一个人成为负责人。', en: 'Make somebody else an owner first.' },
  },
  works_for_nobody: {
    status: 422,
    title: { zh: '不能这样安排', en: 'This can’t be arranged' },
    detail: {
      zh: '只有助理为别人工作，而且只为这里的治疗师、教练或负责人工作。',
      en: 'Only assistants work for others, and only for clinicians, coaches or owners who are here.',
    },
    remedy: { zh: '换一个角色，或换一个人。', en: 'Choose another role or person.' },
  },
} as const satisfies Record<string, ProblemText>;
