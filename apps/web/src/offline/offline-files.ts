/** Paths from the site's root, as the build knows them. */
export interface OfflineFiles {
  /** What the page needs to open and to follow a camera, without the engine's own large files. */
  readonly shell: readonly string[];
  /** Every file of this build whose name carries a hash. */
  readonly hashed: readonly string[];
}

/** What a page says to its service worker. */
export interface OfflineMessage {
  /** Addresses to keep, if they are files of the program. */
  readonly keep: readonly string[];
}

/** Files beside the hashed ones that a page is made of. */
const SHELL_FILES = ['/', '/first-paint.js', '/icon.svg', '/manifest.webmanifest'];

/**
 * Where a path's answer comes from: kept files first when the name carries a hash, the network first for what may change
 * under its name, null for everything that is not the program (the API, samples, documents).
 *
 * @example sourceOf('/assets/index-1a2b3c4d.js', 'GET') // 'kept_first'
 */
export function sourceOf(path: string, method: string): 'kept_first' | 'network_first' | null {
  if (method !== 'GET') return null;
  if (path.startsWith('/assets/')) return 'kept_first';
  return SHELL_FILES.includes(path) || path.startsWith('/icons/') ? 'network_first' : null;
}

/** Of the kept paths those that this build still knows; what it doesn't know belongs to a version before. */
export function keptAfter(paths: readonly string[], { shell, hashed }: OfflineFiles): readonly string[] {
  const known = new Set([...shell, ...hashed]);
  return paths.filter((path) => known.has(path));
}
