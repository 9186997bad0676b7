import type { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

export interface ServerAddress {
  /** For this computer: `http://127.0.0.1:8080`. */
  readonly local: string;
  /** For others on the network. */
  readonly network: string;
}

/** The addresses under which a listening server is found. `host` is what it was told to listen on. */
export function serverAddress(server: Server, host: string, scheme: 'http' | 'https'): ServerAddress {
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const everywhere = host === '0.0.0.0' || host === '::';
  return {
    local: urlOf(scheme, everywhere ? '127.0.0.1' : host, port),
    network: urlOf(scheme, everywhere ? (firstNetworkAddress() ?? '127.0.0.1') : host, port),
  };
}

function urlOf(scheme: string, host: string, port: number): string {
  return `${scheme}://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

function firstNetworkAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
