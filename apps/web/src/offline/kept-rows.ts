/** Rows with an `id`, kept in this browser; pictures and files among them. */
export interface KeptRows<Row extends { readonly id: string }> {
  /** In no order of their own; none where the browser keeps nothing, as in a private window. */
  all(): Promise<readonly Row[]>;
  /** @throws DOMException when the browser keeps nothing or has no room */
  keep(row: Row): Promise<void>;
  /** Nothing happens when there is none. */
  forget(id: string): Promise<void>;
}

/**
 * A store of its own in this browser. What is in it never leaves the computer that shows the page by itself.
 *
 * @example const pieces = keptRows<Piece>('posebox-pieces', 'pieces');
 */
export function keptRows<Row extends { readonly id: string }>(
  database: string,
  table: string,
): KeptRows<Row> {
  async function within<Value>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> {
    const opening = indexedDB.open(database, 1);
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore(table, { keyPath: 'id' });
    });
    const opened = await resultOf(opening);
    try {
      return await resultOf(act(opened.transaction(table, mode).objectStore(table)));
    } finally {
      opened.close();
    }
  }
  return {
    all: () => within<Row[]>('readonly', (store) => store.getAll()).catch(() => []),
    keep: async (row) => void (await within('readwrite', (store) => store.put(row))),
    forget: (id) => within('readwrite', (store) => store.delete(id)).catch(() => undefined),
  };
}

const resultOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
