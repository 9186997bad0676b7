export type PartName = 'models' | 'web' | 'server' | 'cli';

/** The names of the parts that are missing or were made from other sources. */
export function partsToBuild(): readonly PartName[];

/** Builds what is missing or out of date. */
export function build(options?: {
  readonly only?: readonly PartName[];
  readonly all?: boolean;
  onPart?(name: PartName): void;
}): Promise<void>;
