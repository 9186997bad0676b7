/** Hands a file to the browser's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data only after it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Whether the system's own share sheet takes a file of this kind. */
export function canShare(file: File): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

export type ShareOutcome = 'shared' | 'copied' | 'called-off' | 'failed';

/** Shares a picture through the system, or copies it where there is nothing to share with. */
export async function sharePicture(file: File, asPng: () => Promise<Blob | null>): Promise<ShareOutcome> {
  if (canShare(file)) {
    try {
      await navigator.share({ files: [file] });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'called-off';
    }
  }
  return copyPicture(asPng);
}

/** Clipboards take PNG only. */
async function copyPicture(asPng: () => Promise<Blob | null>): Promise<ShareOutcome> {
  try {
    const png = asPng().then((blob) => {
      if (!blob) throw new Error('The picture could not be drawn');
      return blob;
    });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return 'copied';
  } catch {
    return 'failed';
  }
}
