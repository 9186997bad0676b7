import { describe, expect, it } from 'vitest';
import { isOwnComputer } from '../frame/own-computer.ts';
import { inSentence, oneAfterTheOther } from './in-sentence.ts';
import { firstLanguage, htmlLanguage } from './language.ts';
import { rememberedTheme } from './theme.ts';

describe('the first language', () => {
  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh-Hant-TW'], 'zh'],
    [['zh'], 'zh'],
    [['en-GB', 'zh-CN'], 'en'],
    [['de'], 'en'],
    [[], 'en'],
  ] as const)('of a browser that asks for %j is %s', (asked, language) => {
    expect(firstLanguage(null, asked)).toBe(language);
  });

  it('is what the person chose before, whatever the browser asks for', () => {
    expect(firstLanguage('en', ['zh-CN'])).toBe('en');
    expect(firstLanguage('zh', ['en'])).toBe('zh');
  });

  it('ignores a remembered language that does not exist', () => {
    expect(firstLanguage('tlh', ['zh-CN'])).toBe('zh');
  });

  it('names the Chinese of the texts for screen readers', () => {
    expect(htmlLanguage('zh')).toBe('zh-CN');
  });
});

describe('the theme', () => {
  it('is forgotten when the person asks for what the system says, and followed again', () => {
    expect(rememberedTheme('dark', 'dark')).toBeNull();
    expect(rememberedTheme('light', 'dark')).toBe('light');
  });
});

describe('the privacy light', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '[::1]', 'posebox.localhost'])(
    '%s is this computer',
    (host) => expect(isOwnComputer(host)).toBe(true),
  );

  it.each(['192.168.1.5', 'clinic.local', '127.0.0.1.example.com', 'localhost.example.com', '0.0.0.0', ''])(
    '%j is not',
    (host) => expect(isOwnComputer(host)).toBe(false),
  );
});

describe('inSentence', () => {
  it('lowers the first letter and leaves Chinese alone', () => {
    expect(inSentence('Right toes')).toBe('right toes');
    expect(inSentence('右脚尖')).toBe('右脚尖');
  });
});

describe('oneAfterTheOther', () => {
  it('puts a space between English sentences and none between Chinese ones', () => {
    expect(oneAfterTheOther('One.', 'Two.')).toBe('One. Two.');
    expect(oneAfterTheOther('一。', '二。')).toBe('一。二。');
  });
});
