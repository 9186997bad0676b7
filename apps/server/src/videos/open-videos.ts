import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Accounts, openAccounts } from '../accounts/open-accounts.ts';
import { createTurns, type Turns } from '../comparisons/turns.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import type { FileStore } from '../files/file-store.ts';
import { type FileStoreSettings, openFileStore } from '../files/open-file-store.ts';
import { type Database, openDatabase } from '../plugins/external/database.ts';
import { openQueue, type Queue } from '../plugins/external/queue.ts';
import { eraseDue } from '../privacy/erase-person.ts';
import { dayOf } from '../privacy/keep-rule.ts';
import { reduceItems } from '../privacy/reduce-items.ts';
import { Problem } from '../problem.ts';
import {
  type ActionEventRepository,
  createActionEventRepository,
} from '../repositories/action-event-repository.ts';
import {
  type ActionModelRepository,
  createActionModelRepository,
} from '../repositories/action-model-repository.ts';
import {
  type ActionRecognitionRepository,
  createActionRecognitionRepository,
} from '../repositories/action-recognition-repository.ts';
import {
  type ActionSetRepository,
  createActionSetRepository,
} from '../repositories/action-set-repository.ts';
import {
  type ActionTrainingRepository,
  createActionTrainingRepository,
} from '../repositories/action-training-repository.ts';
import { ACTORS, type AuditRepository, createAuditRepository } from '../repositories/audit-repository.ts';
import { type AvatarRepository, createAvatarRepository } from '../repositories/avatar-repository.ts';
import { type CoachingRepository, createCoachingRepository } from '../repositories/coaching-repository.ts';
import {
  type ComparisonRepository,
  createComparisonRepository,
} from '../repositories/comparison-repository.ts';
import { type ConsentRepository, createConsentRepository } from '../repositories/consent-repository.ts';
import { createErasureRepository, type ErasureRepository } from '../repositories/erasure-repository.ts';
import { createJobCountRepository, type JobCount } from '../repositories/job-count-repository.ts';
import {
  createMeasurementRepository,
  type MeasurementRepository,
} from '../repositories/measurement-repository.ts';
import { createOwnModelRepository, type OwnModelRepository } from '../repositories/own-model-repository.ts';
import { createPatientRepository, type PatientRepository } from '../repositories/patient-repository.ts';
import { createReductionRepository, type ReductionRepository } from '../repositories/reduction-repository.ts';
import { createReferenceRepository, type ReferenceRepository } from '../repositories/reference-repository.ts';
import type { SessionLimits } from '../repositories/signed-in-repository.ts';
import { createStorageRepository, type StorageRepository } from '../repositories/storage-repository.ts';
import { createVideoRepository, type VideoRepository } from '../repositories/video-repository.ts';
import { createVideoTryRepository } from '../repositories/video-try-repository.ts';
import { createWardrobeRepository, type WardrobeRepository } from '../repositories/wardrobe-repository.ts';
import { createWebhookRepository, type WebhookRepository } from '../repositories/webhook-repository.ts';
import { createStorage, type Storage, type StorageSettings } from '../storage/storage.ts';
import { tendStorage } from '../storage/tend-storage.ts';
import { startWebhookSender, type WebhookSettings } from '../webhooks/webhook-sender.ts';
import type { ClipProgram } from '../worker/clip-process.ts';
import { startFilmWorker } from '../worker/film-worker.ts';
import { startTrainingWorker } from '../worker/training-worker.ts';
import { startVideoWorker } from '../worker/video-worker.ts';
import { openResumableUploads, type ResumableUploads } from './resumable-uploads.ts';

export interface VideoSettings extends FileStoreSettings {
  /** A PostgreSQL of one's own; without it PoseBox runs one in the data folder. */
  readonly databaseUrl: string | undefined;
  /** The service may start that database and looks after what is stored; a worker uses what a service started. */
  readonly role: 'service' | 'worker';
  readonly storage: StorageSettings;
  readonly webhooks: WebhookSettings;
  /** How long browsers stay signed in. */
  readonly sessions: SessionLimits;
  /** Videos worked on at once; 0 leaves them to other workers. */
  readonly videoWorkers: number;
  readonly program: ClipProgram;
}

