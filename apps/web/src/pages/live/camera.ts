/** Why there is no live picture. */
export type LiveTrouble = 'denied' | 'none' | 'inUse' | 'insecure' | 'unplugged' | 'file' | 'engine';

/** Where the live picture comes from. */
export type LiveSource =
  | { readonly kind: 'camera'; readonly deviceId: string | null }
  | { readonly kind: 'file'; readonly file: File };

/**
 * Opens a camera at a size that the engine and a screen have use for.
 *
 * @throws DOMException as `getUserMedia` does; a `SecurityError` where the browser keeps cameras from this address.
 */
export async function openCamera(deviceId: string | null): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new DOMException('no cameras at this address', 'SecurityError');
  return navigator.mediaDevices.getUserMedia({
    video: {
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 30 },
      ...(deviceId ? { deviceId: { exact: deviceId } } : {}),
    },
    audio: false,
  });
}

/** `troubleOf(new DOMException('', 'NotFoundError'))` is `'none'`. */
export function troubleOf(error: unknown): LiveTrouble {
  switch (error instanceof DOMException ? error.name : '') {
    case 'SecurityError':
      return 'insecure';
    case 'NotAllowedError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    default:
      return 'inUse';
  }
}

export interface KnownCamera {
  readonly deviceId: string;
  /** Empty until the person has allowed a camera once. */
  readonly label: string;
}

/** The cameras of this computer. */
export async function knownCameras(): Promise<readonly KnownCamera[]> {
  if (!navigator.mediaDevices) return [];
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput');
}
