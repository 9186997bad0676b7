/** One system call by which a program tried to reach beyond this computer. */
export interface NetworkAttempt {
  readonly call: string;
  /** Address and port, or the socket of a name service. */
  readonly to: string;
}

const CALL = /\b(connect|sendto|sendmsg|sendmmsg)\(/;
const INTERNET = /sin6?_port=htons\((\d+)\).*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/g;
const NAME_SERVICE = /sun_path="([^"]*(?:nscd|resolve|avahi)[^"]*)"/;
const NAME_PORT = 53;

/**
 * What a trace of `strace -f -e trace=%network` shows of attempts to reach another computer: connections and datagrams
 * to any address that is not this computer's own, and any question to a name service, even to one on this computer.
 */
export function networkAttempts(trace: string): readonly NetworkAttempt[] {
  return trace.split('\n').flatMap((line) => {
    const call = CALL.exec(line)?.[1];
    if (!call) return [];
    const service = NAME_SERVICE.exec(line)?.[1];
    const addresses = [...line.matchAll(INTERNET)]
      .map((match) => ({ port: Number(match[1]), address: match[2] ?? match[3] ?? '' }))
      .filter(({ port, address }) => port === NAME_PORT || !isOwn(address))
      .map(({ port, address }) => `${address}:${port}`);
    return [...(service ? [service] : []), ...addresses].map((to) => ({ call, to }));
  });
}

function isOwn(address: string): boolean {
  return address.startsWith('127.') || address === '::1' || address === '::ffff:127.0.0.1';
}
