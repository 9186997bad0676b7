import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What another program finds in a film that a page recorded. */
export interface FilmFacts {
  readonly codec: string;
  readonly width: number;
  readonly height: number;
  /** Frames that could be decoded. */
  readonly frames: number;
}

/** Reads a film to its end with ffprobe. @throws Error where it says anything against it */
export const probeFilm = (film: Buffer): FilmFacts =>
  withFile(film, (file) => {
    const entries = 'stream=codec_name,width,height,nb_read_frames';
    const { stdout, stderr } = spawnSync(
      'ffprobe',
      [
        '-v',
        'error',
        '-count_frames',
        '-select_streams',
        'v:0',
        '-show_entries',
        entries,
        '-of',
        'json',
        file,
      ],
      { encoding: 'utf8' },
    );
    if (stderr !== '') throw new Error(stderr);
    const [stream] = JSON.parse(stdout).streams;
    const { codec_name: codec, width, height, nb_read_frames } = stream;
    return { codec, width, height, frames: Number(nb_read_frames) };
  });

/** How clear a film is, of its last of many frames: the least and the most of its alpha, 0…255. */
export const filmAlpha = (film: Buffer, codec: string): { readonly least: number; readonly most: number } =>
  withFile(film, (file) => {
    // ffmpeg's own decoders leave alpha out; those of the format's makers know it.
    const decoder = { vp8: 'libvpx', vp9: 'libvpx-vp9' }[codec] ?? codec;
    const args = ['-v', 'error', '-c:v', decoder, '-i', file, '-vf', 'fps=5,alphaextract', '-f', 'rawvideo'];
    const { stdout } = spawnSync('ffmpeg', [...args, '-pix_fmt', 'gray', '-'], { maxBuffer: 1e9 });
    let [least, most] = [255, 0];
    for (const value of stdout) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return { least, most };
  });

/** Pictures of a film as PNG, five of each second. */
export const filmFrames = (film: Buffer): Buffer[] =>
  withFile(film, (file, folder) => {
    spawnSync('ffmpeg', ['-v', 'error', '-i', file, '-vf', 'fps=5', join(folder, '%03d.png')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return names.map((name) => readFileSync(join(folder, name)));
  });

function withFile<Value>(film: Buffer, act: (file: string, folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-film-'));
  try {
    const file = join(folder, 'film');
    writeFileSync(file, film);
    return act(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
