import type { Text } from './text.ts';

/** What is said on the way in: setting up, signing in. */
export const SIGN_IN_TEXTS = {
  setUpTitle: { zh: '设置负责人', en: 'Make the owner' },
  setUpAbout: {
    zh: '这台 PoseBox 可以从网络访问，所以先要有一位负责人。代码显示在启动它的终端里（容器则在日志里），十五分钟内有效。',
    en: 'This PoseBox can be reached over the network, so it needs an owner first. The code is shown in the terminal that started it, or in the container’s log, and is good for fifteen minutes.',
  },
  resetTitle: { zh: '重设负责人的密码', en: 'Choose a new password' },
  resetAbout: {
    zh: '输入终端里 posebox account reset 显示的代码、负责人的名字和新密码。两步验证会一并关掉。',
    en: 'Type the code that posebox account reset shows in the terminal, the owner’s name and a new password. The second factor goes too.',
  },
  signInTitle: { zh: '登录', en: 'Sign in' },
  signInAbout: {
    zh: '视频、照片和记录都留在这个地方的服务器上。',
    en: 'Videos, photos and records stay on the server of this place.',
  },
  secondTitle: { zh: '验证码', en: 'Second factor' },
  secondAbout: {
    zh: '输入验证器里的六位数，或一个备用码。',
    en: 'Type the six digits of your authenticator, or a recovery code.',
  },
  joinTitle: { zh: '用邀请码加入', en: 'Join by invitation' },
  joinAbout: {
    zh: '输入收到的邀请码，再给自己取一个名字和密码。',
    en: 'Type the code you were given, and choose a name and a password.',
  },
  code: { zh: '代码', en: 'Code' },
  invitationCode: { zh: '邀请码', en: 'Invitation code' },
  name: { zh: '名字或邮箱', en: 'Name or e-mail address' },
  password: { zh: '密码', en: 'Password' },
  newPassword: { zh: '密码（至少 12 个字符）', en: 'Password, at least 12 characters' },
  show: { zh: '显示密码', en: 'Show password' },
  setUp: { zh: '设置', en: 'Set up' },
  signIn: { zh: '登录', en: 'Sign in' },
  go: { zh: '继续', en: 'Go on' },
  join: { zh: '加入', en: 'Join' },
  haveInvitation: { zh: '我有邀请码', en: 'I have an invitation' },
  haveAccount: { zh: '我有账号', en: 'I have an account' },
  again: { zh: '换一个账号', en: 'Another account' },
  unreachable: {
    zh: '连不上 PoseBox。看看它是不是还在运行。',
    en: 'PoseBox can’t be reached. See whether it still runs.',
  },
} as const satisfies Record<string, Text>;

