/** The limits that a caller meets. They stand in docs/limits.md and in the API description. */

const MB = 1_000_000;

/** Largest photo. */
export const MOST_PHOTO_BYTES = 25 * MB;

/** What a multipart form may add around its photo: boundaries, headers, other fields. */
export const MOST_FORM_OVERHEAD_BYTES = 256 * 1024;

/** Bytes of photos that may be on their way up at once, over all clients. */
export const MOST_UPLOADING_BYTES = 400 * MB;

/** An upload that brings less than this is ended: 1 kB/s is slower than any telephone. */
export const UPLOAD_PACE = { leastBytes: 10_000, everyMs: 10_000 } as const;

/** A request must have arrived whole within this time, its headers within the shorter one. */
export const REQUEST_WITHIN_MS = 120_000;
/** A video may take this long on its way up. */
export const UPLOAD_WITHIN_MS = 6 * 3_600_000;
export const HEADERS_WITHIN_MS = 15_000;

/** Open connections; more are closed at once. */
export const MOST_CONNECTIONS = 1_000;

/** At most so many people in an answer. */
export const MOST_PEOPLE = 20;
