import { describe, expect, it } from 'vitest';
import { floatField, intField, messageField, stringField } from './protobuf-writer.ts';

/** The examples of https://protobuf.dev/programming-guides/encoding/. */
describe('protobuf fields', () => {
  it('writes 150 in field 1 as the specification does', () => {
    expect([...intField(1, 150)]).toEqual([0x08, 0x96, 0x01]);
  });
  it('writes "testing" in field 2 as the specification does', () => {
    expect([...stringField(2, 'testing')]).toEqual([0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67]);
  });
  it('writes a message inside a message as the specification does', () => {
    expect([...messageField(3, [intField(1, 150)])]).toEqual([0x1a, 0x03, 0x08, 0x96, 0x01]);
  });
  it('writes negative numbers in ten bytes', () => {
    expect([...intField(1, -2)]).toEqual([0x08, 0xfe, ...Array(8).fill(0xff), 0x01]);
  });
  it('writes floats in four bytes, and field numbers above 15 in two', () => {
    expect([...floatField(20, 1)]).toEqual([0xa5, 0x01, 0, 0, 0x80, 0x3f]);
  });
});
