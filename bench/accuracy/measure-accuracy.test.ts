import { describe, expect, it } from 'vitest';
import { cocoDocument, cocoLabelsSchema, labelledPhotos } from './coco-labels.ts';
import { parseRecipes } from './measure-accuracy.ts';

describe('recipes', () => {
  it('are read with their defaults', () => {
    expect(parseRecipes('standard, mediapipe:heavy:1')).toEqual([
      { mode: 'standard', model: 'full', people: 20 },
      { mode: 'mediapipe', model: 'heavy', people: 1 },
    ]);
  });

  it('are refused by name when they are none', () => {
    expect(() => parseRecipes('standard:full,quick:full')).toThrow('quick:full');
    expect(() => parseRecipes('standard:full:21')).toThrow('standard:full:21');
  });
});

describe('labels', () => {
  const keypoints = Array.from({ length: 17 }, (_, i) => [10 * i, 20 + i, i % 3]).flat();
  const labels = cocoLabelsSchema.parse({
    info: { description: 'fields of others are left alone' },
    images: [
      { id: 7, file_name: 'a.jpg', width: 200, height: 100 },
      { id: 9, file_name: 'nobody.jpg', width: 20, height: 10 },
    ],
    annotations: [
      { id: 1, image_id: 7, category_id: 1, bbox: [0, 0, 100, 50], keypoints },
      { id: 2, image_id: 7, iscrowd: 1, area: 12, bbox: [1, 2, 3, 4], keypoints: Array(51).fill(0) },
    ],
  });
  const [photo, empty] = labelledPhotos(labels);

  it('keep photos without people', () => {
    expect(empty).toEqual({ fileName: 'nobody.jpg', width: 20, height: 10, people: [] });
  });

  it('have no point where the flag is 0, and an area even where the file gives none', () => {
    expect(photo?.people[0]?.points.slice(0, 3)).toEqual([null, { x: 10, y: 21 }, { x: 20, y: 22 }]);
    expect(photo?.people[0]?.areaPx).toBeCloseTo(0.53 * 5000, 9);
  });

  it('mark crowds as not to be scored', () => {
    expect(photo?.people.map((person) => person.ignored)).toEqual([false, true]);
  });

  it('come back the same from a file of our own', () => {
    const again = labelledPhotos(
      cocoLabelsSchema.parse(JSON.parse(JSON.stringify(cocoDocument(labelledPhotos(labels))))),
    );
    expect(again).toEqual(labelledPhotos(labels));
  });
});
