import { db, type Tx } from '../db/client.ts';
import { type Section, type Settings, sectionsSchema } from './schema.ts';

/** What a newsroom is before anybody has set anything. */
const initial: Settings = {
  name: 'Newsroom',
  timeZone: 'UTC',
  languages: ['en'],
  fourEyes: true,
  headlineLimit: 90,
};

/** The newsroom's settings. Nothing in them is secret: readers' pages need them, so there is no actor. */
export async function newsroomSettings(tx: Tx = db()): Promise<Settings> {
  const row = await tx.newsroom.findUnique({
    where: { id: 1 },
    select: { name: true, timeZone: true, languages: true, fourEyes: true, headlineLimit: true },
  });
  return row ?? initial;
}

/** The newsroom's sections in their order, for everybody. */
export async function listSections(): Promise<Section[]> {
  const rows = await db().section.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
  return sectionsSchema.shape.sections.parse(rows.map(({ slug, names }) => ({ slug, names })));
}

/** What a section is called in a language; in the newsroom's other languages if it has no name there. */
export function sectionName(section: Section, language: string): string {
  return section.names[language] ?? Object.values(section.names)[0] ?? section.slug;
}
