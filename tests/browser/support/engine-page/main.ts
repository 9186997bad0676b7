import { type LiveFrame, type LiveModel, type LivePoses, openLivePoses } from '@posebox/vision/browser';

declare const BROWSER_ENGINE_ASSETS: { readonly runtimeUrl: string; readonly modelsUrl: string };

/** What a test asks of the page; pixels are RGBA in base64. */
export interface EnginePage {
  open(model: LiveModel, people: number, threads?: number): Promise<LivePoses['facts']>;
  see(base64: string, width: number, height: number, timeS: number): Promise<SeenFrame>;
  /** Offers so many frames at once and says which of them were looked at. */
  flood(base64: string, width: number, height: number, count: number): Promise<readonly number[]>;
  close(): void;
}

export interface SeenFrame {
  readonly people: readonly { readonly id: number; readonly raw: readonly number[] }[];
  readonly brightness: number;
  readonly modelSha256: string;
}

let poses: LivePoses | undefined;
let seen: (frame: LiveFrame) => void = () => {};

const frameOf = (base64: string, width: number, height: number, timeS: number): VideoFrame =>
  new VideoFrame(
    Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
    { format: 'RGBA', codedWidth: width, codedHeight: height, timestamp: timeS * 1e6 },
  );

const page: EnginePage = {
  async open(model, people, threads) {
    poses?.close();
    poses = await openLivePoses({
      assets: BROWSER_ENGINE_ASSETS,
      model,
      people,
      ...(threads ? { threads } : {}),
      onFrame: (frame) => seen(frame),
    });
    return poses.facts;
  },
  async see(base64, width, height, timeS) {
    const answer = new Promise<LiveFrame>((resolve) => {
      seen = resolve;
    });
    poses?.offer(frameOf(base64, width, height, timeS), timeS);
    const { people, brightness, modelSha256 } = await answer;
    return {
      people: people.map(({ id, raw }) => ({ id, raw: Array.from(raw.image) })),
      brightness,
      modelSha256,
    };
  },
  async flood(base64, width, height, count) {
    const times: number[] = [];
    const done = new Promise<void>((resolve) => {
      seen = ({ timeS }) => {
        times.push(timeS);
        if (timeS === count) resolve();
      };
    });
    for (let timeS = 1; timeS <= count; timeS++) poses?.offer(frameOf(base64, width, height, timeS), timeS);
    await done;
    return times;
  },
  close: () => poses?.close(),
};

Object.assign(globalThis, { enginePage: page });
