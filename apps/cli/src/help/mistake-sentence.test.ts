import { Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { speakHelp } from './speak-help.ts';

/** What a program says on the error channel when it is called so. */
function complaintOf(args: readonly string[], language: 'zh' | 'en'): string {
  let said = '';
  const program = speakHelp(new Command('posebox').exitOverride(), language);
  program.configureOutput({ writeErr: (text) => (said += text) });
  program
    .command('photo')
    .argument('<file>')
    .addOption(new Option('--style <name>').choices(['classic', 'sides']))
    .action(() => undefined);
  expect(() => program.parse([...args], { from: 'user' })).toThrow();
  return said;
}

describe('a command that is written wrong', () => {
  it.each([
    [['foto'], '没有命令 foto。'],
    [['phot'], '是不是 photo？'],
    [['photo'], '还缺 <file>。'],
    [['photo', 'a.jpg', '--stile'], '没有选项 --stile。\n是不是 --style？'],
    [['photo', 'a.jpg', '--style'], '--style <name> 后面还缺内容。'],
    [['photo', 'a.jpg', '--style', 'red'], '--style <name> 不能是“red”。可选：classic, sides。'],
    [['photo', 'a.jpg', 'b.jpg'], '后面多写了内容。'],
  ])('%j is told in Chinese, and how to go on', (args, sentence) => {
    const said = complaintOf(args, 'zh');
    expect(said).toContain(sentence);
    expect(said).toContain('--help');
    expect(said).not.toMatch(/error|option|argument/);
  });

  it('is told in English likewise', () => {
    const said = complaintOf(['photo', 'a.jpg', '--style', 'red'], 'en');
    expect(said).toContain('--style <name> can’t be “red”. Choose from classic, sides.');
    expect(said).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
