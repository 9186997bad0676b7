/** Whether node_modules holds exactly what the lock file names, for this platform. */
export function isInstalled(root: string): boolean;

/** Runs `npm ci`. @returns whether it worked */
export function install(root: string): boolean;
