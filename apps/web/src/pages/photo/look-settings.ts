import { type AnyModelName, ESTIMATION_MODES, type EstimationMode, isOwnModel } from '@posebox/body';
import { OWN_MODEL_TEXTS, PHOTO_PANEL_TEXTS, type Text } from '@posebox/texts';

/** How the engine looks at a photo. Changing it means asking the engine again. */
export interface LookSettings {
  readonly mode: EstimationMode;
  readonly model: AnyModelName;
}

export const STANDARD_LOOK: LookSettings = { mode: 'standard', model: 'full' };

/** So many people are asked for, the clearest first. MediaPipe itself knows one person a picture. */
export const PEOPLE_ASKED_FOR: Readonly<Record<EstimationMode, number>> = {
  mediapipe: 1,
  standard: 10,
  thorough: 20,
};

interface Choice<Value> {
  readonly value: Value;
  readonly text: Text;
  readonly say: Text;
}

/** The engine's modes in the page's words. */
const MODE_WORDS = { mediapipe: 'fast', standard: 'standard', thorough: 'thorough' } as const;

export const MODE_CHOICES: readonly Choice<EstimationMode>[] = ESTIMATION_MODES.map((value) => ({
  value,
  text: PHOTO_PANEL_TEXTS[MODE_WORDS[value]],
  say: PHOTO_PANEL_TEXTS[`${MODE_WORDS[value]}Say`],
}));

/** What a model is for, in a sentence. */
export const modelSay = (model: AnyModelName): Text =>
  isOwnModel(model) ? OWN_MODEL_TEXTS.ownSay : PHOTO_PANEL_TEXTS[`${model}Say`];

/** `modeText('mediapipe')` is what the page calls "Fast". */
export const modeText = (mode: EstimationMode): Text => PHOTO_PANEL_TEXTS[MODE_WORDS[mode]];
