import { contactSheet, type FfmpegTools, probeVideo } from '@posebox/media/video';
import { type MeasurementLine, type ReportPart, valueText } from '@posebox/rehabilitation';
import type { StoredVideos } from '../../plugins/app/stored-videos.ts';
import { originalPath } from '../../videos/video-paths.ts';
import { type BestFrame, isSeen } from './frame-figure.ts';

/** A frame is read from a film in some tenths of a second; more than these would keep somebody waiting. */
const MOST_FRAMES = 6;
const LONGER_SIDE_PX = 960;

/**
 * The frames that the newest measurements are best seen in, by the measurement's identity. A clip that is gone, or whose
 * film can't be read here, is no reason not to have the report: its frame is left out, or drawn without its picture.
 */
export async function bestFrames(
  stored: StoredVideos,
  parts: readonly ReportPart[],
): Promise<ReadonlyMap<string, BestFrame>> {
  const lines = parts.flatMap(({ best }) => best?.line ?? []).slice(0, MOST_FRAMES);
  const tools = await stored.ffmpeg().catch(() => null);
  const frames = lines.map(async (line) => {
    const frame = await bestFrame(stored, tools, line).catch(() => null);
    return frame && isSeen(frame) ? ([[line.id, frame]] as const) : [];
  });
  return new Map((await Promise.all(frames)).flat());
}

async function bestFrame(
  stored: StoredVideos,
  tools: FfmpegTools | null,
  line: MeasurementLine,
): Promise<BestFrame | null> {
  const { measurements } = await stored.parts();
  const { document, person_id } = await measurements.measurement(line.id);
  const timeS = document?.bestAtS ?? null;
  if (!document || timeS === null || line.videoId === null) return null;
  const row = await stored.item(line.videoId);
  const clip = await stored.editedTrack(row);
  const personId = person_id ?? clip.subjectId;
  const track = clip.people.find((person) => person.personId === personId) ?? clip.people[0];
  if (!track) return null;
  const best = document.repetitions.find(({ peakS }) => peakS === timeS);
  return {
    track,
    frame: track.firstFrame + nearest(track.timesS, timeS),
    sizePx: clip.image,
    movement: line,
    text: valueText(best?.value ?? document.value ?? 0, line.unit),
    picture:
      tools && row.kind === 'video' ? await pictureAt(stored, tools, originalPath(row.id), timeS) : null,
  };
}

/** The frame of a film as JPEG; null when it can't be read. */
async function pictureAt(
  stored: StoredVideos,
  tools: FfmpegTools,
  path: string,
  timeS: number,
): Promise<Buffer | null> {
  const { files } = await stored.parts();
  const scratch = await files.scratch();
  try {
    const video = await probeVideo(tools, await files.localFile(path, scratch));
    return await contactSheet(tools, video, { timesS: [timeS], maxSidePx: LONGER_SIDE_PX });
  } catch {
    return null;
  } finally {
    await scratch.remove();
  }
}

/** The index of the time nearest to another. */
function nearest(timesS: ArrayLike<number>, timeS: number): number {
  let index = 0;
  for (let row = 1; row < timesS.length; row++)
    if (Math.abs(timesS[row]! - timeS) < Math.abs(timesS[index]! - timeS)) index = row;
  return index;
}
