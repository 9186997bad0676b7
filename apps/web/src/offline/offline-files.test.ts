import { describe, expect, it } from 'vitest';
import { keptAfter, sourceOf } from './offline-files.ts';

describe('the offline page', () => {
  it('never answers for the API or for what is sent', () => {
    for (const path of ['/api/pose', '/api/videos/1/track', '/upload', '/health/live', '/samples/a.jpg']) {
      expect(sourceOf(path, 'GET')).toBeNull();
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD'])
      expect(sourceOf('/assets/a.js', method)).toBeNull();
  });

  it('asks the network first for what may change under its name', () => {
    expect(sourceOf('/', 'GET')).toBe('network_first');
    expect(sourceOf('/assets/index-1a2b.js', 'GET')).toBe('kept_first');
  });

  it('keeps models over an update and lets go of the pages before', () => {
    const files = {
      shell: ['/', '/assets/index-2.js'],
      hashed: ['/assets/index-2.js', '/assets/models-1/a.tflite'],
    };
    const before = ['/', '/assets/index-1.js', '/assets/models-1/a.tflite', '/assets/models-0/a.tflite'];
    expect(keptAfter(before, files)).toEqual(['/', '/assets/models-1/a.tflite']);
  });
});
