import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import { NewsroomError } from '../errors.ts';
import { authorize } from '../permissions.ts';
import type { Section, Settings } from './schema.ts';

const newsroom = { type: 'newsroom', id: '1' } as const;

/**
 * Changes the newsroom's settings.
 * @throws NewsroomError `forbidden`; `invalid` for dropping a language that readers have stories in
 */
export async function saveSettings(actor: Actor, settings: Settings): Promise<void> {
  authorize(actor, 'settings.manage');
  await inTransaction(async (tx) => {
    const before = await tx.newsroom.findUnique({ where: { id: 1 } });
    await refuseDroppedLanguages(tx, settings.languages);
    await tx.newsroom.upsert({ where: { id: 1 }, create: { id: 1, ...settings }, update: settings });
    const changed = (Object.keys(settings) as (keyof Settings)[]).filter(
      (key) => String(before?.[key]) !== String(settings[key]),
    );
    if (changed.length === 0) return;
    const values = (of: Partial<Settings> | null) =>
      Object.fromEntries(changed.map((key) => [key, of?.[key] ?? null]));
    await recordAudit(tx, actor, 'settings.change', newsroom, { from: values(before), to: values(settings) });
  });
}

/**
 * Puts these sections, in this order, in place of the present ones.
 * @throws NewsroomError `forbidden`; `invalid` for leaving out a section that stories are in
 */
export async function saveSections(actor: Actor, { sections }: { sections: Section[] }): Promise<void> {
  authorize(actor, 'settings.manage');
  await inTransaction(async (tx) => {
    const slugs = sections.map(({ slug }) => slug);
    const used = await tx.story.findFirst({
      where: { sectionSlug: { notIn: slugs, not: null } },
      select: { sectionSlug: true },
    });
    const shown = await tx.publicStory.findFirst({
      where: { sectionSlug: { notIn: slugs } },
      select: { sectionSlug: true },
    });
    const missing = used?.sectionSlug ?? shown?.sectionSlug;
    if (missing) {
      throw new NewsroomError('invalid', `Stories are in the section “${missing}”. Move them first.`);
    }
    await tx.section.deleteMany({ where: { slug: { notIn: slugs } } });
    for (const [position, { slug, names }] of sections.entries()) {
      const data = { names, position };
      await tx.section.upsert({ where: { slug }, create: { slug, ...data }, update: data });
    }
    await recordAudit(tx, actor, 'settings.sections', newsroom, { sections: slugs });
  });
}

async function refuseDroppedLanguages(tx: Tx, languages: string[]): Promise<void> {
  const shown = await tx.publicStory.findFirst({
    where: { language: { notIn: languages }, withdrawn: false },
    select: { language: true },
  });
  if (!shown) return;
  const message = `Readers have stories in “${shown.language}”. Withdraw them before you drop the language.`;
  throw new NewsroomError('invalid', message, { fields: { languages: [message] } });
}
