import {
  type EngineFacts,
  engineFileUrls,
  followVideo,
  type LiveFrame,
  type LivePoses,
  type LiveSettings,
  openLivePoses,
} from '@posebox/vision/browser';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keepOffline } from '../../offline/keep-offline.ts';
import { usePreferences } from '../../preferences/preferences.tsx';
import type { LiveSource } from './camera.ts';
import { ENGINE_ASSETS } from './engine-assets.ts';
import { keepThreads, keptThreads } from './kept-plan.ts';

/**
 * The engine while there is something to look at. It is opened with the first source, kept over a change of source, and
 * closed with the page. `onFrame` may change from one drawing to the next.
 */
export function useEngine(given: {
  readonly video: RefObject<HTMLVideoElement>;
  readonly source: LiveSource | null;
  readonly isOn: boolean;
  readonly settings: LiveSettings;
  readonly onFrame: (frame: LiveFrame) => void;
  readonly onFailure: () => void;
}): EngineFacts | null {
  const { video, source, isOn, settings } = given;
  const [poses, setPoses] = useState<LivePoses | null>(null);
  const latest = useRef(given);
  latest.current = given;
  const wanted = source !== null;
  const { store } = usePreferences();

  // The models load while the camera asks for permission.
  useEffect(() => {
    if (!wanted) return;
    let open: LivePoses | null = null;
    let held = true;
    const cores = navigator.hardwareConcurrency;
    const threads = keptThreads(store, cores, Date.now());
    openLivePoses({
      assets: ENGINE_ASSETS,
      ...latest.current.settings,
      ...(threads === undefined ? {} : { threads }),
      onFrame: (frame) => held && latest.current.onFrame(frame),
      onFailure: (reason) => {
        console.error(reason);
        if (held) latest.current.onFailure();
      },
    }).then(
      (opened) => {
        open = opened;
        keepThreads(store, opened.facts, cores, Date.now());
        if (held) setPoses(opened);
        else opened.close();
      },
      () => held && latest.current.onFailure(),
    );
    return () => {
      held = false;
      open?.close();
      setPoses(null);
    };
  }, [wanted]);

  const { model, people, pictures = false } = settings;
  useEffect(() => poses?.change({ model, people, pictures }), [poses, model, people, pictures]);

  useEffect(() => {
    if (poses) void keepOffline(engineFileUrls(ENGINE_ASSETS, poses.facts.build, model, pictures));
  }, [poses, model, pictures]);

  useEffect(() => {
    const element = video.current;
    if (!poses || !isOn || !element) return;
    poses.restart();
    return followVideo(element, poses);
  }, [poses, isOn, source, video]);

  return poses?.facts ?? null;
}