/** What the parts of video need, open. */
export interface VideoParts {
  readonly videos: VideoRepository;
  readonly comparisons: ComparisonRepository;
  readonly references: ReferenceRepository;
  readonly files: FileStore;
  readonly coaching: CoachingRepository;
  readonly patients: PatientRepository;
  readonly measurements: MeasurementRepository;
  readonly consents: ConsentRepository;
  readonly reductions: ReductionRepository;
  readonly audit: AuditRepository;
  readonly erasures: ErasureRepository;
  readonly kept: StorageRepository;
  readonly actionSets: ActionSetRepository;
  readonly actionTrainings: ActionTrainingRepository;
  readonly actionModels: ActionModelRepository;
  readonly actionRecognitions: ActionRecognitionRepository;
  readonly actionEvents: ActionEventRepository;
  /** What runs clip processes, for work that somebody waits for. */
  readonly program: ClipProgram;
  /** For comparisons, and for exports that are worked out beside the service: a burst of them must not start a process each. */
  readonly turns: Turns;
  readonly exportTurns: Turns;
  readonly storage: Storage;
  readonly uploads: ResumableUploads;
  readonly ownModels: OwnModelRepository;
  readonly avatars: AvatarRepository;
  readonly wardrobe: WardrobeRepository;
  readonly webhooks: WebhookRepository;
  readonly allowPrivateWebhooks: boolean;
  readonly accounts: Accounts;
}

/** Everything about stored videos, opened in the background so that photos are answered before it is ready. */
export interface Videos {
  /**
   * Begins to open in the background, if there is anything to go on with: a database of one's own, or one in the data
   * folder that may hold work. An empty data folder waits for the first who asks.
   */
  begin(): void;
  /** Whether there is, or may be, a database with something in it. */
  mayHoldWork(): boolean;
  /** @throws Problem `database_unavailable` when it isn't there within some seconds. */
  parts(): Promise<VideoParts>;
  /** For whoever watches the service: opens nothing that nobody has asked for yet. */
  watch(): Promise<WatchedVideos>;
  /** Gives work in hand back, closes everything and ends the database that it started. */
  close(): Promise<void>;
}

/** What the parts of video are up to. */
export interface WatchedVideos {
  /** `unused` where nobody has stored anything yet. */
  readonly database: 'up' | 'away' | 'unused';
  readonly jobs: readonly JobCount[];
}

/** A database that is starting is waited for; one that can't be reached is told at once, and asked again in the background. */
const PARTS_WITHIN_MS = 15_000;
const PARTS_AWAY_WITHIN_MS = 500;
const WATCH_WITHIN_MS = 2_000;
const TRY_AGAIN_AFTER_MS = 2_000;
const RETRY_AFTER_S = 5;
const STOP_WITHIN_MS = 5_000;
const COMPARISONS_AT_ONCE = 2;
const MOST_WAITING_COMPARISONS = 16;
const EXPORTS_AT_ONCE = 2;
const MOST_WAITING_EXPORTS = 32;

interface Opened extends VideoParts {
  readonly database: Database;
  readonly queue: Queue;
}

