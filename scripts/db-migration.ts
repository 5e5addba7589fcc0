// npm run db:migration NAME: writes the next migration, from the difference between what the migrations make and
// what prisma/*.prisma says. Works on a throw-away database. Read the SQL, then commit it with the schema.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { migrate } from '#newsroom/db/migrate.ts';
import { filters, migrationsFolder, readSchema, withSchemaEngine } from '#newsroom/db/schema-engine.ts';
import { startThrowAwayDatabase } from '#testing/throw-away-database.ts';

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in lower case: npm run db:migration add_story_slug');
  process.exit(2);
}

const database = await startThrowAwayDatabase();
try {
  await migrate(database.url);
  const schema = await readSchema();
  const { stdout } = await withSchemaEngine(database.url, schema, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', configDir: '', ...schema },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  if (!stdout || stdout.includes('This is an empty migration')) {
    console.log('The migrations already make the schema; nothing to write.');
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    await mkdir(path.join(migrationsFolder, `${stamp}_${name}`));
    await writeFile(path.join(migrationsFolder, `${stamp}_${name}`, 'migration.sql'), stdout);
    console.log(`Wrote prisma/migrations/${stamp}_${name}/migration.sql`);
  }
} finally {
  await database.stop();
}
// The engine leaves a ten-second timer behind.
process.exit();
