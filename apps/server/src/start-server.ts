import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { Server as SecureServer } from 'node:https';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import {
  fill,
  KEYS_TEXTS,
  type Language,
  languageOfSystem,
  START_TEXTS,
  type StartTextName,
} from '@posebox/texts';
import type { FastifyInstance } from 'fastify';
import { takeRestoredParts } from './backup/restored-parts.ts';
import { computeProgram } from './compute/compute-program.ts';
import { type ComputePool, createComputePool } from './compute/pool.ts';
import { holdDataFolder } from './database/data-folder-hold.ts';
import { KeysUnfit } from './files/key-file.ts';
import { openFileStore } from './files/open-file-store.ts';
import { Problem } from './problem.ts';
import { serverAddress } from './server-address.ts';
import { settingSentence } from './setting-sentence.ts';
import {
  InvalidSetting,
  isLoopback,
  type ProgramFolders,
  readSettings,
  type ServerSettings,
} from './settings.ts';
import { isPoseBoxAt } from './start-conflicts.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import {
  type CertificateFault,
  CertificateUnusable,
  readCertificate,
  type TlsCertificate,
  type TlsSettings,
} from './tls/certificate.ts';
import { keepCertificate } from './tls/keep-certificate.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The program: reads the settings, starts the compute processes and the server, prints where it is, and ends on
 * SIGINT or SIGTERM with requests in flight finished. What keeps it from starting is said in one sentence on the
 * error channel, and the process ends with code 1.
 */
export async function startServer(
  args: readonly string[],
  env: Environment,
  folders: ProgramFolders,
): Promise<void> {
  keepYoungSpaceSmall();
  const say = (name: StartTextName, values: Readonly<Record<string, string | number>> = {}) =>
    fill(START_TEXTS[name], languageOfSystem(env), values);
  try {
    await start(readSettings(args, env, folders), say);
  } catch (error) {
    process.stderr.write(`${await startFailure(error, say, languageOfSystem(env))}\n`);
    process.exit(1);
  }
}

/**
 * What this process allocates are mostly photos passing through, which V8 counts but cannot see. With a young space that
 * stays at its first megabyte they are let go soon: 25 MB less memory, and none of the full collections that otherwise
 * come every sixty photos (measured with Node 20).
 */
function keepYoungSpaceSmall() {
  setFlagsFromString('--semi-space-growth-factor=1');
}

const LOOK_AGAIN_MS = 1_000;

type Say = (name: StartTextName, values?: Readonly<Record<string, string | number>>) => string;

/** Every photo begins with it: where it is missing, nothing was built. */
const FIRST_MODEL = 'pose_detector.onnx';

/** What stopped the start, with the settings it was about. */
class StartFailure extends Error {
  readonly sentence: StartTextName;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(sentence: StartTextName, values: Readonly<Record<string, string | number>> = {}) {
    super(sentence);
    this.name = 'StartFailure';
    this.sentence = sentence;
    this.values = values;
  }
}

async function start(settings: ServerSettings, say: Say) {
  await mkdir(settings.dataFolder, { recursive: true }).catch(() => {
    throw new StartFailure('dataFolderUnusable', { folder: settings.dataFolder });
  });
  if (!existsSync(join(settings.modelsFolder, FIRST_MODEL)))
    throw new StartFailure('modelsMissing', { folder: settings.modelsFolder });
  const certificate = settings.tls && (await readCertificate(settings.tls, settings.dataFolder));
  const pool = createPool(settings);
  // Loaded while the compute processes load their networks.
  const { createApp } = await import('./app.ts');
  const { openVideos } = await import('./videos/open-videos.ts');
  const { databaseAnswers } = await import('./database/reach-database.ts');
  const { tellBackgroundErrors } = await import('./database/tell-background-errors.ts');
  const onError = tellBackgroundErrors({
    answers: () => databaseAnswers(settings.videos),
    write: (line) => void process.stderr.write(`${line}\n`),
    say,
  });
  const videos = openVideos(settings.videos, onError);
  const app = await createApp(settings, pool, videos, certificate, (_, code, minutes) => {
    const { local, network } = serverAddress(app.server, settings.host, certificate ? 'https' : 'http');
    const address = isLoopback(settings.host) ? local : network;
    process.stdout.write(`${say('setUpCode', { address, code, minutes })}\n`);
  });
  stopOnSignals(app, pool);
  await app.listen({ host: settings.host, port: settings.port }).catch(async (error) => {
    await pool.stop(0);
    throw await listenFailure(error, settings);
  });
  const hold = await holdDataFolder(settings.dataFolder);
  if (!hold) {
    await Promise.all([app.close(), pool.stop(0)]);
    throw new StartFailure('dataFolderInUse', { folder: settings.dataFolder });
  }
  // A restore that was broken off while parts took their places is finished first.
  await takeRestoredParts(settings.dataFolder);
  // An object store may be away; what its keys open is found out when it is first asked.
  if (!settings.videos.objects)
    await openFileStore(settings.videos, onError).catch(async (error: unknown) => {
      await Promise.all([app.close(), pool.stop(0)]);
      throw error;
    });
  videos.begin();
  if (!isLoopback(settings.host)) void showCodeWithoutOwner(app).catch(onError);
  await pool.ready().catch(async () => {
    await Promise.all([app.close(), pool.stop(0)]);
    throw new StartFailure('computeFailed');
  });
  const { local, network } = serverAddress(app.server, settings.host, certificate ? 'https' : 'http');
  if (!isLoopback(settings.host)) {
    const note = certificate ? 'openToNetworkTls' : 'openToNetwork';
    process.stdout.write(`${say(note, { address: network })}\n`);
  }
  if (settings.tls && certificate) holdTls(app, settings.tls, certificate, settings.dataFolder, say);
  process.stdout.write(`PoseBox is ready at ${local}\n`);
}

