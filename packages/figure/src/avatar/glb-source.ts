/** A file that is read in pieces: a browser's or a server's. */
export interface GlbSource {
  readonly bytes: number;
  /** From one byte up to another, which isn't read any more. */
  read(fromByte: number, toByte: number): Promise<Uint8Array>;
}

/** A file that is in memory already. */
export const glbOfBytes = (bytes: ArrayBuffer): GlbSource => ({
  bytes: bytes.byteLength,
  read: async (fromByte, toByte) => new Uint8Array(bytes.slice(fromByte, toByte)),
});
