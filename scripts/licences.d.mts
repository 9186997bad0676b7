/** A package that `npm ci --omit=dev` installs. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Why it may be shipped under a licence that isn't permissive. */
  readonly allowed: string | null;
  readonly fits: boolean;
}

export function isPermissive(expression: string): boolean;
export function shippedPackages(root?: string): readonly ShippedPackage[];
export function knownVulnerabilities(
  root?: string,
): readonly { readonly name: string; readonly severity: string; readonly range: string }[] | null;
