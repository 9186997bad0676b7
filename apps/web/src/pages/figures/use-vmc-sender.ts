import { type HumanoidPose, type HumanoidSkeleton, vmcPackets } from '@posebox/figure';
import { useEffect, useRef, useState } from 'preact/hooks';

export type VmcState = 'off' | 'connecting' | 'on' | 'lost';

export interface VmcSender {
  readonly state: VmcState;
  send(skeleton: HumanoidSkeleton, pose: HumanoidPose, timeS: number): void;
}

/** A packet that waits longer than so many bytes behind others is too late to be worth sending. */
const MOST_WAITING_BYTES = 64 * 1024;
const AGAIN_AFTER_MS = 2_000;

/** Sends the moving figure to the service, which passes it on to VTuber programs; only rotations, never a picture. */
export function useVmcSender(isWanted: boolean): VmcSender {
  const [state, setState] = useState<VmcState>('off');
  const socket = useRef<WebSocket | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let timer = 0;
    let held = true;
    const open = () => {
      setState((now) => (now === 'lost' ? now : 'connecting'));
      const next = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/figures/live/source`);
      socket.current = next;
      next.addEventListener('open', () => held && setState('on'));
      next.addEventListener('close', () => {
        if (!held) return;
        setState('lost');
        timer = window.setTimeout(open, AGAIN_AFTER_MS);
      });
    };
    open();
    return () => {
      held = false;
      clearTimeout(timer);
      socket.current?.close();
      socket.current = null;
      setState('off');
    };
  }, [isWanted]);
  return {
    state,
    send(skeleton, pose, timeS) {
      const open = socket.current;
      if (open?.readyState !== WebSocket.OPEN || open.bufferedAmount > MOST_WAITING_BYTES) return;
      for (const packet of vmcPackets(skeleton, pose, timeS)) open.send(packet as Uint8Array<ArrayBuffer>);
    },
  };
}
