import { expect, it } from 'vitest';
import { installCommand } from './install-command.ts';

it.each([
  ['linux', 'ID=debian\n', 'sudo apt-get install ffmpeg'],
  ['linux', 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n', 'sudo apt-get install ffmpeg'],
  ['linux', 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', 'sudo zypper install ffmpeg'],
  ['linux', 'ID=alpine\n', 'sudo apk add ffmpeg'],
  ['linux', '', 'https://ffmpeg.org/download.html'],
  ['darwin', '', 'brew install ffmpeg'],
  ['win32', '', 'winget install Gyan.FFmpeg'],
] as const)('on %s with %j ffmpeg comes by %s', (platform, osRelease, command) => {
  expect(installCommand(platform, osRelease)).toBe(command);
});
