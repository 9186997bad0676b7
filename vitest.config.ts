import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.ts',
            'models/**/*.test.ts',
            'apps/**/*.test.ts',
            'bench/**/*.test.ts',
            'exercises/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          // Style sheets are read by the tests that guard their colours; without this they are empty.
          css: true,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // Real browsers, databases and ffmpeg on a shared machine: one more try, and a fault of ours fails it again.
          retry: 1,
        },
      },
    ],
  },
});
