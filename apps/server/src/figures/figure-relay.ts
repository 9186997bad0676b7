import { createSocket, type Socket } from 'node:dgram';

/** Where VMC packets also go by UDP. */
export interface UdpTarget {
  readonly host: string;
  readonly port: number;
}

/** Whoever wants to hear a figure: an open WebSocket. */
export interface FigureListener {
  /** Bytes that are not sent yet. */
  readonly bufferedAmount: number;
  send(packet: Uint8Array): void;
}

/** Passes a live figure's packets on, from the page that solves it to the programs that show it. */
export interface FigureRelay {
  /** Adds a listener to a channel; the answer takes it away again. */
  listen(channel: string, listener: FigureListener): () => void;
  pass(channel: string, packet: Uint8Array): void;
  close(): void;
}

/** A listener that is further behind misses moments: live means now. */
const MOST_WAITING_BYTES = 64 * 1024;

/** `const relay = createFigureRelay({ host: '127.0.0.1', port: 39539 })`; without a target nothing goes by UDP. */
export function createFigureRelay(target: UdpTarget | undefined): FigureRelay {
  const channels = new Map<string, Set<FigureListener>>();
  let udp: Socket | undefined;
  const byUdp = (packet: Uint8Array, { host, port }: UdpTarget) => {
    udp ??= createSocket('udp4')
      // Nobody listens there, or the network is away: the next packet may arrive.
      .on('error', () => undefined)
      .unref();
    udp.send(packet, port, host, () => undefined);
  };
  return {
    listen(channel, listener) {
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && channels.get(channel) === listeners) channels.delete(channel);
      };
    },
    pass(channel, packet) {
      for (const listener of channels.get(channel) ?? []) {
        if (listener.bufferedAmount <= MOST_WAITING_BYTES) listener.send(packet);
      }
      if (target) byUdp(packet, target);
    },
    close() {
      udp?.close();
      channels.clear();
    },
  };
}
