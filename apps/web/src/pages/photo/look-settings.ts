import { ESTIMATION_MODES, type EstimationMode, MODEL_NAMES, type ModelName } from '@posebox/body';
import { PHOTO_PANEL_TEXTS, type Text } from '@posebox/texts';

/** How the engine looks at a photo. Changing it means asking the engine again. */
export interface LookSettings {
  readonly mode: EstimationMode;
  readonly model: ModelName;
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

export const MODEL_CHOICES: readonly Choice<ModelName>[] = MODEL_NAMES.map((value) => ({
  value,
  text: PHOTO_PANEL_TEXTS[value],
  say: PHOTO_PANEL_TEXTS[`${value}Say`],
}));

/** `modeText('mediapipe')` is what the page calls "Fast". */
export const modeText = (mode: EstimationMode): Text => PHOTO_PANEL_TEXTS[MODE_WORDS[mode]];
