import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { parse } from 'node:path';
import type { MultipartFile } from '@fastify/multipart';
import {
  type AvatarKind,
  type AvatarTerms,
  type GlbReading,
  type GlbSource,
  MOST_AVATAR_BYTES,
  missingBones,
  readGlb,
  readTerms,
} from '@posebox/figure/avatar';
import { Problem } from '../problem.ts';
import { writeUpload } from '../upload/write-upload.ts';

/** A figure's file as it arrived, looked into. */
export interface ReceivedAvatar {
  readonly name: string;
  readonly kind: AvatarKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly terms: AvatarTerms | null;
}

const MOST_NAME_LENGTH = 200;

/**
 * Writes the file of a form to a path and looks into it as the page does, so that no file is kept that no page can show.
 *
 * @throws Problem `avatar_file_missing` and every other of a file that can't be a figure; what `writeUpload` throws
 */
export async function receiveAvatar(
  parts: AsyncIterable<MultipartFile>,
  path: string,
): Promise<ReceivedAvatar> {
  let name: string | undefined;
  let bytes = 0;
  const hash = createHash('sha256');
  for await (const part of parts) {
    if (part.fieldname !== 'avatar' || name !== undefined) {
      part.file.resume();
      continue;
    }
    name = parse(part.filename || 'avatar').name.slice(0, MOST_NAME_LENGTH);
    await writeUpload(part.file, {
      path,
      flags: 'w',
      refusalOf(chunk) {
        bytes += chunk.length;
        hash.update(chunk);
        return bytes > MOST_AVATAR_BYTES ? new Problem('avatar_too_large') : undefined;
      },
    });
  }
  if (name === undefined) throw new Problem('avatar_file_missing');
  const reading = await readFile(path, bytes);
  if (reading.kind === 'problem') throw new Problem(`avatar_${reading.problem}`);
  const { kind, json } = reading;
  const bones = kind === 'glb' ? missingBones(json) : [];
  if (bones.length > 0) throw new Problem('avatar_bones_missing', { bones: bones.join(', ') });
  const terms = readTerms(kind, json);
  return {
    ...{ kind, bytes, terms },
    name: terms?.title?.slice(0, MOST_NAME_LENGTH) ?? name,
    sha256: hash.digest('hex'),
  };
}

/** Only as much of the file is in memory as is looked at. */
async function readFile(path: string, bytes: number): Promise<GlbReading> {
  const file = await open(path);
  const source: GlbSource = {
    bytes,
    async read(fromByte, toByte) {
      const { buffer, bytesRead } = await file.read({
        buffer: new Uint8Array(Math.max(0, toByte - fromByte)),
        position: fromByte,
      });
      return buffer.subarray(0, bytesRead);
    },
  };
  try {
    return await readGlb(source);
  } finally {
    await file.close();
  }
}
