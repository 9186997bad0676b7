import { CLIP_EXPORT_TEXTS, type Text } from '@posebox/texts';
import type { VideoItem } from '../../api/videos.ts';
import { stemOf } from '../photo/export/file-names.ts';
import { saveFile } from '../photo/export/save-file.ts';

/** The longest GIF or WebP that the service makes. */
export const MOST_ANIMATION_S = 30;

export interface ClipExport {
  readonly id: string;
  readonly group: 'moving' | 'stills' | 'figures' | 'numbers';
  readonly name: Text;
  readonly say: Text;
  /** What the service needs for it: the film, its drawing with the last edits, or only the track. */
  readonly needs: 'film' | 'drawing' | 'nothing';
  /** Made of the chosen range. */
  readonly ranged?: boolean;
  /** Under `/api/videos/:id/`. */
  readonly address: string;
  /** Can be had as it was before the last edits, while it is drawn anew. */
  readonly olderToo?: boolean;
  /** Of a file that the service doesn't name itself. */
  readonly ending?: string;
}

const numbers = (
  id: 'csv' | 'posebox' | 'binary' | 'coco' | 'openpose' | 'trc' | 'c3d' | 'angles' | 'mot',
): ClipExport => ({
  id,
  group: 'numbers',
  name: CLIP_EXPORT_TEXTS[id],
  say: CLIP_EXPORT_TEXTS[`${id}Say`],
  needs: 'nothing',
  address: `export?format=${id}${id === 'csv' || id === 'angles' ? '&bom=true' : ''}`,
});

const animation = (id: 'bvh' | 'vrma' | 'glb' | 'figure'): ClipExport => ({
  id,
  group: 'figures',
  name: CLIP_EXPORT_TEXTS[id],
  say: CLIP_EXPORT_TEXTS[`${id}Say`],
  needs: 'nothing',
  address: `export?format=${id}`,
});

export const CLIP_EXPORTS: readonly ClipExport[] = [
  {
    id: 'video',
    group: 'moving',
    name: CLIP_EXPORT_TEXTS.video,
    say: CLIP_EXPORT_TEXTS.videoSay,
    needs: 'drawing',
    address: 'video',
    olderToo: true,
    ending: '-posebox.mp4',
  },
  {
    id: 'skeleton-video',
    group: 'moving',
    name: CLIP_EXPORT_TEXTS.skeletonVideo,
    say: CLIP_EXPORT_TEXTS.skeletonVideoSay,
    needs: 'drawing',
    address: 'skeleton-video',
    olderToo: true,
    ending: '-skeleton.mp4',
  },
  {
    id: 'gif',
    group: 'moving',
    name: CLIP_EXPORT_TEXTS.gif,
    say: CLIP_EXPORT_TEXTS.gifSay,
    needs: 'drawing',
    ranged: true,
    address: 'gif',
    ending: '-posebox.gif',
  },
  {
    id: 'webp',
    group: 'moving',
    name: CLIP_EXPORT_TEXTS.webp,
    say: CLIP_EXPORT_TEXTS.webpSay,
    needs: 'drawing',
    ranged: true,
    address: 'webp',
    ending: '-posebox.webp',
  },
  {
    id: 'original',
    group: 'moving',
    name: CLIP_EXPORT_TEXTS.original,
    say: CLIP_EXPORT_TEXTS.originalSay,
    needs: 'film',
    address: 'original',
    ending: '',
  },
  {
    id: 'sheet',
    group: 'stills',
    name: CLIP_EXPORT_TEXTS.sheet,
    say: CLIP_EXPORT_TEXTS.sheetSay,
    needs: 'drawing',
    address: 'sheet',
    ending: '-posebox.jpg',
  },
  animation('glb'),
  animation('vrma'),
  animation('bvh'),
  animation('figure'),
  numbers('csv'),
  numbers('angles'),
  numbers('posebox'),
  numbers('binary'),
  numbers('coco'),
  numbers('openpose'),
  numbers('trc'),
  numbers('mot'),
  numbers('c3d'),
];

/** Fetches and hands the file to the browser's downloads. @returns what went wrong, in words */
export async function saveExport(
  item: VideoItem,
  one: ClipExport,
  range: { readonly fromS: number; readonly toS: number },
): Promise<Text | null> {
  const older = one.olderToo && !item.edits.drawn ? '?older=true' : '';
  const asked = one.ranged ? `?start=${range.fromS}&end=${range.toS}` : older;
  const address = `/api/videos/${item.id}/${one.address}${asked}`;
  const name = one.ending === '' ? item.name : `${stemOf(item.name)}${one.ending ?? ''}`;
  if (one.needs === 'film' || one.olderToo) {
    // Large files go straight to the disk.
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    return null;
  }
  const response = await fetch(address).catch(() => null);
  if (!response) return CLIP_EXPORT_TEXTS.notArrived;
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as { readonly detail?: Text } | null;
    return problem?.detail ?? CLIP_EXPORT_TEXTS.notArrived;
  }
  saveFile(await response.blob(), one.ending === undefined ? nameOf(response) : name);
  return null;
}

/** The name that the service gives a file. */
function nameOf(response: Response): string {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header)?.[1];
  return encoded ? decodeURIComponent(encoded) : 'posebox';
}
