import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelName } from '@posebox/body';
import { sharedFolder } from './shared-folder.ts';

/** What MediaPipe answers on the shared data; the format is described in the README beside the files. */
export interface Golden {
  /** 33 of x, y, z, visibility: x by image width, y by height, z by width. Null when nobody was found. */
  readonly landmarks: readonly Quadruple[] | null;
  /** 33 of x, y, z in metres and visibility. */
  readonly world: readonly Quadruple[] | null;
  readonly mask?: GoldenMask;
}

export type Quadruple = readonly [number, number, number, number];

export interface GoldenMask {
  readonly mean: number;
  readonly frac_gt_05: number;
  /** Left, top, right, bottom in pixels. */
  readonly bbox_gt_05: readonly [number, number, number, number];
}

export interface GoldenPhoto {
  /** Path below the folder `data`. */
  readonly photo: string;
  readonly rgb_sha256: string;
  readonly golden: string;
}

export interface GoldenClip {
  readonly clip: string;
  readonly rgb_sha256: readonly string[];
  readonly goldens: readonly {
    readonly mode: string;
    readonly complexity: number;
    readonly golden: string;
  }[];
}

/** MediaPipe's numbers of the models. */
export const COMPLEXITY: Readonly<Record<ModelName, '0' | '1' | '2'>> = { lite: '0', full: '1', heavy: '2' };

const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(join(sharedFolder, 'goldens', path), 'utf8'));

export function goldenPhotos(): readonly GoldenPhoto[] {
  return (readJson('manifest.json') as { photos: GoldenPhoto[] }).photos;
}

export function goldenOfPhoto(photo: GoldenPhoto, model: ModelName): Golden {
  const file = readJson(photo.golden) as { complexity: Readonly<Record<string, Golden>> };
  return file.complexity[COMPLEXITY[model]]!;
}

export function goldenClip(clip: string): GoldenClip {
  const found = (readJson('manifest.json') as { video: GoldenClip[] }).video.find(
    (other) => other.clip === clip,
  );
  if (!found) throw new Error(`no goldens of ${clip}`);
  return found;
}

export function goldenFrames(
  clip: GoldenClip,
  mode: 'static' | 'video',
  model: ModelName,
): readonly Golden[] {
  const found = clip.goldens.find(
    (entry) => entry.mode === mode && String(entry.complexity) === COMPLEXITY[model],
  );
  return (readJson(found!.golden) as { frames: Golden[] }).frames;
}

export const readStages = (): unknown => readJson('stages.json');
