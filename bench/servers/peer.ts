import { freePort } from '../../tests/support/free-port.ts';
import { peerFolder, peerPrograms } from '../peer/environment.ts';
import { type RunningServer, startServer } from './running-server.ts';

/** How the tutorial service is run: under gunicorn with two processes, or by itself with a thread for each request. */
export type PeerKind = 'gunicorn' | 'threaded';

/** Starts the tutorial service. Throws PeerUnavailable where its Python can't be had. */
export async function startPeer(kind: PeerKind): Promise<RunningServer> {
  const { python, gunicorn } = await peerPrograms();
  const port = await freePort();
  const quiet = { TF_CPP_MIN_LOG_LEVEL: '3', GLOG_minloglevel: '3' };
  return kind === 'gunicorn'
    ? startServer({
        name: 'Flask + MediaPipe, gunicorn, 2 processes',
        command: gunicorn,
        args: ['-w', '2', '-k', 'sync', '-t', '120', '-b', `127.0.0.1:${port}`, 'app:app'],
        cwd: peerFolder,
        env: quiet,
        port,
      })
    : startServer({
        name: 'Flask + MediaPipe, its own threaded server',
        command: python,
        args: ['app.py', String(port)],
        cwd: peerFolder,
        env: quiet,
        port,
      });
}
