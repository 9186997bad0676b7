export const AVATARS_FOLDER = 'avatars';

/** Where a figure's file is kept. */
export const avatarFolder = (id: string) => `${AVATARS_FOLDER}/${id}`;
export const avatarPath = (id: string) => `${avatarFolder(id)}/avatar.glb`;
