/**
 * Most rows (people × the frames between their first and last) that a track is read with. A row takes about 2.2 kB in
 * memory, so this bounds what a hostile file can ask for at about 1.3 GB; half an hour of one person has 54,000.
 */
export const MOST_TRACK_ROWS = 600_000;
