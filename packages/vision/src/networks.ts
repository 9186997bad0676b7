import type { ModelName } from '@posebox/body';
import type {
  InferenceRuntime,
  InferenceSession,
  LandmarkModelFileName,
  ModelFileName,
  TensorLayout,
} from './inference-runtime.ts';

/** The loaded networks. Each is loaded when it is first asked for and then kept. */
export interface Networks {
  readonly layout: TensorLayout;
  detector(): Promise<InferenceSession>;
  landmarker(model: ModelName, segmentation: boolean): Promise<InferenceSession>;
  close(): Promise<void>;
}

export function openNetworks(runtime: InferenceRuntime): Networks {
  const loaded = new Map<ModelFileName, Promise<InferenceSession>>();
  const load = (file: ModelFileName): Promise<InferenceSession> => {
    const session = loaded.get(file) ?? runtime.load(file);
    loaded.set(file, session);
    session.catch(() => loaded.delete(file));
    return session;
  };
  return {
    layout: runtime.layout,
    detector: () => load('pose_detector'),
    landmarker: (model, segmentation) => load(landmarkFile(model, segmentation)),
    async close() {
      const sessions = await Promise.allSettled(loaded.values());
      loaded.clear();
      await Promise.all(sessions.map((session) => session.status === 'fulfilled' && session.value.close()));
    },
  };
}

/** @example landmarkFile('full', true) // 'pose_landmark_full_segmentation' */
export function landmarkFile(model: ModelName, segmentation: boolean): LandmarkModelFileName {
  return segmentation ? `pose_landmark_${model}_segmentation` : `pose_landmark_${model}`;
}
