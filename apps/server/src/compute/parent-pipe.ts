import { type ConnectOpts, Socket, type SocketConstructorOpts } from 'node:net';
import { COMPUTE_PIPE_FD } from './compute-process.ts';
import { createFrameReader, type Frame, frameParts } from './frames.ts';
import type { FromCompute, ToCompute } from './messages.ts';

/** A compute process's end of the pipe. */
export interface ParentPipe {
  send(message: FromCompute, body?: Uint8Array): void;
}

/**
 * Opens the pipe that this process was born with. Photos are read straight into the buffer they are decoded from.
 * When the service is gone, for whatever reason, `onClosed` is called.
 */
export function openParentPipe(onFrame: (frame: Frame<ToCompute>) => void, onClosed: () => void): ParentPipe {
  const reader = createFrameReader<ToCompute>(onFrame);
  const options: SocketConstructorOpts & ConnectOpts = {
    fd: COMPUTE_PIPE_FD,
    readable: true,
    writable: true,
    onread: {
      buffer: () => reader.space(),
      callback: (count) => {
        reader.filled(count);
        return true;
      },
    },
  };
  const pipe = new Socket(options);
  pipe.once('end', onClosed);
  pipe.once('close', onClosed);
  pipe.on('error', onClosed);
  pipe.resume();
  return {
    send(message, body) {
      pipe.cork();
      for (const part of frameParts(message, body)) pipe.write(part);
      pipe.uncork();
    },
  };
}
