import { applyEdits, type TrackDocument } from '@posebox/body';
import { ExchangeProblem, type ExportFile, fileStem } from '@posebox/exchange';
import {
  type FigureMotion,
  hasFigure,
  type MannequinKind,
  mannequin,
  motionJson,
  motionToBvh,
  motionToGlb,
  motionToVrma,
  solveTrack,
} from '@posebox/figure';

type Chunks = Iterable<string | Uint8Array>;

/** How a person's motion becomes the content of a file. */
type WriteMotion = (motion: FigureMotion, name: string, figure: MannequinKind) => Chunks;

/** A person's movement as animation files, by their endings. */
export const FIGURE_WRITERS = {
  bvh: (motion) => motionToBvh(motion),
  vrma: (motion, name) => [motionToVrma(motion, name)],
  glb: (motion, name, figure) => [motionToGlb(motion, mannequin(figure), name)],
  'figure.json': (motion) => motionJson(motion),
} as const satisfies Record<string, WriteMotion>;

/**
 * The people of a clip as animation files, one a person; solved when they are read.
 *
 * @throws ExchangeProblem `figure_missing` when nobody is there, or nobody has the world landmarks that a figure follows.
 */
export function trackToFigureFiles(
  document: TrackDocument,
  ending: keyof typeof FIGURE_WRITERS,
  {
    name,
    figure = 'male',
  }: { readonly name?: string | undefined; readonly figure?: MannequinKind | undefined },
): readonly ExportFile[] {
  const edited = applyEdits(document);
  const people = edited.people.filter(hasFigure);
  if (people.length === 0) throw new ExchangeProblem('figure_missing');
  const stem = fileStem(name);
  const write: WriteMotion = FIGURE_WRITERS[ending];
  return people.map((track) => ({
    path: people.length === 1 ? `${stem}.${ending}` : `${stem}_person${track.personId}.${ending}`,
    chunks: () => write(solveTrack(track, edited.image), stem, figure),
  }));
}
