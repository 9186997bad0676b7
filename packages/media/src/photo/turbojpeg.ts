import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { endianness } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * The TurboJPEG 3 interface of libjpeg-turbo, as far as we use it. The npm package @julusian/jpeg-turbo carries the
 * library for Linux, but its own binding always chooses the inexact DCT; so koffi calls the library directly.
 *
 * Source of names and numbers: turbojpeg.h of libjpeg-turbo 3.1.
 */
export interface TurboJpeg {
  /** Reads a JPEG's header. Close what it returns. `undefined` when libjpeg-turbo can't make sense of it. */
  open(bytes: Uint8Array): TurboJpegPicture | undefined;
  /**
   * Compresses RGB or RGBX rows with 4:2:0 chroma and the exact DCT.
   *
   * @param scratch gives the memory that the compressor may fill; what is returned is a copy of the used part.
   */
  compress(picture: TurboJpegInput, scratch: (byteLength: number) => Uint8Array): Uint8Array;
}

export interface TurboJpegInput {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
  /** 1–100 */
  readonly quality: number;
}

/** A JPEG whose header has been read. */
export interface TurboJpegPicture {
  readonly width: number;
  readonly height: number;
  readonly bitsPerSample: number;
  /** CMYK or YCCK: four channels of ink. */
  readonly fourInks: boolean;
  /**
   * Decodes with the exact DCT and smooth chroma, as OpenCV and libvips do, into `target`: RGB, or CMYK when
   * `fourInks`.
   *
   * @returns libjpeg's first complaint about the data, or undefined when there is none.
   */
  decode(target: Uint8Array): TurboJpegComplaint | undefined;
  close(): void;
}

export interface TurboJpegComplaint {
  readonly message: string;
  /** Whether decoding stopped; otherwise the rest was guessed. */
  readonly fatal: boolean;
}

type Handle = bigint | object;
type Koffi = typeof import('koffi');

const INIT_COMPRESS = 0;
const INIT_DECOMPRESS = 1;
const PIXEL_FORMAT = { rgb: 0, rgbx: 2, cmyk: 11 } as const;
const PARAMETER = {
  noRealloc: 2,
  quality: 3,
  subsampling: 4,
  jpegWidth: 5,
  jpegHeight: 6,
  precision: 7,
  colorspace: 8,
  scanLimit: 13,
} as const;
const SUBSAMPLING_420 = 2;
const COLORSPACE_CMYK = 3;
const ERROR_FATAL = 1;

/** A progressive JPEG of an honest camera or editor has about ten scans; thousands are an attack on our time. */
const MAX_SCANS = 100;

/** libjpeg-turbo, bound once like any other import; undefined where it can't be loaded, so that sharp does its work. */
export const TURBO_JPEG: TurboJpeg | undefined = loadTurboJpeg();

function loadTurboJpeg(): TurboJpeg | undefined {
  try {
    const require = createRequire(import.meta.url);
    const path = libraryPath(dirname(require.resolve('@julusian/jpeg-turbo/package.json')));
    return path === undefined ? undefined : bind(require('koffi') as Koffi, path);
  } catch {
    return undefined;
  }
}

/** The library of this platform: linked against glibc, or against musl where Node itself is. */
function libraryPath(packageFolder: string): string | undefined {
  if (process.platform !== 'linux' || endianness() !== 'LE') return undefined;
  if (process.arch !== 'x64' && process.arch !== 'arm64') return undefined;
  const suffix = existsSync('/etc/alpine-release') ? '-musl' : '';
  const folder = `jpeg-turbo-${process.platform}-${process.arch}${suffix}`;
  const path = join(packageFolder, 'prebuilds', folder, 'libturbojpeg.so.0');
  return existsSync(path) ? path : undefined;
}

