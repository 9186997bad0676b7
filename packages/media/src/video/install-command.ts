/**
 * The command that brings ffmpeg to this computer, or its home page where none is known.
 *
 * `osRelease` is the text of /etc/os-release on Linux. Example: `installCommand('darwin')` is
 * `'brew install ffmpeg'`.
 */
export function installCommand(platform: NodeJS.Platform, osRelease = ''): string {
  if (platform === 'darwin') return 'brew install ffmpeg';
  if (platform === 'win32') return 'winget install Gyan.FFmpeg';
  const ids = distributionIds(osRelease);
  for (const [id, command] of LINUX_COMMANDS) if (ids.includes(id)) return command;
  return 'https://ffmpeg.org/download.html';
}

const LINUX_COMMANDS: readonly (readonly [id: string, command: string])[] = [
  ['debian', 'sudo apt-get install ffmpeg'],
  ['ubuntu', 'sudo apt-get install ffmpeg'],
  ['alpine', 'sudo apk add ffmpeg'],
  ['arch', 'sudo pacman -S ffmpeg'],
  ['suse', 'sudo zypper install ffmpeg'],
  // Fedora's own ffmpeg-free has no H.264 encoder; the full one comes from RPM Fusion.
  ['fedora', 'sudo dnf install ffmpeg --allowerasing'],
];

/** ID and ID_LIKE of an os-release file: `ID=linuxmint`, `ID_LIKE="ubuntu debian"`. */
function distributionIds(osRelease: string): string[] {
  return [...osRelease.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)].flatMap((match) =>
    (match[1] ?? '').split(/\s+/).map((id) => (id.startsWith('opensuse') ? 'suse' : id)),
  );
}
