import { keptRows } from '../../offline/kept-rows.ts';
import type { Piece } from './wardrobe-pieces.ts';

/** One's own garments, kept in this browser: they never leave the computer that shows the page. */
const pieces = keptRows<Piece & { readonly keptMs: number }>('posebox-wardrobe', 'pieces');

/** The kept garments, the oldest first; none where the browser keeps nothing, as in a private window. */
export async function keptPieces(): Promise<readonly Piece[]> {
  return (await pieces.all()).toSorted((a, b) => a.keptMs - b.keptMs);
}

/** Keeps a garment, or what has changed of it. @throws DOMException when the browser keeps nothing or has no room */
export const keepPiece = (piece: Piece): Promise<void> => pieces.keep({ keptMs: Date.now(), ...piece });

/** Forgets a garment; nothing happens when there is none. */
export const forgetPiece = (id: string): Promise<void> => pieces.forget(id);
