/** What the scripts say before the packages, which hold all other texts, can be loaded. */
const SENTENCES = {
  oldNode: {
    zh: '需要 Node.js {wanted} 或更新的版本，现在是 {found}。请到 nodejs.org 下载。',
    en: 'PoseBox needs Node.js {wanted} or newer; this is {found}. Get it from nodejs.org.',
  },
  installing: {
    zh: '正在安装（第一次约一分钟，只有这一步要联网）……',
    en: 'Installing (about a minute the first time; only this step needs the network) …',
  },
  installFailed: {
    zh: '没能安装，原因见上。检查网络后再运行一次 npm start。',
    en: 'The installation failed; the reason is above. Check the network and run npm start again.',
  },
  building: { zh: '正在生成：{parts} ……', en: 'Building {parts} …' },
  buildFailed: {
    zh: '没能生成，原因见上。如果改过代码，先改回来；否则删掉 node_modules 再运行一次 npm start。',
    en: 'The build failed; the reason is above. If you changed the code, undo that; otherwise delete node_modules and run npm start again.',
  },
};

const LANGUAGE = languageOfSystem();

/** A sentence in the language of the system: `say('building', { parts: 'web' })`. */
export function say(name, values = {}) {
  return SENTENCES[name][LANGUAGE].replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place);
}

function languageOfSystem() {
  const named = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG;
  const locale = named || new Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
