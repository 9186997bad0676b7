import type { Quaternion } from '../geometry/quaternion.ts';
import type { Vector3 } from '../geometry/vector.ts';
import { HUMANOID_BONES, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { type HumanoidPose, rotationAt } from '../skeleton/humanoid-pose.ts';
import { boneOffsets, type HumanoidSkeleton } from '../skeleton/humanoid-skeleton.ts';
import { type OscValue, oscAddresses, oscBundle, oscMessage } from './osc.ts';

/** So much fits a network packet everywhere. */
const MOST_PACKET_BYTES = 1_400;

/** Begins the addresses of the VMC protocol. */
const VMC = '/VMC/Ext/';

/**
 * A pose as packets of the Virtual Motion Capture protocol, which VTuber programs listen to: `OK`, `T`, `Root/Pos` and a
 * `Bone/Pos` for each bone, in Unity's axes (left-handed: x to the figure's right, y up, z forwards) and Unity's names
 * (`LeftUpperArm`). The order of the packets doesn't matter.
 *
 * @example for (const packet of vmcPackets(skeleton, figure.next(pose, timeS), timeS)) socket.send(packet);
 *
 * Source: VMC protocol specification, protocol.vmc.info, Marionette to Performer.
 */
export function vmcPackets(
  skeleton: HumanoidSkeleton,
  pose: HumanoidPose,
  timeS: number,
): readonly Uint8Array[] {
  const offsets = boneOffsets(skeleton);
  const message = (name: string, ...values: readonly OscValue[]) =>
    oscMessage({ address: `${VMC}${name}`, values });
  const bones = HUMANOID_BONES.map((bone, i) => {
    const place = i === 0 ? ([pose.hipsM[0]!, pose.hipsM[1]!, pose.hipsM[2]!] as const) : offsets[i]!;
    return message('Bone/Pos', unityName(bone), ...inUnity(place, rotationAt(pose.rotations, i)));
  });
  return packed([
    message('OK', { whole: 1 }),
    message('T', timeS),
    message('Root/Pos', 'root', 0, 0, 0, 0, 0, 0, 1),
    ...bones,
  ]);
}

/** Whether a packet holds nothing but messages of the VMC protocol. */
export function isVmcPacket(packet: Uint8Array): boolean {
  const addresses = oscAddresses(packet);
  return (
    addresses !== null && addresses.length > 0 && addresses.every((address) => address.startsWith('/VMC/'))
  );
}

const unityName = (bone: HumanoidBone): string => bone[0]!.toUpperCase() + bone.slice(1);

/** Mirrored at the plane x = 0, as left-handed axes with the same up and forwards need it. */
function inUnity([x, y, z]: Vector3, [qx, qy, qz, qw]: Quaternion): readonly number[] {
  return [-x, y, z, qx, -qy, -qz, qw];
}

function packed(messages: readonly Uint8Array[]): readonly Uint8Array[] {
  const packets: Uint8Array[] = [];
  let open: Uint8Array[] = [];
  let size = 16;
  for (const message of messages) {
    if (size + 4 + message.length > MOST_PACKET_BYTES) {
      packets.push(oscBundle(open));
      open = [];
      size = 16;
    }
    open.push(message);
    size += 4 + message.length;
  }
  return [...packets, oscBundle(open)];
}
