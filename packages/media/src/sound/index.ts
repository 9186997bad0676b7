export { type Beats, beatsOf } from './beats.ts';
export { readSound, SOUND_RATE_HZ } from './read-sound.ts';
