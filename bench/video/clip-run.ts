import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { peerFolder, peerPrograms } from '../peer/environment.ts';
import { repositoryFolder } from '../report/results-folder.ts';

/** What either side says about a clip that it went through; the models were loaded and warm before. */
export interface ClipRun {
  readonly frames: number;
  /** Frames with a person. */
  readonly people: number;
  readonly seconds: number;
  readonly fps: number;
  readonly cpuS: number;
  readonly cpuMsPerFrame: number;
  readonly stagesS: Readonly<Record<string, number>>;
}

export interface ClipTask {
  readonly clipPath: string;
  /** A short clip to get warm with. */
  readonly warmPath: string;
  /** Where the drawn video goes; without it the people are tracked only. */
  readonly outPath?: string;
}

/** Somebody who goes through clips, a process each time. */
export interface ClipContestant {
  readonly name: string;
  run(task: ClipTask): Promise<ClipRun>;
}

const run = promisify(execFile);

/** PoseBox from its sources, following one person. */
export function poseBoxClips(name: string, mode: 'mediapipe' | 'standard'): ClipContestant {
  const program = ['node_modules/tsx/dist/cli.mjs', 'bench/video/posebox-clip.ts'];
  return {
    name,
    run: async ({ clipPath, warmPath, outPath }) =>
      lastLine(
        await run(
          process.execPath,
          [...program, clipPath, warmPath, ...(outPath === undefined ? [] : [outPath]), '--mode', mode],
          { cwd: repositoryFolder, env: { ...process.env, ORT_DISABLE_TELEMETRY: '1' } },
        ),
      ),
  };
}

/** The plain Python script of bench/peer. Throws PeerUnavailable where its Python can't be had. */
export async function peerClips(): Promise<ClipContestant> {
  const { python } = await peerPrograms();
  return {
    name: 'peer',
    run: async ({ clipPath, outPath }) =>
      lastLine(
        await run(python, [join(peerFolder, 'video_peer.py'), clipPath, outPath ?? '--tracked-only'], {
          env: { ...process.env, GLOG_minloglevel: '2' },
        }),
      ),
  };
}

function lastLine({ stdout }: { readonly stdout: string }): ClipRun {
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as ClipRun;
}
