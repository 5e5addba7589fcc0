import { defineConfig } from 'prisma/config';

// The CLI would otherwise download its schema engine; generate and validate never run it, and migrations go
// through the WebAssembly engine in newsroom/db/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
});
