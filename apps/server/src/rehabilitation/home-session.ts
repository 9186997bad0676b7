import { createHash } from 'node:crypto';
import { ANGLE_CONVENTIONS_VERSION, type TrackDocument, trackFromBinary } from '@posebox/body';
import { CLIP_ENGINE_VERSION } from '@posebox/clip';
import { mayKeep } from '../privacy/keep-rule.ts';
import { ruleOfPerson } from '../privacy/rule-of-person.ts';
import { Problem } from '../problem.ts';
import type { SessionRow } from '../repositories/measurement-repository.ts';
import type { HomeSession } from '../schemas/home-session.ts';
import { keepTrack } from '../videos/keep-track.ts';
import type { VideoParts } from '../videos/open-videos.ts';
import { knownProblem } from '../videos/video-problem.ts';
import { instrumentOf, measureItem, newMeasurement, protocolAsked } from './measure-item.ts';
import { noteAttention } from './patient-state.ts';

/**
 * Keeps what a patient did at home: the numbers always, the skeleton where the consent allows it, all of it or nothing.
 * A session that was sent before is told again and not kept twice.
 *
 * @throws Problem of the consent, of a page older than the service, of a damaged track
 */
export async function keepHomeSession(
  parts: VideoParts,
  patientId: string,
  sent: HomeSession,
): Promise<{ readonly row: SessionRow; readonly isNew: boolean }> {
  const { person, rule } = await ruleOfPerson(parts, patientId);
  const id = homeSessionId(patientId, sent.id);
  const before = await parts.measurements.session(id).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  if (before) return { row: before, isNew: false };
  mayKeep(rule);
  if (sent.track !== null && rule.keep === 'numbers') throw new Problem('skeleton_not_agreed');
  checkMethod(sent);

  const at = new Date(sent.doneAt);
  const episodes = await parts.patients.episodes(patientId);
  const session = {
    ...{ id, patientId, doneAt: at, place: 'home' as const, pain: sent.pain, note: '', keep: rule.keep },
    episodeId: episodes.find(({ ended_at }) => ended_at === null)?.id ?? null,
  };
  const keep = async (videoId: string | null, document: HomeSession['measurement'], instrument: string) => {
    const measurement = newMeasurement(document, { patientId, instrument, at, videoId, person: null });
    const [row] = await parts.measurements.addSessions([{ ...session, measurements: [measurement] }]);
    await noteAttention(parts, patientId);
    return { row: row!, isNew: true };
  };
  if (sent.track === null) return keep(null, sent.measurement, sent.instrument);

  const bytes = Buffer.from(sent.track, 'base64');
  await parts.storage.makeSure(bytes.length);
  const document = readTrack(bytes);
  const { protocol, side, movedBy } = sent.measurement;
  const measured = measureItem(document, {
    ...{ protocolId: protocol.id, side, movedBy, personId: null, rejected: [] },
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { row: video, isNew } = await keepTrack(parts, {
    ...{ document, sha256, ownerId: person.owner_id, bytes: bytes.length },
    name: `${person.pseudonym} ${protocol.id} ${sent.doneAt.slice(0, 10)}.pbtrack`,
    identity: JSON.stringify([sha256, CLIP_ENGINE_VERSION, { home: id }]),
  });
  try {
    return await keep(video.id, measured, instrumentOf(document));
  } catch (error) {
    if (isNew) {
      await parts.videos.remove([video.id], null);
      await parts.storage.purge([video.id]);
    }
    throw error;
  }
}

/** An id of this patient's own: whatever a browser chooses, it never meets a session of somebody else. */
export function homeSessionId(patientId: string, chosen: string): string {
  const hex = createHash('sha256').update(`${patientId} ${chosen.toLowerCase()}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** A page that was kept in a browser for long may measure otherwise than the service does by now. */
function checkMethod({ measurement }: HomeSession): void {
  const protocol = protocolAsked({ protocolId: measurement.protocol.id, side: measurement.side });
  const isSame =
    measurement.protocol.version === protocol.version &&
    measurement.angleConventionsVersion === ANGLE_CONVENTIONS_VERSION;
  if (!isSame) throw new Problem('home_page_outdated');
}

function readTrack(bytes: Buffer): TrackDocument {
  try {
    return trackFromBinary(bytes);
  } catch (error) {
    const problem = knownProblem(error);
    throw problem ? new Problem(problem.code, problem.values) : error;
  }
}
