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

/** What `posebox account` says. */
export const ACCOUNT_COMMAND_TEXTS = {
  about: {
    zh: '账号：设置负责人的代码，负责人忘了密码时的代码',
    en: 'accounts: the code to make the owner, or one for an owner who has forgotten the password',
  },
  codeAbout: { zh: '显示设置负责人的一次性代码', en: 'shows a one-time code to make the owner' },
  resetAbout: {
    zh: '显示一次性代码，让负责人重设密码',
    en: 'shows a one-time code with which an owner chooses a new password',
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