/** Others are listened to, and nobody owns this place yet: whoever sits at the terminal may make the owner. */
async function showCodeWithoutOwner(app: FastifyInstance): Promise<void> {
  while (app.server.listening) {
    try {
      if ((await app.access.place.state(false)) === 'set_up') await app.ownerCodes.show('set_up');
      return;
    } catch (error) {
      // The database takes its time, and nobody could get in without the code.
      if (!(error instanceof Problem)) throw error;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
}

/** Tells what a self-made certificate is worth, and takes up a renewed one while the service runs. */
function holdTls(
  app: FastifyInstance,
  tls: TlsSettings,
  certificate: TlsCertificate,
  dataFolder: string,
  say: Say,
): void {
  const { fingerprint, validTo } = certificate;
  if (tls.kind === 'self_made') {
    const until = validTo.toISOString().slice(0, 10);
    process.stdout.write(`${say('selfMadeCertificate', { fingerprint, until })}\n`);
  }
  const server = app.server as unknown as SecureServer;
  const stop = keepCertificate(server, tls, dataFolder, certificate, (error) => {
    const sentence = error instanceof CertificateUnusable ? certificateSentence(error, say) : String(error);
    process.stderr.write(`${sentence}\n`);
  });
  app.server.once('close', stop);
}

const CERTIFICATE_SENTENCES = {
  unreadable: 'certificateUnreadable',
  no_pair: 'certificateNoPair',
  expired: 'certificateExpired',
} as const satisfies Readonly<Record<CertificateFault, StartTextName>>;

const certificateSentence = ({ fault, file }: CertificateUnusable, say: Say): string =>
  say(CERTIFICATE_SENTENCES[fault], { file });

function createPool(settings: ServerSettings): ComputePool {
  return createComputePool({
    program: computeProgram(settings),
    processes: settings.computeProcesses,
    queueLength: settings.queueLength,
    deadlineMs: settings.deadlineMs,
    processMemoryBytes: settings.processMemoryBytes,
  });
}

async function listenFailure(error: unknown, { host, port }: ServerSettings): Promise<unknown> {
  const other = port < 1024 ? 8080 : port + 1;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartFailure((await isPoseBoxAt(host, port)) ? 'alreadyRunning' : 'portTaken', {
        port,
        other,
        address: `http://${host}:${port}`,
      });
    case 'EACCES':
      return new StartFailure('portForbidden', { port, other });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartFailure('hostUnknown', { host });
    default:
      return error;
  }
}

async function startFailure(error: unknown, say: Say, language: Language): Promise<string> {
  if (error instanceof StartFailure) return say(error.sentence, error.values);
  if (error instanceof CertificateUnusable) return certificateSentence(error, say);
  if (error instanceof KeysUnfit) return fill(KEYS_TEXTS[error.fault], language, { file: error.file });
  if (error instanceof InvalidSetting) return settingSentence(error, language);
  return say('failed', { reason: error instanceof Error ? error.message : String(error) });
}
