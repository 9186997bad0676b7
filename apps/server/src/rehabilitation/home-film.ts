import type { Readable } from 'node:stream';
import type { FfmpegTools } from '@posebox/media/video';
import { mayKeep } from '../privacy/keep-rule.ts';
import { ruleOfPerson } from '../privacy/rule-of-person.ts';
import { Problem } from '../problem.ts';
import type { SessionRow } from '../repositories/measurement-repository.ts';
import { videoQuerySchema } from '../schemas/video-item.ts';
import { acceptVideo } from '../videos/accept-video.ts';
import type { VideoParts } from '../videos/open-videos.ts';
import { receiveVideo } from '../videos/receive-video.ts';
import { homeSessionId } from './home-session.ts';

/** A minute before the camera of a phone is 20 MB; patients film minutes. */
export const MOST_FILM_BYTES = 500e6;

/**
 * Keeps the film of a session from home, where the consent in force allows one, as a clip of the clinic that is looked at
 * like any other. What was measured stays as it was sent. A film that was sent before is not kept twice.
 *
 * @throws Problem `session_unknown` before the session is kept, `video_not_agreed`, and what is wrong with the film
 */
export async function keepHomeFilm(
  parts: VideoParts,
  tools: FfmpegTools,
  sent: {
    readonly patientId: string;
    /** As the sender named the session. */
    readonly sessionId: string;
    readonly film: Readable;
    /** Of the whole request, bytes. */
    readonly announcedBytes: number;
    readonly extension: string;
  },
): Promise<{ readonly row: SessionRow; readonly isNew: boolean }> {
  const { patientId } = sent;
  const session = await parts.measurements.session(homeSessionId(patientId, sent.sessionId));
  if (session.film_id !== null) return { row: session, isNew: false };
  const { person, rule } = await ruleOfPerson(parts, patientId);
  mayKeep(rule);
  if (rule.keep !== 'video') throw new Problem('video_not_agreed');
  const roomBytes = await parts.storage.makeSure(sent.announcedBytes);
  const scratch = await parts.files.scratch();
  try {
    const file = await receiveVideo(sent.film, scratch.path('film'), roomBytes, MOST_FILM_BYTES);
    const { row: film, isNew } = await acceptVideo(parts, tools, {
      file,
      name: `${person.pseudonym} ${session.done_at.toISOString().slice(0, 10)}.${sent.extension}`,
      query: videoQuerySchema.parse({ people: 1 }),
      ownerId: person.owner_id,
      // Of another patient it must not be the same item: it goes with the person.
      belongsTo: session.id,
    });
    if (await parts.measurements.setFilm(session.id, film.id)) {
      // The consent may have become stricter while the film was on its way.
      const { rule: now } = await ruleOfPerson(parts, patientId);
      await parts.reductions.orderForPatient(patientId, now.keep);
      return { row: await parts.measurements.session(session.id), isNew: true };
    }
    // Deleted meanwhile, or sent twice at once and the other was first.
    const now = await parts.measurements.session(session.id).catch(() => null);
    if (isNew && now?.film_id !== film.id) {
      await parts.videos.remove([film.id], null);
      await parts.storage.purge([film.id]);
    }
    if (!now) throw new Problem('session_unknown', { id: sent.sessionId });
    return { row: now, isNew: false };
  } finally {
    await scratch.remove();
  }
}
