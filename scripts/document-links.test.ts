import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Documents by their path in the checkout, what git doesn't know yet included. */
const documents: ReadonlyMap<string, string> = new Map(
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);

const withoutCode = (text: string) => text.replaceAll(/^ *```.*?^ *```/gms, '');

/** Level and words of each heading: `['##', 'Size hint']`. */
const headings = (text: string) =>
  [...withoutCode(text).matchAll(/^(#+) (.+)$/gm)].map(
    ([, level = '', words = '']) => [level, words] as const,
  );

/** What follows `#` in a link to a heading, as GitHub makes it: letters of any script, digits, `_` and `-`. */
const anchorOf = (words: string) =>
  words
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');

/** Links within the checkout that lead nowhere: `docs/api.md → files.md#axes`. */
function brokenLinks(texts: ReadonlyMap<string, string>, isThere: (path: string) => boolean): string[] {
  const broken: string[] = [];
  for (const [path, text] of texts) {
    for (const [, link = ''] of withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(link)) continue;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file));
      const anchors = headings(texts.get(target) ?? '').map(([, words]) => anchorOf(words));
      if (!isThere(target) || (anchor !== undefined && !anchors.includes(anchor)))
        broken.push(`${path} → ${link}`);
    }
  }
  return broken;
}

describe('the documents', () => {
  it('lead to files and headings that are there', () => {
    expect(documents.size).toBeGreaterThan(40);
    expect(brokenLinks(documents, (path) => existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('are told where they lead nowhere', () => {
    const texts = new Map([
      ['README.md', '# A\n[a](docs/b.md#康复) [b](docs/b.md#gone) ![c](docs/c.png) [d](https://a.example)'],
      ['docs/b.md', '## 康复\n[e](../README.md#a) [f](#x)\n```\n## X\n[g](h)\n```'],
    ]);
    expect(brokenLinks(texts, (path) => texts.has(path))).toEqual([
      ...['README.md → docs/b.md#gone', 'README.md → docs/c.png', 'docs/b.md → #x'],
    ]);
  });

  it('have the same chapters in both languages', () => {
    const levels = (path: string) => headings(documents.get(path) ?? '').map(([level]) => level);
    const pairs = [...documents.keys()]
      .filter((path) => path.startsWith('docs/zh/'))
      .map((path) => [`docs/${basename(path)}`, path] as const);
    for (const [en, zh] of [['README.md', 'README.zh-CN.md'] as const, ...pairs])
      expect([zh, ...levels(zh)]).toEqual([zh, ...levels(en)]);
  });
});
