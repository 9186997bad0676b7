import sharp from 'sharp';

/*
 * The one place where sharp is configured. Only the loaders of the kinds that we read are open: SVG, PDF and
 * whatever a later libvips brings stay shut even if our own look at the first bytes were fooled. One thread a
 * picture, because the compute pool already uses every core; no cache, because no photo comes twice.
 */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadHeif', // AVIF; the HEVC of HEIC is not in the prebuilt library.
    'VipsForeignLoadTiff',
    'VipsForeignLoadNsgif',
  ],
});
sharp.concurrency(1);
sharp.cache(false);

export { sharp };
