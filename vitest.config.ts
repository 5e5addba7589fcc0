import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By itself Vitest leaves one core to others, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,components,newsroom,server,scripts,testing}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          isolate: false,
          setupFiles: ['testing/between-files.ts', 'testing/same-seed.ts'],
          // Some start a process or load a language model, on machines that do other things too.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['{app,newsroom,server,scripts,testing}/**/*.db.test.ts'],
          globalSetup: ['testing/database-server.ts'],
          isolate: false,
          setupFiles: ['testing/between-files.ts', 'testing/same-seed.ts', 'testing/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
