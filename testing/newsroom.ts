import { db } from '#newsroom/db/client.ts';

/** The newsroom's settings and two sections: what publishing needs around a story. */
export async function makeNewsroom() {
  await db().newsroom.create({
    data: {
      id: 1,
      name: 'The Port Vale Lamp',
      timeZone: 'Europe/Istanbul',
      languages: ['en', 'tr', 'kmr', 'ckb', 'ar'],
    },
  });
  await db().section.createMany({
    data: [
      { slug: 'world', names: { en: 'World', tr: 'Dünya', ar: 'العالم' }, position: 0 },
      { slug: 'culture', names: { en: 'Culture', tr: 'Kültür', ar: 'ثقافة' }, position: 1 },
    ],
  });
}