/** @param onError is told what goes wrong in the background. */
export function openVideos(settings: VideoSettings, onError: (error: unknown) => void): Videos {
  const stopping = new AbortController();
  let embedded: EmbeddedPostgres | undefined;

  const open = async (): Promise<Opened> => {
    embedded ??= await startOwnDatabase(settings);
    const url = settings.databaseUrl ?? embedded?.url ?? (await urlOfRunning(settings.dataFolder));
    const database = await openDatabase(url);
    const queue = await openQueue(url, onError).catch(async (error: unknown) => {
      await database.destroy();
      throw error;
    });
    const files = await openFileStore(settings, onError);
    const webhooks = createWebhookRepository(database, queue);
    const videos = createVideoRepository(database, queue, webhooks.announce);
    const comparisons = createComparisonRepository(database, queue);
    const references = createReferenceRepository(database);
    const coaching = createCoachingRepository(database);
    const actionSets = createActionSetRepository(database);
    const actionEvents = createActionEventRepository(database, webhooks.tell);
    const actionTrainings = createActionTrainingRepository(database, queue, actionEvents.tell);
    const reductions = createReductionRepository(database);
    const patients = createPatientRepository(database);
    const audit = createAuditRepository(database);
    const erasures = createErasureRepository(database);
    const ownModels = createOwnModelRepository(database);
    const avatars = createAvatarRepository(database);
    const wardrobe = createWardrobeRepository(database);
    const turns = createTurns(COMPARISONS_AT_ONCE, MOST_WAITING_COMPARISONS, 'comparisons_busy');
    const exportTurns = createTurns(EXPORTS_AT_ONCE, MOST_WAITING_EXPORTS, 'queue_full');
    const kept = createStorageRepository(database);
    const uploads = await openResumableUploads(join(settings.dataFolder, 'files/uploads'));
    const storage = createStorage(
      { files, kept, uploads, comparisons, dataFolder: settings.dataFolder },
      settings.storage,
    );
    const { program, videoWorkers: concurrency } = settings;
    if (concurrency > 0) {
      const tries = createVideoTryRepository(database, queue, webhooks.announce);
      const worker = {
        ...{ queue, tries, files, ownModels, program, concurrency, onError },
        stopping: stopping.signal,
      };
      await startVideoWorker(worker);
      await startFilmWorker({ ...worker, comparisons, videos });
      await startTrainingWorker({ ...worker, trainings: actionTrainings, sets: actionSets, videos });
    }
    const accounts = openAccounts(database, settings.sessions);
    if (settings.role === 'service') {
      // Sessions that are over, and tries of yesterday.
      void Promise.all([accounts.signedIns.sweep(), accounts.failedTries.sweep()]).catch(onError);
      const erasing = { patients, erasures, videos, kept, storage, uploads, audit };
      const keepPromises = async () => {
        await reduceItems({ reductions, videos, comparisons, storage, files });
        await eraseDue(erasing, dayOf(new Date()), ACTORS.retention);
      };
      void tendStorage({
        ...{ storage, files, kept, ownModels, avatars, wardrobe, uploads, keepPromises, onError },
        stopping: stopping.signal,
      });
      await startWebhookSender(queue, webhooks, settings.webhooks);
    }
    const { allowPrivate: allowPrivateWebhooks } = settings.webhooks;
    return {
      ...{
        database,
        queue,
        videos,
        coaching,
        comparisons,
        references,
        reductions,
        files,
        program,
        turns,
        exportTurns,
      },
      ...{ patients, audit, erasures, kept },
      measurements: createMeasurementRepository(database),
      consents: createConsentRepository(database),
      ...{ actionSets, actionTrainings, actionEvents },
      actionModels: createActionModelRepository(database),
      actionRecognitions: createActionRecognitionRepository(database, actionEvents.tell),
      ...{ storage, uploads, ownModels, avatars, wardrobe, webhooks, allowPrivateWebhooks },
      accounts,
    };
  };

  let isAway = false;
  const openUntilItIs = async () => {
    for (;;) {
      try {
        return await open();
      } catch (error) {
        if (stopping.signal.aborted) throw error;
        isAway = true;
        onError(error);
        await pause(TRY_AGAIN_AFTER_MS, stopping.signal);
      }
    }
  };
  const hasDatabase = () =>
    settings.databaseUrl !== undefined || existsSync(join(databaseFolder(settings.dataFolder), 'url'));
  let opening: Promise<Opened> | undefined;
  const opened = () => {
    if (!opening) {
      opening = openUntilItIs();
      // Whoever asks is told; nobody may ask.
      opening.catch(() => undefined);
    }
    return opening;
  };

  return {
    begin() {
      if (hasDatabase()) void opened();
    },
    mayHoldWork: () => opening !== undefined || hasDatabase(),
    async parts() {
      const patience = new AbortController();
      const within = isAway ? PARTS_AWAY_WITHIN_MS : PARTS_WITHIN_MS;
      const late = pause(within, patience.signal).then(() => undefined);
      const parts = await Promise.race([opened(), late]).finally(() => patience.abort());
      if (!parts) throw new Problem('database_unavailable', { retryAfterS: RETRY_AFTER_S });
      return parts;
    },
    async watch() {
      if (!opening) return { database: 'unused', jobs: [] };
      const late = new AbortController();
      const tooLong = pause(WATCH_WITHIN_MS, late.signal).then(() => undefined);
      const counted = opening
        .then(({ database }) => createJobCountRepository(database).counts())
        .catch(() => undefined);
      const jobs = await Promise.race([counted, tooLong]).finally(() => late.abort());
      return jobs ? { database: 'up', jobs } : { database: 'away', jobs: [] };
    },
    async close() {
      stopping.abort();
      const open = await opening?.catch(() => undefined);
      if (open) {
        await open.queue.stop({ graceful: true, timeout: STOP_WITHIN_MS, close: true }).catch(onError);
        await open.database.destroy();
      }
      await embedded?.stop();
    },
  };
}

const databaseFolder = (dataFolder: string) => join(dataFolder, 'database');

async function startOwnDatabase(settings: VideoSettings): Promise<EmbeddedPostgres | undefined> {
  if (settings.databaseUrl !== undefined || settings.role === 'worker') return undefined;
  const folder = databaseFolder(settings.dataFolder);
  const embedded = await startEmbeddedPostgres(folder);
  const part = join(folder, `url.${randomUUID()}`);
  await writeFile(part, embedded.url, { mode: 0o600 });
  await rename(part, join(folder, 'url'));
  return embedded;
}

/** The address of the database that the service of this data folder runs. */
const urlOfRunning = (dataFolder: string) => readFile(join(databaseFolder(dataFolder), 'url'), 'utf8');

/** Keeps the process: a worker that waits for its database has nothing else to stay for. */
const pause = (ms: number, signal: AbortSignal) =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined);
