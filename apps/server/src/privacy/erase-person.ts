import { Problem } from '../problem.ts';
import type { AuditRepository } from '../repositories/audit-repository.ts';
import type { ErasureRepository } from '../repositories/erasure-repository.ts';
import type { PatientRepository } from '../repositories/patient-repository.ts';
import type { StorageRepository } from '../repositories/storage-repository.ts';
import type { VideoRepository } from '../repositories/video-repository.ts';
import type { Storage } from '../storage/storage.ts';
import type { ResumableUploads } from '../videos/resumable-uploads.ts';

export interface ErasureParts {
  readonly patients: Pick<PatientRepository, 'byId' | 'remove'>;
  readonly erasures: ErasureRepository;
  readonly videos: Pick<VideoRepository, 'remove'>;
  readonly kept: Pick<StorageRepository, 'withoutItem'>;
  readonly storage: Pick<Storage, 'purge'>;
  readonly uploads: Pick<ResumableUploads, 'forgetItems'>;
  readonly audit: AuditRepository;
}

export interface ErasureOptions {
  /** Who asked, for the log. */
  readonly actor: string;
  /** Whether the clips go as well; otherwise they stay in the library, under nobody's name. */
  readonly clips: boolean;
}

/**
 * Erases a person: the record, every clip they were measured in and every clip of a set kept under their name, with all
 * that was made of these, what waits in the queue, and what leads from the log to them. The log keeps one more entry, by
 * a pseudonym that nobody can resolve any more. The record goes last, so that a service that ends in between goes on.
 * Two who erase the same person do it one after the other.
 *
 * @throws Problem `patient_unknown`
 */
export const erasePerson = (parts: ErasureParts, patientId: string, options: ErasureOptions): Promise<void> =>
  parts.erasures.alone(patientId, () => eraseAlone(parts, patientId, options));

async function eraseAlone(
  parts: ErasureParts,
  patientId: string,
  { actor, clips }: ErasureOptions,
): Promise<void> {
  const { patients, erasures, audit } = parts;
  const { pseudonym } = await patients.byId(patientId);
  if (clips) await erasures.begin(patientId);
  const traces = await erasures.traces(patientId, pseudonym);
  if (clips) await eraseClips(parts, traces.videoIds);
  await erasures.forgetTraces(traces);
  await audit.add({ actor, action: clips ? 'patient.erased' : 'patient.removed', subject: patientId });
  await patients.remove(patientId);
  await audit.forgetGone();
  await erasures.vacuum();
}

async function eraseClips(parts: ErasureParts, videoIds: readonly string[]): Promise<void> {
  const { videos, storage, kept, uploads } = parts;
  await videos.remove(videoIds, null);
  let left = videoIds;
  while (left.length > 0) {
    await storage.purge(left);
    const gone = new Set(await kept.withoutItem(left));
    left = left.filter((id) => !gone.has(id));
  }
  await uploads.forgetItems(videoIds);
}

/** Goes on with erasures that a service left half done, and erases whose day has come. */
export async function eraseDue(parts: ErasureParts, today: string, actor: string): Promise<void> {
  const { erasures } = parts;
  const ids = new Set([...(await erasures.begun()), ...(await erasures.due(today))]);
  for (const id of ids) {
    await erasePerson(parts, id, { actor, clips: true }).catch((error: unknown) => {
      // Somebody else was erasing them, and is done.
      if (!(error instanceof Problem && error.code === 'patient_unknown')) throw error;
    });
  }
  // Who was being looked at while they were erased may stand there again.
  await parts.audit.forgetGone();
}
