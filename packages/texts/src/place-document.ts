/** What the service's program tells the doctor of a place: its key, accounts, log and last backup. */
export interface PlaceDocument {
  /** The key of the stored files: none, fitting, or why not. */
  readonly keys: 'unused' | 'good' | 'unreadable' | 'needed' | 'wrong';
  /** An owner was made here once. */
  readonly isGuarded: boolean;
  /** Of the database as it runs; null when it doesn't run, which is not changed for this. */
  readonly running: {
    readonly owners: number;
    readonly accounts: number;
    readonly audit: { readonly entries: number; readonly brokenAt: number | null };
  } | null;
  readonly hasDatabase: boolean;
  readonly backup: { readonly at: string; readonly file: string; readonly isThere: boolean } | null;
}
