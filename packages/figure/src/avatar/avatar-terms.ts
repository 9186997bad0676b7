import type { GltfJson } from './gltf-json.ts';
import type { AvatarKind } from './read-glb.ts';

/** What an avatar's maker allows, in one form for both versions of VRM; null where the file doesn't say. */
export interface AvatarTerms {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly contact: string | null;
  /** Who may use it as their figure. */
  readonly users: 'author' | 'licensed' | 'everyone';
  readonly commercial: 'none' | 'personal' | 'corporate' | null;
  readonly violence: boolean | null;
  readonly sexuality: boolean | null;
  readonly politics: boolean | null;
  readonly redistribution: boolean | null;
  readonly modification: 'none' | 'keep' | 'share' | null;
  /** Whether the author must be named. */
  readonly credit: boolean | null;
  /** As the file writes it: a name or an address. It is shown, never opened. */
  readonly licence: string | null;
}

/** What whoever keeps a figure in a library must know before. */
export type KeepingConcern =
  | 'no_licence'
  | 'author'
  | 'licensed'
  | 'no_redistribution'
  | 'redistribution_unsaid';

/**
 * What stands against keeping a figure in a library that others may open too; empty where its maker allows everyone to use
 * it and to pass it on.
 *
 * @example keepingConcerns(null) // ['no_licence']
 */
export function keepingConcerns(terms: AvatarTerms | null): readonly KeepingConcern[] {
  if (!terms) return ['no_licence'];
  const concerns: KeepingConcern[] = terms.users === 'everyone' ? [] : [terms.users];
  if (terms.redistribution === false) concerns.push('no_redistribution');
  if (terms.redistribution === null) concerns.push('redistribution_unsaid');
  return concerns;
}

type Meta = Readonly<Record<string, unknown>>;

/**
 * Reads the licence in a file. Null for a plain GLB, which has none: whoever opens it must know. What a VRM leaves out is
 * taken as the standard has it: only its author may use it.
 *
 * Source: VRM 0.0 `meta`; VRMC_vrm-1.0 `meta`.
 */
export function readTerms(kind: AvatarKind, json: GltfJson): AvatarTerms | null {
  if (kind === 'vrm1') return termsOfVrm1(json.extensions?.VRMC_vrm?.meta ?? {});
  if (kind === 'vrm0') return termsOfVrm0(json.extensions?.VRM?.meta ?? {});
  return null;
}

function termsOfVrm1(meta: Meta): AvatarTerms {
  const flag = (name: string) => meta[name] === true;
  return {
    title: text(meta.name),
    authors: [meta.authors].flat().flatMap((author) => text(author) ?? []),
    contact: text(meta.contactInformation),
    users: oneOf(
      meta.avatarPermission,
      { onlySeparatelyLicensedPerson: 'licensed', everyone: 'everyone' },
      'author',
    ),
    commercial: oneOf(meta.commercialUsage, { personalProfit: 'personal', corporation: 'corporate' }, 'none'),
    violence: flag('allowExcessivelyViolentUsage'),
    sexuality: flag('allowExcessivelySexualUsage'),
    politics: flag('allowPoliticalOrReligiousUsage'),
    redistribution: flag('allowRedistribution'),
    modification: oneOf(
      meta.modification,
      { allowModification: 'keep', allowModificationRedistribution: 'share' },
      'none',
    ),
    credit: meta.creditNotation !== 'unnecessary',
    licence: text(meta.otherLicenseUrl) ?? text(meta.licenseUrl),
  };
}

/** What the licences of VRM 0.x say by their names. */
const NAMED: Readonly<Record<string, Pick<AvatarTerms, 'redistribution' | 'modification' | 'credit'>>> = {
  CC0: { redistribution: true, modification: 'share', credit: false },
  CC_BY: { redistribution: true, modification: 'share', credit: true },
  CC_BY_NC: { redistribution: true, modification: 'share', credit: true },
  CC_BY_SA: { redistribution: true, modification: 'share', credit: true },
  CC_BY_NC_SA: { redistribution: true, modification: 'share', credit: true },
  CC_BY_ND: { redistribution: true, modification: 'keep', credit: true },
  CC_BY_NC_ND: { redistribution: true, modification: 'keep', credit: true },
  Redistribution_Prohibited: { redistribution: false, modification: null, credit: null },
};

function termsOfVrm0(meta: Meta): AvatarTerms {
  const allowed = (name: string) => (meta[name] === undefined ? null : meta[name] === 'Allow');
  const name = text(meta.licenseName);
  const isOther = name === null || name === 'Other';
  const isNonCommercial = name?.includes('_NC') ?? false;
  return {
    title: text(meta.title),
    authors: [text(meta.author)].flatMap((author) => author ?? []),
    contact: text(meta.contactInformation),
    users: oneOf(
      meta.allowedUserName,
      { ExplicitlyLicensedPerson: 'licensed', Everyone: 'everyone' },
      'author',
    ),
    commercial: allowed('commercialUssageName') && !isNonCommercial ? 'corporate' : 'none',
    violence: allowed('violentUssageName'),
    sexuality: allowed('sexualUssageName'),
    politics: null,
    redistribution: null,
    modification: null,
    credit: null,
    ...(NAMED[name ?? ''] ?? {}),
    licence: isOther ? (text(meta.otherLicenseUrl) ?? text(meta.otherPermissionUrl)) : name,
  };
}

/** What can be read of a text: no control characters, no halves of one. */
function text(value: unknown): string | null {
  const plain = typeof value === 'string' ? value.replace(/[\p{Cc}\p{Cs}]/gu, '').trim() : '';
  return plain === '' ? null : plain;
}

function oneOf<const Value extends string, const Standard extends string>(
  value: unknown,
  names: Readonly<Record<string, Value>>,
  standard: Standard,
): Value | Standard {
  return (typeof value === 'string' && Object.hasOwn(names, value) && names[value]) || standard;
}
