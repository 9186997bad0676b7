import { z } from 'zod';

/** The models that PoseBox brings along. */
export const MODEL_NAMES = ['lite', 'full', 'heavy'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** A model of one's own, by the name on its card: `own:rtmpose-m`. The prefix keeps it apart from all that PoseBox brings. */
export type OwnModelName = `own:${string}`;

/** Whatever may be asked to find people. */
export type AnyModelName = ModelName | OwnModelName;

const OWN_PREFIX = 'own:';

/** What a card may call its model: small letters, digits, `-` and `.`, 1–40 of them, beginning with a letter or digit. */
export const OWN_MODEL_SHORT_NAME = /^[a-z0-9][a-z0-9.-]{0,39}$/;

/** Whether a model is one's own: `isOwnModel('own:rtmpose-m')`. */
export const isOwnModel = (model: string): model is OwnModelName => model.startsWith(OWN_PREFIX);

/** `ownModelName('rtmpose-m')` is `own:rtmpose-m`. */
export const ownModelName = (shortName: string): OwnModelName => `${OWN_PREFIX}${shortName}`;

/** The name on the card: `shortNameOf('own:rtmpose-m')` is `rtmpose-m`. */
export const shortNameOf = (model: OwnModelName): string => model.slice(OWN_PREFIX.length);

const ownModelNameSchema = z.templateLiteral([OWN_PREFIX, z.string().regex(OWN_MODEL_SHORT_NAME)]);

/** One of PoseBox's models by its name, or one's own. */
export const anyModelNameSchema = z.union([z.enum(MODEL_NAMES), ownModelNameSchema]);
