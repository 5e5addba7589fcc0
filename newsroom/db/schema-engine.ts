import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { CatalogPool, catalogAdapter } from './catalog-adapter.ts';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const schemaFolder = path.join(projectRoot, 'prisma');
export const migrationsFolder = path.join(schemaFolder, 'migrations');

/** Tables and enums that Prisma should leave alone: none, they are all in the schema. */
export const filters = { externalTables: [], externalEnums: [] };

type EngineModule = {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

let loaded: Promise<EngineModule> | undefined;

/** Instantiates the WebAssembly module by hand: Node does not import `.wasm` without a flag. */
async function loadEngine(): Promise<EngineModule> {
  const bindingsPath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.join(path.dirname(bindingsPath), 'schema_engine_bg.wasm'));
  const engine = bindings as unknown as EngineModule & WebAssembly.ModuleImports;
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}

/**
 * Runs Prisma's own migration engine against a database.
 * @throws whatever the engine or the connection throws; the connections are closed in every case, because an open
 *   one keeps the process alive.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  schema: SchemasContainer | undefined,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadEngine();
  const { SchemaEngine } = await loaded;
  const pool = new CatalogPool({ connectionString });
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogAdapter(pool));
  const datamodels = schema?.files.map((file): [string, string] => [file.path, file.content]);
  const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter);
  try {
    return await use(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/** The migrations on disk, in the form the engine takes them. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  );
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

/** The Prisma schema on disk, one entry a file. */
export async function readSchema(): Promise<SchemasContainer> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).sort();
  const files = names.map(async (name) => ({
    path: path.join(schemaFolder, name),
    content: await readFile(path.join(schemaFolder, name), 'utf8'),
  }));
  return { files: await Promise.all(files) };
}
