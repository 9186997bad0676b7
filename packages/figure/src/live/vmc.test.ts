import { describe, expect, it } from 'vitest';
import { aboutAxis } from '../geometry/quaternion.ts';
import { BONE, BONE_COUNT } from '../skeleton/humanoid-bones.ts';
import { poseAtEase } from '../skeleton/humanoid-pose.ts';
import { skeletonOf, USUAL_LENGTHS } from '../skeleton/humanoid-skeleton.ts';
import { oscAddresses, oscBundle, oscMessage } from './osc.ts';
import { isVmcPacket, vmcPackets } from './vmc.ts';

const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** The messages of a bundle, read by the letter of OSC 1.0. */
function readBundle(packet: Uint8Array) {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  expect(ascii(packet.subarray(0, 8))).toBe('#bundle\0');
  const messages: { address: string; values: (string | number)[] }[] = [];
  for (let at = 16; at < packet.length; ) {
    const end = at + 4 + view.getInt32(at);
    at += 4;
    const text = () => {
      const from = at;
      while (packet[at] !== 0) at++;
      const found = ascii(packet.subarray(from, at));
      at = from + 4 * Math.floor(found.length / 4 + 1);
      return found;
    };
    const [address, types] = [text(), text()];
    const values = [...types.slice(1)].map((type) => {
      if (type === 's') return text();
      at += 4;
      return type === 'f' ? view.getFloat32(at - 4) : view.getInt32(at - 4);
    });
    expect(at).toBe(end);
    messages.push({ address, values });
  }
  return messages;
}

describe('a pose for VTuber programs', () => {
  const skeleton = skeletonOf(USUAL_LENGTHS);
  const pose = poseAtEase(skeleton);
  pose.hipsM.set([0.25, 0.9, 0.1]);
  // The left arm straight ahead.
  pose.rotations.set(aboutAxis([0, 1, 0], -Math.PI / 2), BONE.leftUpperArm * 4);
  const packets = vmcPackets(skeleton, pose, 1.5);
  const messages = packets.flatMap(readBundle);

  it('names every bone once, as Unity does, in packets that every network takes', () => {
    const bones = messages.filter(({ address }) => address === '/VMC/Ext/Bone/Pos');
    expect(new Set(bones.map(({ values }) => values[0])).size).toBe(BONE_COUNT);
    expect(bones.map(({ values }) => values[0])).toContain('LeftUpperArm');
    expect(messages).toContainEqual({ address: '/VMC/Ext/OK', values: [1] });
    expect(messages).toContainEqual({ address: '/VMC/Ext/T', values: [1.5] });
    for (const packet of packets) {
      expect(packet.length).toBeLessThanOrEqual(1_400);
      expect(isVmcPacket(packet)).toBe(true);
    }
  });

  it('is mirrored into left-handed axes: what is on the left stays on the left, ahead stays ahead', () => {
    const of = (name: string) =>
      messages.find(({ values }) => values[0] === name)!.values.slice(1) as number[];
    expect(of('Hips')[0]).toBeCloseTo(-0.25, 6);
    const [x, y, z, qx, qy, qz, qw] = of('LeftUpperArm') as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    // Unity's left is −x: the shoulder lies there, and the arm's own direction too.
    expect([x < 0, Math.abs(y) < 1e-6, Math.abs(z) < 1e-6]).toEqual([true, true, true]);
    // The formula of a rotated vector is the same in left-handed axes: −x turned by the quaternion looks ahead.
    const ahead = 2 * (qx * qz - qw * qy) * -1;
    expect(ahead).toBeCloseTo(1, 5);
    expect([qx, qz].every((part) => Math.abs(part) < 1e-6)).toBe(true);
  });
});

describe('what is passed on', () => {
  const message = (address: string) => oscMessage({ address, values: ['abc', 1, { whole: 2 }] });

  it('is told from what isn’t of the protocol, or not even OSC', () => {
    expect(oscAddresses(message('/VMC/Ext/T'))).toEqual(['/VMC/Ext/T']);
    expect(isVmcPacket(oscBundle([message('/VMC/Ext/T'), message('/VMC/Ext/OK')]))).toBe(true);
    expect(isVmcPacket(message('/shutdown'))).toBe(false);
    expect(isVmcPacket(oscBundle([message('/VMC/Ext/T'), message('/shutdown')]))).toBe(false);
    expect(isVmcPacket(oscBundle([]))).toBe(false);
    for (const length of [0, 1, 7, 17, 40]) expect(isVmcPacket(new Uint8Array(length).fill(35))).toBe(false);
    expect(isVmcPacket(oscBundle([message('/VMC/Ext/T')]).slice(0, -4))).toBe(false);
  });
});
