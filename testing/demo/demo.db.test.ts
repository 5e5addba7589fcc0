import { beforeAll, expect, test } from 'vitest';
import { db } from '#newsroom/db/client.ts';
import { seedDemo } from './seed-newsroom.ts';

beforeAll(async () => {
  const t = performance.now();
  await seedDemo();
  console.log('seeded in', performance.now() - t);
}, 60_000);

test('x', async () => {
  const stories = await db().story.findMany({
    include: { author: true, publicStory: true },
    orderBy: { changedAt: 'desc' },
  });
  for (const s of stories)
    console.log(
      s.changedAt.toISOString(),
      s.language,
      s.state,
      s.publicationState,
      s.slug,
      s.author.name,
      '|',
      s.headline,
    );
  const imports = await db().import.findMany({ include: { source: true } });
  for (const i of imports) console.log(i.state, i.headline, i.source?.name, i.sourceNamed);
  const audit = await db().auditEntry.findMany({ orderBy: { id: 'asc' } });
  audit.forEach((a, i) => {
    const b = audit[i - 1];
    if (b && b.at > a.at) console.log('JUMBLED', b.at, b.action, a.at, a.action);
  });
  const pubs = await db().publication.findMany({ orderBy: { at: 'asc' } });
  for (const p of pubs) console.log(p.at.toISOString(), p.kind, p.path, p.credit, p.outlets.join());
  expect(stories.length).toBeGreaterThan(10);
});
