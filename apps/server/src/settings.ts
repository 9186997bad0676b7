import { availableParallelism } from 'node:os';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { UdpTarget } from './figures/figure-relay.ts';
import type { ObjectStoreSettings } from './files/object-store.ts';
import type { TlsSettings } from './tls/certificate.ts';
import type { VideoSettings } from './videos/open-videos.ts';

/** How this service runs. Every option has a variable; the option wins. */
export interface ServerSettings {
  readonly host: string;
  /** HTTPS instead of HTTP; undefined is plain HTTP. */
  readonly tls: TlsSettings | undefined;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** Where PoseBox keeps what it stores. */
  readonly dataFolder: string;
  readonly modelsFolder: string;
  /** The built pages; without it only the API answers. */
  readonly webFolder: string;
  readonly computeEntry: string;
  readonly computeProcesses: number;
  readonly queueLength: number;
  readonly deadlineMs: number;
  readonly processMemoryBytes: number;
  /** Names besides addresses, `localhost` and the computer's own that the service answers to; `*` is all. */
  readonly allowedHosts: readonly string[];
  readonly videos: VideoSettings;
  /** Where live figures also go by UDP; undefined is nowhere. */
  readonly vmcUdp: UdpTarget | undefined;
  /** `problems` writes only what went wrong inside; `requests` a line for each request, without who asked. */
  readonly log: 'problems' | 'requests';
}

/** A setting that cannot be used, with the option or variable that carries it. */
export class InvalidSetting extends Error {
  readonly setting: string;
  readonly value: string;
  readonly expected: string;

  constructor(setting: string, value: string, expected: string) {
    super(`${setting}: "${value}" is not ${expected}`);
    this.name = 'InvalidSetting';
    this.setting = setting;
    this.value = value;
    this.expected = expected;
  }
}

const MB = 1024 * 1024;
const GB = 1e9;

/** Whole numbers, each with its least and its most. */
const RANGES = {
  POSEBOX_PORT: [0, 65_535],
  POSEBOX_COMPUTE_PROCESSES: [1, 256],
  POSEBOX_QUEUE_LENGTH: [1, 10_000],
  POSEBOX_DEADLINE_S: [1, 3_600],
  POSEBOX_PROCESS_MEMORY_MB: [100, 1_000_000],
  POSEBOX_VIDEO_WORKERS: [0, 256],
  POSEBOX_QUOTA_GB: [0, 1_000_000],
  POSEBOX_KEEP_DAYS: [0, 36_500],
  POSEBOX_UNDO_S: [0, 86_400],
  POSEBOX_WEBHOOKS_INSIDE: [0, 1],
  POSEBOX_SESSION_IDLE_MINUTES: [1, 10_080],
  POSEBOX_SESSION_HOURS: [1, 720],
} as const;

type NumberSetting = keyof typeof RANGES;

/** Where the parts of the program lie; given by whoever starts it. */
export interface ProgramFolders {
  /** The folder of the checkout: models, pages and the default data folder are found from here. */
  readonly root: string;
  readonly computeEntry: string;
  readonly clipEntry: string;
}

/**
 * Reads `--port`, `--host`, `--data`, `--no-worker`, `--tls`, `--tls-cert`, `--tls-key`, `--s3-bucket-url`, DATABASE_URL and the `POSEBOX_…` variables.
 *
 * `readSettings(['--port', '0'], {}, folders).port` is `0`.
 *
 * @throws InvalidSetting
 */
export function readSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  folders: ProgramFolders,
): ServerSettings {
  const options = readOptions(args);
  const number = (name: NumberSetting, fallback: number, option?: string) => {
    const text = option ?? env[name];
    if (text === undefined || text === '') return fallback;
    const [least, most] = RANGES[name];
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidSetting(option === undefined ? name : optionOf(name), text, `${least}–${most}`);
  };
  const processes = number('POSEBOX_COMPUTE_PROCESSES', availableParallelism());
  const dataFolder = resolve(options.data ?? (env.POSEBOX_DATA || resolve(folders.root, '.posebox')));
  const modelsFolder = resolve(env.POSEBOX_MODELS || resolve(folders.root, 'models/built'));
  // A video takes a core for the networks and one for ffmpeg.
  const videoWorkers = number('POSEBOX_VIDEO_WORKERS', Math.max(1, Math.floor(availableParallelism() / 2)));
  return {
    host: options.host ?? (env.POSEBOX_HOST || '127.0.0.1'),
    tls: tlsOf(options, env),
    port: number('POSEBOX_PORT', 8080, options.port),
    dataFolder,
    modelsFolder,
    webFolder: resolve(folders.root, 'apps/web/dist'),
    computeEntry: folders.computeEntry,
    computeProcesses: processes,
    queueLength: number('POSEBOX_QUEUE_LENGTH', 32 * processes),
    deadlineMs: 1000 * number('POSEBOX_DEADLINE_S', 60),
    processMemoryBytes: MB * number('POSEBOX_PROCESS_MEMORY_MB', 512),
    allowedHosts: (env.POSEBOX_ALLOWED_HOSTS ?? '').split(/[\s,]+/).filter((name) => name !== ''),
    videos: {
      dataFolder,
      databaseUrl: env.DATABASE_URL || undefined,
      objects: objectStoreSettings(options['s3-bucket-url'] ?? env.POSEBOX_S3_BUCKET_URL, env),
      keyFile: keyFileOf(env.POSEBOX_KEY_FILE || undefined, dataFolder),
      role: 'service',
      storage: {
        quotaBytes: GB * number('POSEBOX_QUOTA_GB', 0) || undefined,
        keepDays: number('POSEBOX_KEEP_DAYS', 0) || undefined,
        undoS: number('POSEBOX_UNDO_S', 60),
      },
      webhooks: { allowPrivate: number('POSEBOX_WEBHOOKS_INSIDE', 0) === 1 },
      sessions: {
        idleS: 60 * number('POSEBOX_SESSION_IDLE_MINUTES', 30),
        wholeS: 3_600 * number('POSEBOX_SESSION_HOURS', 12),
      },
      videoWorkers: options['no-worker'] ? 0 : videoWorkers,
      program: { entry: folders.clipEntry, modelsFolder },
    },
    vmcUdp: vmcTarget(env.POSEBOX_VMC_UDP || undefined),
    log: env.POSEBOX_LOG === 'requests' ? 'requests' : 'problems',
  };
}

