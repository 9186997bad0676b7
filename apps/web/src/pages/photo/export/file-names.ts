/** What one file system or another refuses in a name, besides control characters. */
const REFUSED = '<>:"/\\|?*';

/** `stemOf('IMG_1.final.jpg')` is `'IMG_1.final'`; characters that some file system refuses become `_`. */
export function stemOf(fileName: string): string {
  const bare = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const safe = [...bare].map((letter) => (letter < ' ' || REFUSED.includes(letter) ? '_' : letter));
  return safe.join('').trim() || 'photo';
}

/** Each name once: `['a', 'a']` becomes `['a', 'a-2']`. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
