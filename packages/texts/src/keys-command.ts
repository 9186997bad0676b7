import type { Text } from './text.ts';

/** What `posebox key` says. */
export const KEYS_TEXTS = {
  about: {
    zh: '加密存储文件用的密钥：生成新的，或用最新的重新加密。',
    en: 'The key that stored files are encrypted with: make one, or encrypt all anew.',
  },
  newAbout: {
    zh: '生成一把新密钥。文件里已有密钥的，新的排在最前。',
    en: 'Make a new key; in a file that holds keys it becomes the first.',
  },
  renewAbout: {
    zh: '用最新的密钥重新加密已有的文件；密钥文件由 POSEBOX_KEY_FILE 指定。',
    en: 'Encrypt what is stored with the newest key of the file that POSEBOX_KEY_FILE names.',
  },
  usage: {
    zh: '用法：posebox key new FILE；posebox key renew（密钥文件由 POSEBOX_KEY_FILE 指定）。',
    en: 'Usage: posebox key new FILE; posebox key renew (POSEBOX_KEY_FILE names the key file).',
  },
  made: {
    zh: '新密钥写进了 {file}。另存一份到别处：密钥丢了，加密的文件谁也打不开。\n启动时用 POSEBOX_KEY_FILE={file}；已有的文件用 posebox key renew 重新加密。',
    en: 'A new key is in {file}. Keep a copy elsewhere: without it nobody can open the encrypted files.\nStart with POSEBOX_KEY_FILE={file}; posebox key renew encrypts what is there already.',
  },
  renewed: {
    zh: '{files} 个文件里重新加密了 {renewed} 个，现在都用最新的密钥。',
    en: '{renewed} of {files} files were encrypted anew; all have the newest key now.',
  },
  noKeyFile: {
    zh: '先用 POSEBOX_KEY_FILE 指定密钥文件。',
    en: 'POSEBOX_KEY_FILE must name the key file first.',
  },
  inUse: {
    zh: '文件夹 {folder} 正被 PoseBox 使用，先关掉它。',
    en: 'The folder {folder} is in use by a PoseBox. End it first.',
  },
  unreadable: {
    zh: '密钥文件 {file} 读不了，或者里面没有密钥。用 posebox key new 生成一把。',
    en: 'The key file {file} can’t be read, or holds no key. posebox key new makes one.',
  },
  needed: {
    zh: '存储的文件是加密的。用 POSEBOX_KEY_FILE 指定它们的密钥文件，再启动。',
    en: 'The stored files are encrypted. Name the file with their key in POSEBOX_KEY_FILE, then start again.',
  },
  wrong: {
    zh: '密钥文件 {file} 里没有这些文件的密钥。换成加密时用的那一份。',
    en: 'The key file {file} doesn’t hold the key of the stored files. Use the one they were encrypted with.',
  },
  failed: { zh: '没有做成：{reason}', en: 'That didn’t work: {reason}' },
} as const satisfies Record<string, Text>;