function bind(koffi: Koffi, path: string): TurboJpeg {
  const library = koffi.load(path);
  const init: (kind: number) => Handle | null = library.func('void *tj3Init(int kind)');
  const destroy: (handle: Handle) => void = library.func('void tj3Destroy(void *handle)');
  const set: (handle: Handle, parameter: number, value: number) => number = library.func(
    'int tj3Set(void *handle, int parameter, int value)',
  );
  const get: (handle: Handle, parameter: number) => number = library.func(
    'int tj3Get(void *handle, int parameter)',
  );
  const readHeader: (handle: Handle, bytes: Uint8Array, length: number) => number = library.func(
    'int tj3DecompressHeader(void *handle, const uint8_t *bytes, size_t length)',
  );
  const decompress: (
    handle: Handle,
    bytes: Uint8Array,
    length: number,
    target: Uint8Array,
    pitch: number,
    pixelFormat: number,
  ) => number = library.func(
    'int tj3Decompress8(void *handle, const uint8_t *bytes, size_t length, _Out_ uint8_t *target, int pitch, int format)',
  );
  const compressedSize: (width: number, height: number, subsampling: number) => number = library.func(
    'size_t tj3JPEGBufSize(int width, int height, int subsampling)',
  );
  const compress: (
    handle: Handle,
    source: Uint8Array | Uint8ClampedArray,
    width: number,
    pitch: number,
    height: number,
    pixelFormat: number,
    target: BigUint64Array,
    targetLength: BigUint64Array,
  ) => number = library.func(
    'int tj3Compress8(void *handle, const uint8_t *source, int width, int pitch, int height, int format, void *target, void *length)',
  );
  const errorText: (handle: Handle) => string = library.func('const char *tj3GetErrorStr(void *handle)');
  const errorCode: (handle: Handle) => number = library.func('int tj3GetErrorCode(void *handle)');

  const start = (kind: number): Handle => {
    const handle = init(kind);
    if (handle === null) throw new Error('libjpeg-turbo has no memory for a handle');
    return handle;
  };

  return {
    open(bytes) {
      const handle = start(INIT_DECOMPRESS);
      set(handle, PARAMETER.scanLimit, MAX_SCANS);
      const understood = readHeader(handle, bytes, bytes.length) === 0;
      const width = get(handle, PARAMETER.jpegWidth);
      const height = get(handle, PARAMETER.jpegHeight);
      if (!understood || width < 1 || height < 1) {
        destroy(handle);
        return undefined;
      }
      const fourInks = get(handle, PARAMETER.colorspace) >= COLORSPACE_CMYK;
      return {
        width,
        height,
        bitsPerSample: get(handle, PARAMETER.precision),
        fourInks,
        decode(target) {
          if (target.length < width * height * (fourInks ? 4 : 3)) throw new RangeError('target too small');
          const format = fourInks ? PIXEL_FORMAT.cmyk : PIXEL_FORMAT.rgb;
          if (decompress(handle, bytes, bytes.length, target, 0, format) === 0) return undefined;
          return { message: errorText(handle), fatal: errorCode(handle) === ERROR_FATAL };
        },
        close: () => destroy(handle),
      };
    },
    compress({ width, height, channels, data, quality }, scratch) {
      if (data.length < width * height * channels) throw new RangeError('too few pixels');
      const target = scratch(compressedSize(width, height, SUBSAMPLING_420));
      const address = new BigUint64Array([BigInt(koffi.address(target))]);
      const length = new BigUint64Array([BigInt(target.length)]);
      const handle = start(INIT_COMPRESS);
      try {
        set(handle, PARAMETER.noRealloc, 1);
        set(handle, PARAMETER.quality, quality);
        set(handle, PARAMETER.subsampling, SUBSAMPLING_420);
        const format = channels === 3 ? PIXEL_FORMAT.rgb : PIXEL_FORMAT.rgbx;
        if (compress(handle, data, width, width * channels, height, format, address, length) !== 0) {
          throw new Error(`libjpeg-turbo could not compress: ${errorText(handle)}`);
        }
      } finally {
        destroy(handle);
      }
      return new Uint8Array(target.subarray(0, Number(length[0])));
    },
  };
}
