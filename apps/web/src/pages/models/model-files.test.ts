import { describe, expect, it } from 'vitest';
import { isSame, NO_MODEL_FILES, withFiles } from './model-files.ts';

const file = (name: string, type = '') => new File(['x'], name, { type });

describe('files of a model', () => {
  it('are told apart by their kinds, in whatever order they come', () => {
    const first = withFiles(NO_MODEL_FILES, [
      file('me.jpg', 'image/jpeg'),
      file('net.onnx'),
      file('CARD.YML'),
    ]);
    expect([first.card?.name, first.models.map(({ name }) => name), first.photo?.name]).toEqual([
      ...['CARD.YML', ['net.onnx'], 'me.jpg'],
    ]);
    const second = withFiles(first, [file('detector.onnx'), file('net.onnx'), file('other.yaml')]);
    expect(second.card?.name).toBe('other.yaml');
    expect(second.models.map(({ name }) => name)).toEqual(['detector.onnx', 'net.onnx']);
    expect(second.photo?.name).toBe('me.jpg');
  });

  it('are told from files that are of no use', () => {
    const some = withFiles(NO_MODEL_FILES, [file('card.yaml'), file('net.onnx')]);
    expect(isSame(some, withFiles(some, [file('README.md'), file('clip.mp4', 'video/mp4')]))).toBe(true);
    expect(isSame(some, withFiles(some, [file('net.onnx')]))).toBe(false);
  });
});
