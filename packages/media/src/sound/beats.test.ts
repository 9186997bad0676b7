import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../tests/support/seeded-random.ts';
import { beatsOf } from './beats.ts';
import { SOUND_RATE_HZ } from './read-sound.ts';

/** Decaying clicks on every beat over a tone, as a drum machine makes them. */
function drum(tempo: number, seconds: number, firstS = 0.3): Float32Array {
  const samples = new Float32Array(seconds * SOUND_RATE_HZ);
  for (let i = 0; i < samples.length; i++) {
    const timeS = i / SOUND_RATE_HZ;
    const sinceBeatS = (timeS - firstS) % (60 / tempo);
    const click = sinceBeatS >= 0 ? Math.exp(-sinceBeatS * 60) * Math.sin(2 * Math.PI * 110 * sinceBeatS) : 0;
    samples[i] = 0.7 * click + 0.05 * Math.sin(2 * Math.PI * 440 * timeS);
  }
  return samples;
}

describe('beats of a sound', () => {
  it.each([80, 100, 120, 140])('are found at %i a minute, each at its time', (tempo) => {
    const beats = beatsOf(drum(tempo, 20), SOUND_RATE_HZ)!;
    expect(Math.abs(beats.tempo / tempo - 1)).toBeLessThan(0.02);
    const inner = beats.timesS.filter((timeS) => timeS > 2 && timeS < 18);
    expect(inner.length).toBeGreaterThan((16 * tempo) / 60 - 2);
    for (const timeS of inner) {
      const away = (timeS - 0.3) % (60 / tempo);
      expect(Math.min(away, 60 / tempo - away)).toBeLessThan(0.04);
    }
  });

  it('are none in silence, in a steady tone, in noise and in a moment of sound', () => {
    const random = seededRandom(4);
    const noise = Float32Array.from({ length: 10 * SOUND_RATE_HZ }, () => 0.6 * random() - 0.3);
    const tone = noise.map((_, i) => 0.4 * Math.sin((2 * Math.PI * 300 * i) / SOUND_RATE_HZ));
    expect(beatsOf(new Float32Array(10 * SOUND_RATE_HZ), SOUND_RATE_HZ)).toBeNull();
    expect(beatsOf(tone, SOUND_RATE_HZ)).toBeNull();
    expect(beatsOf(noise, SOUND_RATE_HZ)).toBeNull();
    expect(beatsOf(drum(120, 2), SOUND_RATE_HZ)).toBeNull();
  });
});