/** Who is signed in, and the way out. */
export const ACCOUNT_TEXTS = {
  open: { zh: '账号：{name}', en: 'Account: {name}' },
  owner: { zh: '身份：负责人', en: 'Role: owner' },
  clinician: { zh: '身份：治疗师或教练', en: 'Role: clinician or coach' },
  assistant: { zh: '身份：助理', en: 'Role: assistant' },
  patient: { zh: '身份：患者', en: 'Role: patient' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  signOutAbout: {
    zh: '退出后，页面上还没保存的内容会丢失；已经保存的都还在服务器上。',
    en: 'What isn’t saved yet on this page goes when you sign out. What is saved stays on the server.',
  },
  stillSignedIn: {
    zh: '连不上 PoseBox，还没有退出。看看它是不是还在运行，再试一次。',
    en: 'PoseBox can’t be reached, so you are still signed in. See whether it still runs, then try again.',
  },
} as const satisfies Record<string, Text>;

/** One's own account and the people of the place. */
export const ACCOUNT_PAGE_TEXTS = {
  tabs: { zh: '账号', en: 'Account' },
  own: { zh: '我的账号', en: 'My account' },
  people: { zh: '成员', en: 'People' },
  keys: { zh: '程序用的密钥', en: 'Keys for programs' },
  password: { zh: '密码', en: 'Password' },
  currentPassword: { zh: '现在的密码', en: 'Present password' },
  nextPassword: { zh: '新密码（至少 12 个字符）', en: 'New password, at least 12 characters' },
  changePassword: { zh: '更换密码', en: 'Change the password' },
  passwordChanged: {
    zh: '密码换好了，别处的登录都已结束。',
    en: 'The password is changed; you are signed out everywhere else.',
  },
  factor: { zh: '两步验证', en: 'Second factor' },
  factorOff: {
    zh: '登录时除了密码，再输验证器里的六位数：密码被人知道了也进不来。',
    en: 'At sign-in an authenticator’s six digits are asked for as well: knowing the password isn’t enough then.',
  },
  factorOn: { zh: '已开启，还剩 {n} 个备用码。', en: 'On; {n} recovery codes are left.' },
  factorBegin: { zh: '开启', en: 'Turn on' },
  factorRemove: { zh: '关闭', en: 'Turn off' },
  factorScan: {
    zh: '用验证器扫这个码，或者输入下面的密钥，再把它显示的六位数填在这里。',
    en: 'Scan this with an authenticator, or type the secret below into it; then type its six digits here.',
  },
  factorQr: { zh: '给验证器扫的码', en: 'Code for the authenticator' },
  factorConfirm: { zh: '确认', en: 'Confirm' },
  recovery: {
    zh: '备用码只显示这一次，抄下来放在别处。手机不在身边时，每个能用一次。',
    en: 'The recovery codes are shown this once: write them down and keep them elsewhere. Each is good for one sign-in without the phone.',
  },
  sessions: { zh: '登录着的地方', en: 'Where you are signed in' },
  thisSession: { zh: '就是这里', en: 'here' },
  seen: { zh: '上次用：{date}', en: 'last used {date}' },
  end: { zh: '结束', en: 'End' },
  endOthers: { zh: '退出其他所有地方', en: 'Sign out everywhere else' },
  invite: { zh: '邀请', en: 'Invite' },
  inviteAbout: {
    zh: '邀请码只能用一次，只显示这一次。',
    en: 'A code is good for one person, and is shown this once.',
  },
  goodFor: { zh: '有效期', en: 'Good for' },
  days: { zh: '{n} 天', en: '{n} days' },
  oneDay: { zh: '1 天', en: '1 day' },
  worksForWhom: { zh: '跟随谁', en: 'Works for' },
  worksFor: { zh: '跟随 {names}', en: 'works for {names}' },
  worksForNobody: { zh: '还没有跟随的人', en: 'works for nobody yet' },
  responsible: {
    zh: '跟随你的助理，和你的患者里有账号的人。',
    en: 'Assistants who work for you, and those of your patients who have an account.',
  },
  change: { zh: '更改', en: 'Change' },
  changeOf: { zh: '更改：{name}', en: 'Change: {name}' },
  save: { zh: '保存', en: 'Save' },
  saveSure: {
    zh: '再按一次：{name} 会退出所有地方，密钥作废',
    en: 'Press again: {name} is signed out everywhere, and keys end',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  saved: { zh: '已保存。', en: 'Saved.' },
  role: { zh: '身份', en: 'Role' },
  ownerRole: { zh: '负责人', en: 'owner' },
  clinicianRole: { zh: '治疗师或教练', en: 'clinician or coach' },
  assistantRole: { zh: '助理', en: 'assistant' },
  patientRole: { zh: '患者', en: 'patient' },
  note: { zh: '给谁的（备注）', en: 'For whom (a note)' },
  code: { zh: '邀请码', en: 'Invitation code' },
  open: { zh: '还没用的邀请', en: 'Invitations not used yet' },
  until: { zh: '有效到 {date}', en: 'good until {date}' },
  none: { zh: '没有', en: 'None' },
  letOut: { zh: '不再让进来', en: 'Let out' },
  letOutOf: { zh: '不再让进来：{name}', en: 'Let out: {name}' },
  letOutSure: {
    zh: '再按一次：马上退出，密钥作废；内容都留着',
    en: 'Press again: signed out at once, keys end; what they own stays',
  },
  letInOf: { zh: '重新让进来：{name}', en: 'Let in again: {name}' },
  letIn: { zh: '重新让进来', en: 'Let in again' },
  isOut: { zh: '已不能登录', en: 'signs in no more' },
  keysAbout: {
    zh: '程序带着密钥，用你的身份提问。每个密钥只管选定的范围，一年内有效，只显示这一次。',
    en: 'With a key a program asks in your name. Each is for what you choose, good for a year, and shown this once.',
  },
  keyName: { zh: '用在哪里', en: 'What it is for' },
  scopes: { zh: '范围', en: 'For' },
  photos: { zh: '照片', en: 'photos' },
  videos: { zh: '视频', en: 'videos' },
  records: { zh: '康复记录', en: 'records' },
  actions: { zh: '动作', en: 'actions' },
  operation: { zh: '运维', en: 'operation' },
  readOnly: { zh: '只读', en: 'read only' },
  makeKey: { zh: '新建密钥', en: 'Make a key' },
  revoke: { zh: '作废', en: 'Revoke' },
  revokeOf: { zh: '作废：{name}', en: 'Revoke: {name}' },
  revokeSure: {
    zh: '再按一次：用它的程序马上进不来',
    en: 'Press again: programs that use it get in no more',
  },
  withdrawSure: { zh: '再按一次：邀请码作废', en: 'Press again: the code is worth nothing then' },
  withdrawOf: { zh: '收回：{name}', en: 'Take back: {name}' },
  withdraw: { zh: '收回', en: 'Take back' },
  log: { zh: '谁进来过，谁改了什么', en: 'Who got in, and who changed what' },
  key: { zh: '密钥', en: 'Key' },
} as const satisfies Record<string, Text>;

/** What `posebox account` says. */
export const ACCOUNT_COMMAND_TEXTS = {
  about: {
    zh: '账号：给负责人的一次性代码。',
    en: 'Accounts: one-time codes for the owner.',
  },
  codeAbout: { zh: '显示设置负责人用的代码。', en: 'Show the code to make the owner.' },
  resetAbout: {
    zh: '显示负责人忘了密码时用的代码。',
    en: 'Show a code with which an owner who has forgotten the password chooses a new one.',
  },
  code: {
    zh: '设置负责人的代码：{code}\n{minutes} 分钟内有效，打开 PoseBox 的页面输入它（#/sign-in?set-up）。',
    en: 'Code to make the owner: {code}\nGood for {minutes} minutes; type it on PoseBox’s page (#/sign-in?set-up).',
  },
  reset: {
    zh: '重设负责人密码的代码：{code}\n{minutes} 分钟内有效，打开 PoseBox 的页面输入它（#/sign-in?reset）。',
    en: 'Code to choose a new password for an owner: {code}\nGood for {minutes} minutes; type it on PoseBox’s page (#/sign-in?reset).',
  },
  hasOwner: {
    zh: '这里已经有负责人。忘了密码：posebox account reset',
    en: 'This place has an owner. If the password is forgotten: posebox account reset',
  },
  hasNone: {
    zh: '这里还没有负责人。设置一位：posebox account code',
    en: 'This place has no owner yet. To make one: posebox account code',
  },
  noDatabase: {
    zh: '找不到正在运行的 PoseBox 的数据库。先启动它，并用同样的 --data 或 DATABASE_URL 运行这条命令。',
    en: 'The database of a running PoseBox can’t be found. Start it first, and run this command with the same --data or DATABASE_URL.',
  },
} as const satisfies Record<string, Text>;
