/** Keeps what was made last: what was asked for longest ago is forgotten first. */
export interface LastUsed<T> {
  /** What is kept under the key, else what `make` gives; asked for by several at once it is made once. */
  get(key: string, make: () => Promise<T>): Promise<T>;
}

/**
 * @param mostBytes all that is kept together comes to no more; one thing is kept however large it is
 * @param bytesOf the room that a thing takes
 */
export function keepLastUsed<T>(mostBytes: number, bytesOf: (value: T) => number): LastUsed<T> {
  /** In the order in which they were asked for; no size while it is being made. */
  const kept = new Map<string, { readonly value: Promise<T>; bytes?: number }>();

  const makeRoom = (newest: string) => {
    let sum = [...kept.values()].reduce((so, { bytes = 0 }) => so + bytes, 0);
    for (const [key, { bytes = 0 }] of kept) {
      if (sum <= mostBytes) break;
      if (key === newest) continue;
      kept.delete(key);
      sum -= bytes;
    }
  };

  return {
    get(key, make) {
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known.value;
      }
      const entry: { readonly value: Promise<T>; bytes?: number } = { value: make() };
      kept.set(key, entry);
      entry.value.then(
        (value) => {
          entry.bytes = bytesOf(value);
          makeRoom(key);
        },
        () => kept.get(key) === entry && kept.delete(key),
      );
      return entry.value;
    },
  };
}
