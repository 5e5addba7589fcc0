import { beforeAll, describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { saveSections, saveSettings } from './commands.ts';
import { listSections, newsroomSettings, sectionName } from './queries.ts';
import { sectionsSchema, settingsSchema } from './schema.ts';

const settings = {
  name: 'The Harbour Courier',
  timeZone: 'Europe/Istanbul',
  languages: ['en', 'kmr', 'ckb'],
  fourEyes: true,
  headlineLimit: 80,
};
const politics = { slug: 'politics', names: { en: 'Politics', ckb: 'سیاسەت' } };
const culture = { slug: 'culture', names: { en: 'Culture' } };

let admin: PersonActor;
beforeAll(async () => {
  admin = await makeActor('admin');
});

describe('settings', () => {
  it('have sensible values before anybody has set them', async () => {
    expect(await newsroomSettings()).toMatchObject({ timeZone: 'UTC', fourEyes: true });
  });

  it('are kept as given, tags included, with an audit row of what changed', async () => {
    await saveSettings(admin, settings);
    expect(await newsroomSettings()).toEqual(settings);
    await saveSettings(admin, { ...settings, fourEyes: false });
    await saveSettings(admin, { ...settings, fourEyes: false });
    const audit = await db().auditEntry.findMany({
      where: { action: 'settings.change' },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ detail }) => detail).slice(1)).toEqual([
      { from: { fourEyes: true }, to: { fourEyes: false } },
    ]);
  });

  it.each(['reporter', 'editor'] as const)('are not for a %s to change', async (role) => {
    const actor = await makeActor(role);
    await expect(saveSettings(actor, settings)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(saveSections(actor, { sections: [] })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each(['Europe/Atlantis', '+03:00', '', 'Istanbul'])('do not take %j for a time zone', (timeZone) => {
    expect(settingsSchema.safeParse({ ...settings, timeZone }).success).toBe(false);
  });

  it.each([[[]], [['en', 'en']], [['english']]])('do not take %j for languages', (languages) => {
    expect(settingsSchema.safeParse({ ...settings, languages }).success).toBe(false);
  });
});

describe('sections', () => {
  it('are kept in their order, and named in whatever language there is', async () => {
    await saveSections(admin, { sections: [politics, culture] });
    await saveSections(admin, { sections: [culture, politics] });
    const sections = await listSections();
    expect(sections).toEqual([culture, politics]);
    expect(sections.map((section) => sectionName(section, 'ckb'))).toEqual(['Culture', 'سیاسەت']);
  });

  it.each(['2026', 'Politics', 'a--b', 'a/b', '-a', ''])('do not take %j for an address', (slug) => {
    expect(sectionsSchema.safeParse({ sections: [{ slug, names: {} }] }).success).toBe(false);
  });
});
