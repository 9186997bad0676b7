/** Where several finished items are had as one ZIP. */
export const archiveAddress = (ids: Iterable<string>): string =>
  `/api/videos/archive?${new URLSearchParams({ ids: [...ids].join(',') })}`;

/** Lets the browser download an address; it shows by itself how far that is. */
export function startDownload(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
