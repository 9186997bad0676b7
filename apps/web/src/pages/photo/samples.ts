import { PHOTO_START_TEXTS, type Text } from '@posebox/texts';

/** A photo to try with. Where each comes from stands in public/samples/README.md. */
export interface Sample {
  readonly file: string;
  readonly text: Text;
}

export const SAMPLES: readonly Sample[] = [
  { file: 'astronaut.jpg', text: PHOTO_START_TEXTS.sampleFront },
  { file: 'two-portraits.jpg', text: PHOTO_START_TEXTS.sampleTwo },
  { file: 'photographer.jpg', text: PHOTO_START_TEXTS.sampleSide },
];

export const sampleUrl = (sample: Sample): string => `/samples/${sample.file}`;
