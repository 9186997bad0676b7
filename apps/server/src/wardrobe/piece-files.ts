export const WARDROBE_FOLDER = 'wardrobe';

export const pieceFolder = (id: string) => `${WARDROBE_FOLDER}/${id}`;
/** The picture of a garment: of a flat one what is worn, of one of three dimensions how it looks. */
export const piecePicturePath = (id: string) => `${pieceFolder(id)}/garment.png`;
/** The GLB of a garment of three dimensions. */
export const pieceModelPath = (id: string) => `${pieceFolder(id)}/garment.glb`;
