import { createPrivateKey, X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from './self-made-certificate.ts';

/** Where the certificate comes from: files of the operator, or one that PoseBox makes itself. */
export type TlsSettings =
  | { readonly kind: 'given'; readonly certificateFile: string; readonly keyFile: string }
  | { readonly kind: 'self_made' };

/** What Node's TLS wants, and what a person may compare. */
export interface TlsCertificate {
  readonly cert: string;
  readonly key: string;
  /** SHA-256 of the certificate, as browsers show it: `AB:CD:…`. */
  readonly fingerprint: string;
  readonly validTo: Date;
}

/** Why a certificate can't be used. */
export type CertificateFault = 'unreadable' | 'no_pair' | 'expired';

export class CertificateUnusable extends Error {
  override readonly name = 'CertificateUnusable';
  readonly fault: CertificateFault;
  readonly file: string;

  constructor(fault: CertificateFault, file: string) {
    super(`${fault}: ${file}`);
    this.fault = fault;
    this.file = file;
  }
}

/** Browsers accept no longer life from certificates of recent years. */
const LIFE_DAYS = 397;
/** A new one is made when less than this is left. */
const RENEW_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Reads the given certificate, or the self-made one of the data folder; makes that one anew when it is missing, nearly
 * over, or when this computer has got another name or address.
 *
 * @throws CertificateUnusable
 */
export async function readCertificate(
  settings: TlsSettings,
  dataFolder: string,
  now = new Date(),
): Promise<TlsCertificate> {
  if (settings.kind === 'given') return readPair(settings.certificateFile, settings.keyFile, now);
  const folder = join(dataFolder, 'tls');
  const [certificateFile, keyFile] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const hosts = ownHosts();
  const kept = await readPair(certificateFile, keyFile, now).catch(() => null);
  const isGood =
    kept &&
    kept.validTo.getTime() - now.getTime() > RENEW_DAYS * DAY_MS &&
    hosts.every((host) => namesHost(new X509Certificate(kept.cert), host));
  if (isGood) return kept;
  const made = makeCertificate({ hosts, from: new Date(now.getTime() - DAY_MS), days: LIFE_DAYS });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writePrivately(keyFile, made.privateKeyPem);
  await writePrivately(certificateFile, made.certificatePem);
  return readPair(certificateFile, keyFile, now);
}

/** Only the owner may read it, from its first moment on; never half written. */
async function writePrivately(file: string, text: string): Promise<void> {
  const part = `${file}.part`;
  await writeFile(part, text, { mode: 0o600 });
  await chmod(part, 0o600);
  await rename(part, file);
}

async function readPair(certificateFile: string, keyFile: string, now: Date): Promise<TlsCertificate> {
  const read = (file: string) =>
    readFile(file, 'utf8').catch(() => Promise.reject(new CertificateUnusable('unreadable', file)));
  const [cert, key] = [await read(certificateFile), await read(keyFile)];
  const parse = <T>(file: string, make: () => T): T => {
    try {
      return make();
    } catch {
      throw new CertificateUnusable('unreadable', file);
    }
  };
  const certificate = parse(certificateFile, () => new X509Certificate(cert));
  const privateKey = parse(keyFile, () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(privateKey)) throw new CertificateUnusable('no_pair', keyFile);
  const validTo = new Date(certificate.validTo);
  if (validTo <= now) throw new CertificateUnusable('expired', certificateFile);
  return { cert, key, fingerprint: certificate.fingerprint256, validTo };
}

const namesHost = (certificate: X509Certificate, host: string): boolean =>
  (isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)) !== undefined;

/** Every name and address under which this computer may be opened. */
export function ownHosts(): readonly string[] {
  const name = hostname().toLowerCase();
  const addresses = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .map(({ address }) => address)
    // Addresses that hold for one cable only are never typed.
    .filter((address) => !address.toLowerCase().startsWith('fe80:'));
  const names = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name) ? [name, `${name}.local`] : [];
  return [...new Set(['localhost', ...names, '127.0.0.1', '::1', ...addresses])];
}
