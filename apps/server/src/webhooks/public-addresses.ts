import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks that are this computer, its neighbours, or nobody (IANA's special-purpose registries). */
const PRIVATE_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
const PRIVATE_V6 = [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const;

const isPrivate = blockList();

/** A name or address that is not on the open internet. */
export class PrivateAddress extends Error {
  constructor(host: string) {
    super(`${host} is not a public address.`);
    this.name = 'PrivateAddress';
  }
}

/** `isPublicAddress('10.0.0.1')` is false; names are not looked up. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !isPrivate.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * A look-up for `http.request` that gives public addresses only. What was checked is what is connected to: a name that
 * points elsewhere a moment later gains nothing.
 */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return done(error, '');
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (!first || open.length < addresses.length) return done(new PrivateAddress(host), '');
    if (options.all) return done(null, open);
    return done(null, first.address, first.family);
  });
};

function blockList(): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of PRIVATE_V4) list.addSubnet(network, prefix, 'ipv4');
  for (const [network, prefix] of PRIVATE_V6) list.addSubnet(network, prefix, 'ipv6');
  return list;
}
