import type { Server } from 'node:https';
import { readCertificate, type TlsCertificate, type TlsSettings } from './certificate.ts';

const LOOK_EVERY_MS = 3_600_000;

/**
 * Looks once an hour whether the certificate has been renewed, by whoever gave it or because ours was nearly over, and
 * takes it up without a restart. A file that can't be used is told of and the old one stays. Returns how to stop.
 */
export function keepCertificate(
  server: Pick<Server, 'setSecureContext'>,
  settings: TlsSettings,
  dataFolder: string,
  first: TlsCertificate,
  onFault: (error: unknown) => void,
): () => void {
  let current = first.fingerprint;
  const look = async () => {
    const next = await readCertificate(settings, dataFolder);
    if (next.fingerprint === current) return;
    server.setSecureContext({ cert: next.cert, key: next.key });
    current = next.fingerprint;
  };
  const timer = setInterval(() => void look().catch(onFault), LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
