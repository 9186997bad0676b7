import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import {
  bitString,
  boolean,
  implicit,
  integer,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  time,
  utf8,
} from './der.ts';

/** What a certificate is for. */
export interface CertificateWish {
  /** Names and addresses under which the service is opened: `['localhost', '192.168.1.20']`. */
  readonly hosts: readonly string[];
  readonly from: Date;
  readonly days: number;
}

export interface SelfMadeCertificate {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

const DAY_MS = 86_400_000;

/**
 * A certificate that nobody but itself vouches for, with a fresh P-256 key (RFC 5280, RFC 5480). It is good for this
 * service's names only and can sign no others, so that trusting it opens no door beyond.
 *
 * @example makeCertificate({ hosts: ['localhost'], from: new Date(), days: 397 }).certificatePem
 */
export function makeCertificate({ hosts, from, days }: CertificateWish): SelfMadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));
  const name = sequence(set(sequence(oid('2.5.4.3'), utf8('PoseBox'))));
  const toBeSigned = sequence(
    tagged(0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
    ecdsaWithSha256,
    name,
    sequence(time(from), time(new Date(from.getTime() + days * DAY_MS))),
    name,
    spki,
    tagged(3, sequence(...extensions(hosts, spki))),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  return {
    certificatePem: pem(sequence(toBeSigned, ecdsaWithSha256, bitString(signature))),
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function extensions(hosts: readonly string[], spki: Buffer): readonly Buffer[] {
  const extension = (id: string, isCritical: boolean, value: Buffer) =>
    sequence(oid(id), ...(isCritical ? [boolean(true)] : []), octetString(value));
  return [
    // No authority.
    extension('2.5.29.19', true, sequence()),
    // Digital signature only.
    extension('2.5.29.15', true, bitString(Buffer.of(0x80), 7)),
    // A server.
    extension('2.5.29.37', false, sequence(oid('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.14', false, octetString(createHash('sha1').update(spki).digest())),
    extension('2.5.29.17', false, sequence(...hosts.map(alternativeName))),
  ];
}

function alternativeName(host: string): Buffer {
  const bytes = addressBytes(host);
  return bytes ? implicit(7, bytes) : implicit(2, Buffer.from(host));
}

/** Four or sixteen bytes; undefined for a name. */
function addressBytes(host: string): Buffer | undefined {
  if (isIPv4(host)) return Buffer.from(host.split('.').map(Number));
  if (!isIPv6(host)) return undefined;
  const [head = '', tail] = host.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return Buffer.from([...before, ...zeros, ...after].map((group) => group.padStart(4, '0')).join(''), 'hex');
}

const pem = (bytes: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${bytes
    .toString('base64')
    .replaceAll(/(.{64})/g, '$1\n')
    .trimEnd()}\n-----END CERTIFICATE-----\n`;
