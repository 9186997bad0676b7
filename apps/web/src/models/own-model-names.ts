import { isOwnModel, type OwnModelName } from '@posebox/body';
import { browserPreferences } from '../preferences/storage.ts';

const KEY = 'own-models';

/**
 * The models of one's own that the page of models has seen. Remembered here, because asking the service starts its database,
 * and a photo needs none.
 */
export function rememberedOwnModels(): readonly OwnModelName[] {
  return (browserPreferences().read(KEY) ?? '').split(' ').filter(isOwnModel);
}

export function rememberOwnModels(names: readonly string[]): void {
  browserPreferences().write(KEY, names.length === 0 ? null : names.join(' '));
}
