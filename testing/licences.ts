import { db } from '#newsroom/db/client.ts';
import { makePerson } from './factories.ts';

let made = 0;

/** A source without a licence. */
export const makeSource = (name?: string) => {
  made += 1;
  return db().source.create({ data: { name: name ?? `Agency ${made} ${crypto.randomUUID().slice(0, 6)}` } });
};

type LicenceOverrides = {
  covers?: string[];
  uses?: string[];
  languages?: string[];
  startsOn?: Date;
  endsOn?: Date | null;
  creditLine?: string;
  notice?: string;
  revokedAt?: Date;
  evidenceFile?: Uint8Array<ArrayBuffer>;
  evidenceFileName?: string;
  evidenceFileType?: string;
};

/** A licence for the text of a source: for the site and feeds, in every language, since 2020, unless told otherwise. */
export async function makeLicence(sourceId: string, overrides: LicenceOverrides = {}) {
  const { id: recordedById } = await makePerson({ role: 'admin' });
  return db().licence.create({
    data: {
      sourceId,
      recordedById,
      evidence: 'Contract 17',
      covers: ['text'],
      uses: ['site', 'feeds'],
      startsOn: new Date('2020-01-01'),
      ...overrides,
    },
  });
}
