/** A file, and the name of the folder that it lay in; null when it came by itself. */
export interface FiledFile {
  readonly file: File;
  readonly folder: string | null;
}

/**
 * The files of a drop, those of dropped folders included, in the order of their names. To be called while the drop is
 * being handled: a moment later the browser hands nothing over any more.
 */
export async function droppedFiles(data: DataTransfer): Promise<readonly FiledFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const loose = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory)) return loose.map((file) => ({ file, folder: null }));
  const files: FiledFile[] = [];
  for (const entry of entries) if (entry) await collect(entry, files);
  return files;
}

/** The same of files that were chosen: `clips/squat/1.mp4` lay in `squat`. */
export const filedFile = (file: File): FiledFile => ({
  file,
  folder: file.webkitRelativePath?.split('/').at(-2) ?? null,
});

async function collect(entry: FileSystemEntry, files: FiledFile[]): Promise<void> {
  if (isFile(entry)) {
    // A file that went away meanwhile is left out.
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    if (file) files.push({ file, folder: entry.fullPath.split('/').at(-2) || null });
    return;
  }
  if (!isDirectory(entry)) return;
  const inside = await allEntries(entry.createReader());
  inside.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  for (const one of inside) await collect(one, files);
}

/** A reader hands over a hundred at a time, and nothing at the end. */
async function allEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
