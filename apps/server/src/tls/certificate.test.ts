import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CertificateUnusable, ownHosts, readCertificate } from './certificate.ts';
import { makeCertificate } from './self-made-certificate.ts';

const DAY_MS = 86_400_000;

describe('a self-made certificate', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'posebox-tls-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('names every host it was made for, ends when it should, and is signed by its own key', () => {
    const hosts = ['localhost', 'studio.local', '192.168.1.20', '::1', '2001:db8::20'];
    const from = new Date('2026-11-30T00:00:00Z');
    const { certificatePem } = makeCertificate({ hosts, from, days: 397 });
    const certificate = new X509Certificate(certificatePem);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(new Date(certificate.validFrom)).toEqual(from);
    expect(new Date(certificate.validTo).getTime() - from.getTime()).toBe(397 * DAY_MS);
    for (const host of ['localhost', 'studio.local']) expect(certificate.checkHost(host)).toBe(host);
    for (const address of ['192.168.1.20', '::1', '2001:db8::20']) {
      expect(certificate.checkIP(address)).toBe(address);
    }
    expect(certificate.checkHost('example.org')).toBeUndefined();
  });

  it('serves a client that trusts it', async () => {
    const { cert, key } = await readCertificate({ kind: 'self_made' }, folder);
    const server = createServer({ cert, key }, (_request, response) => response.end('yes')).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    const text = await new Promise<string>((resolve, reject) => {
      get({ host: '127.0.0.1', port, ca: cert }, (response) => {
        response.setEncoding('utf8').once('data', resolve);
      }).once('error', reject);
    });
    expect(text).toBe('yes');
    await new Promise((closed) => server.close(closed));
  });

  it('is kept from start to start, with a key that only its owner reads, and renewed in its last month', async () => {
    const settings = { kind: 'self_made' } as const;
    const first = await readCertificate(settings, folder);
    expect((await stat(join(folder, 'tls/key.pem'))).mode & 0o777).toBe(0o600);
    expect((await readCertificate(settings, folder)).fingerprint).toBe(first.fingerprint);
    const later = new Date(first.validTo.getTime() - 10 * DAY_MS);
    expect((await readCertificate(settings, folder, later)).fingerprint).not.toBe(first.fingerprint);
    expect(ownHosts()).toContain('127.0.0.1');
  });

  it('is refused with the reason when the given files are none, no pair, or over', async () => {
    const given = {
      kind: 'given',
      certificateFile: join(folder, 'c.pem'),
      keyFile: join(folder, 'k.pem'),
    } as const;
    const fault = () =>
      readCertificate(given, folder).then(
        () => 'none',
        (error: unknown) => (error instanceof CertificateUnusable ? error.fault : 'another'),
      );
    expect(await fault()).toBe('unreadable');
    const one = makeCertificate({ hosts: ['a.test'], from: new Date(), days: 1 });
    const other = makeCertificate({ hosts: ['a.test'], from: new Date(), days: 1 });
    const old = makeCertificate({ hosts: ['a.test'], from: new Date(Date.now() - 5 * DAY_MS), days: 1 });
    await writeFile(given.certificateFile, one.certificatePem);
    await writeFile(given.keyFile, other.privateKeyPem);
    expect(await fault()).toBe('no_pair');
    await writeFile(given.certificateFile, old.certificatePem);
    await writeFile(given.keyFile, old.privateKeyPem);
    expect(await fault()).toBe('expired');
    await writeFile(given.certificateFile, one.certificatePem);
    await writeFile(given.keyFile, one.privateKeyPem);
    expect(await fault()).toBe('none');
  });
});
