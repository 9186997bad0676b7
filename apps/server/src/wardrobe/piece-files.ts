export const WARDROBE_FOLDER = 'wardrobe';

/** Where a garment's picture is kept. */
export const pieceFolder = (id: string) => `${WARDROBE_FOLDER}/${id}`;
export const piecePath = (id: string) => `${pieceFolder(id)}/garment.png`;
