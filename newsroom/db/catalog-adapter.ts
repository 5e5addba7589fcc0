import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** PostgreSQL's "char", one byte, used by its catalog only. */
const charType = 18;
/** No catalog query of the engine returns a UUID, so that type can stand in for "char" on the way through. */
const standIn = pg.types.builtins.UUID;

/** Connections for the migration engine; end the pool when the engine is done. */
export class CatalogPool extends pg.Pool {
  override query = async (...args: unknown[]) => {
    const answer = await (super.query as (...args: unknown[]) => Promise<pg.QueryResult>).apply(this, args);
    for (const field of answer.fields ?? []) {
      if (field.dataTypeID === charType) field.dataTypeID = standIn;
    }
    return answer;
  };
}

/**
 * Prisma's adapter, mended (as of 7.10) in two places that migrations need:
 * - the catalog's "char" columns, without which the engine can't describe a database to find out what to do next;
 * - scripts, which it cuts at every semicolon, also inside functions. Sent whole, a script is one transaction too.
 */
export function catalogAdapter(pool: CatalogPool): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query: SqlQuery) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    // The adapter cuts a script at each semicolon, even inside a function's body: PostgreSQL knows better.
    adapter.executeScript = async (script: string) => {
      await pool.query(script);
    };
    adapter.executeScript = async (script: string) => {
      await pool.query(script);
    };
    return adapter;
  };
  return factory;
}
