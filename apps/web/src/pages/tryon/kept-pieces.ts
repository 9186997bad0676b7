import type { Piece } from './wardrobe-pieces.ts';

/** One's own garments, kept in this browser: they never leave the computer that shows the page. */
const DATABASE = 'posebox-wardrobe';
const STORE = 'pieces';

/** The kept garments, the oldest first; none where the browser keeps nothing, as in a private window. */
export async function keptPieces(): Promise<readonly Piece[]> {
  const pieces = await inStore('readonly', (store) => store.getAll()).catch(() => []);
  return (pieces as readonly (Piece & { readonly keptMs: number })[]).toSorted((a, b) => a.keptMs - b.keptMs);
}

/** Keeps a garment, or what has changed of it. @throws DOMException when the browser keeps nothing or has no room */
export async function keepPiece(piece: Piece): Promise<void> {
  const kept = { keptMs: Date.now(), ...piece };
  await inStore('readwrite', (store) => store.put(kept));
}

/** Forgets a garment; nothing happens when there is none. */
export async function forgetPiece(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id)).catch(() => undefined);
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(STORE, { keyPath: 'id' });
  });
  const database = await resultOf(opening);
  try {
    return await resultOf(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const resultOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
