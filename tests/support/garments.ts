import { type SampleGarment, sampleGarment } from '@posebox/figure/garment';
import sharp from 'sharp';

/** A sample garment as a file: on a transparent ground, or on a grey one. */
export async function garmentFile(name: SampleGarment, ground: 'clear' | 'grey' = 'clear'): Promise<Buffer> {
  const edgePx = 360;
  const { data } = sampleGarment(name, edgePx);
  const picture = sharp(Buffer.from(data.buffer), { raw: { width: edgePx, height: edgePx, channels: 4 } });
  return ground === 'clear'
    ? picture.png().toBuffer()
    : picture.flatten({ background: '#8a8a90' }).jpeg().toBuffer();
}