/** A port of this computer, or another computer's address with a port: figures leave this one only when that is asked. */
function vmcTarget(text: string | undefined): UdpTarget | undefined {
  if (text === undefined) return undefined;
  const match = /^(?:([\w.-]+):)?(\d{1,5})$/.exec(text);
  const port = Number(match?.[2]);
  if (!match || port < 1 || port > 65_535)
    throw new InvalidSetting('POSEBOX_VMC_UDP', text, 'PORT, HOST:PORT');
  return { host: match[1] ?? '127.0.0.1', port };
}

const OPTIONS =
  '--port N, --host ADDRESS, --data FOLDER, --no-worker, --tls, --tls-cert FILE, --tls-key FILE, --s3-bucket-url URL';

/** Beside what it locks a key would be of no use: whoever takes the folder takes both. */
function keyFileOf(text: string | undefined, dataFolder: string): string | undefined {
  if (text === undefined) return undefined;
  const file = resolve(text);
  if (!file.startsWith(dataFolder + sep)) return file;
  throw new InvalidSetting('POSEBOX_KEY_FILE', text, 'FILE outside --data');
}

/** A certificate and its key go together; naming them is asking for TLS. */
function tlsOf(
  options: ReturnType<typeof readOptions>,
  env: Readonly<Record<string, string | undefined>>,
): TlsSettings | undefined {
  const certificate = options['tls-cert'] ?? (env.POSEBOX_TLS_CERT || undefined);
  const key = options['tls-key'] ?? (env.POSEBOX_TLS_KEY || undefined);
  if (certificate !== undefined && key !== undefined) {
    return { kind: 'given', certificateFile: resolve(certificate), keyFile: resolve(key) };
  }
  if (certificate !== undefined || key !== undefined) {
    const missing = certificate === undefined ? '--tls-cert' : '--tls-key';
    throw new InvalidSetting(missing, '', '--tls-cert FILE --tls-key FILE');
  }
  return options.tls || env.POSEBOX_TLS === 'self-made' ? { kind: 'self_made' } : undefined;
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        data: { type: 'string' },
        'no-worker': { type: 'boolean' },
        tls: { type: 'boolean' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        's3-bucket-url': { type: 'string' },
      },
    }).values;
  } catch {
    throw new InvalidSetting(args.join(' '), '', OPTIONS);
  }
}

/** Keys come by variables only: options can be seen by everybody on the computer. */
function objectStoreSettings(
  bucketUrl: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): ObjectStoreSettings | undefined {
  if (!bucketUrl) return undefined;
  if (!/^https?:\/\//.test(bucketUrl) || !URL.canParse(bucketUrl)) {
    throw new InvalidSetting('POSEBOX_S3_BUCKET_URL', bucketUrl, 'https://HOST/BUCKET');
  }
  const required = (name: 'POSEBOX_S3_ACCESS_KEY_ID' | 'POSEBOX_S3_SECRET_ACCESS_KEY') => {
    const value = env[name];
    if (!value) throw new InvalidSetting(name, '', '…');
    return value;
  };
  return {
    bucketUrl,
    region: env.POSEBOX_S3_REGION || 'auto',
    accessKeyId: required('POSEBOX_S3_ACCESS_KEY_ID'),
    secretAccessKey: required('POSEBOX_S3_SECRET_ACCESS_KEY'),
  };
}

const optionOf = (variable: NumberSetting) => `--${variable.replace('POSEBOX_', '').toLowerCase()}`;

/** Whether only programs on this computer can reach the address: `isLoopback('127.0.0.1') === true`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
