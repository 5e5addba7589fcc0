import { openAlerts } from '../alert/queries.ts';
import type { Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { parseDocument } from '../document/parse.ts';
import { hasBody } from '../document/settled-text.ts';
import { suggestionsIn } from '../document/suggestions/list.ts';
import { type Clearance, rightsClearance } from '../rights/clearance.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { wallDate } from '../settings/wall-clock.ts';
import { openBlocking } from '../story/blocking-notes.ts';
import { isId } from '../story/load.ts';
import { slugFor } from '../story/slug.ts';
import { staleBlocks } from '../translation/stale-blocks.ts';
import { checkExplainers } from './check-explainers.ts';
import { checkPictures, type PicturesChecked } from './check-pictures.ts';
import type { PublicExplainer } from './public-explainers.ts';
import type { PictureSnapshot } from './public-pictures.ts';
import { type Obstacle, storyPath } from './rules.ts';

export type Check = {
  obstacles: Obstacle[];
  clearance: Clearance;
  pictures: PictureSnapshot[];
  explainers: PublicExplainer[];
  slug: string;
  /** Where the story is, or would be if it went out now. */
  path: string;
};

/** Every obstacle at once, and what a publication at this moment would carry. */
export async function checkPublication(tx: Tx, story: Story, now: Date): Promise<Check> {
  const { timeZone, languages } = await newsroomSettings(tx);
  const ofText = await rightsClearance(tx, story, timeZone, now);
  const pictures = await checkPictures(tx, story, timeZone, now);
  const explainers = await checkExplainers(tx, story);
  const address = await addressOf(tx, story, timeZone, now);
  const obstacles = [
    ...approvalObstacles(story),
    ...ofText.obstacles,
    ...pictures.obstacles,
    ...(await embargoObstacles(tx, story, now)),
    ...(await killObstacles(tx, story)),
    ...(await annotationObstacles(tx, story)),
    ...explainers.obstacles,
    ...(await suggestionObstacles(tx, story)),
    ...(await translationObstacles(tx, story)),
    ...textObstacles(story),
    ...languageObstacles(story, languages),
    ...(await sectionObstacles(tx, story)),
    ...address.obstacles,
  ];
  const clearance = { ...ofText, ...joinedDemands(ofText, pictures) };
  const { slug, path } = address;
  const kept = { pictures: pictures.snapshots, explainers: explainers.snapshots };
  return { obstacles, clearance, ...kept, slug, path };
}

/** What the licences of text and pictures demand together, each thing once. */
function joinedDemands(text: Clearance, pictures: PicturesChecked) {
  const distinct = (lines: string[]) => [...new Set(lines.filter((line) => line !== ''))];
  return {
    creditLines: distinct([...text.creditLines, ...pictures.creditLines]),
    notices: distinct([...text.notices, ...pictures.notices]),
    licenceIds: distinct([...text.licenceIds, ...pictures.licenceIds]),
    override: text.override ?? pictures.override,
  };
}

/** The obstacles alone. */
export async function publishObstacles(tx: Tx, story: Story, now = new Date()): Promise<Obstacle[]> {
  return (await checkPublication(tx, story, now)).obstacles;
}

function approvalObstacles(story: Story): Obstacle[] {
  if (story.state !== 'approved') return [{ kind: 'not_approved', state: story.state }];
  return story.approvedHash === story.contentHash ? [] : [{ kind: 'text_changed_since_approval' }];
}

/** An embargo on one language version holds for the piece. */
async function embargoObstacles(tx: Tx, story: Story, now: Date): Promise<Obstacle[]> {
  const { _max } = await tx.story.aggregate({
    where: { groupId: story.groupId },
    _max: { embargoUntil: true },
  });
  return _max.embargoUntil && _max.embargoUntil > now ? [{ kind: 'embargo', until: _max.embargoUntil }] : [];
}

async function killObstacles(tx: Tx, story: Story): Promise<Obstacle[]> {
  const alerts = await openAlerts(tx, story.id);
  return alerts
    .filter(({ kind }) => kind === 'kill')
    .map((alert) => ({ kind: 'agency_kill', importId: alert.import.id, headline: alert.import.headline }));
}

async function annotationObstacles(tx: Tx, story: Story): Promise<Obstacle[]> {
  const open = await tx.annotation.groupBy({
    by: ['orphaned'],
    where: { storyId: story.id, ...openBlocking },
    _count: true,
  });
  return open.map(({ orphaned, _count }) => ({
    kind: orphaned ? 'orphaned_blocking_annotations' : 'blocking_annotations',
    count: _count,
  }));
}

async function suggestionObstacles(tx: Tx, story: Story): Promise<Obstacle[]> {
  if (story.suggestionCount === 0) return [];
  const ids = [...new Set(suggestionsIn(parseDocument(story.document)).map(({ by }) => by))];
  const people = await tx.person.findMany({
    where: { id: { in: ids.filter(isId) } },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
  return [{ kind: 'suggestions', count: story.suggestionCount, by: people.map(({ name }) => name) }];
}

async function translationObstacles(tx: Tx, story: Story): Promise<Obstacle[]> {
  if (story.translatedFromId === null) return [];
  const stale = await staleBlocks(tx, story.id);
  return stale.length > 0 ? [{ kind: 'stale_translation', blocks: stale.length }] : [];
}

function textObstacles(story: Story): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (story.headline === '') obstacles.push({ kind: 'no_headline' });
  if (!hasBody(parseDocument(story.document))) obstacles.push({ kind: 'no_body' });
  return obstacles;
}

function languageObstacles({ language }: Story, served: readonly string[]): Obstacle[] {
  if (language === '' || language === 'und') return [{ kind: 'no_language' }];
  return served.includes(language) ? [] : [{ kind: 'language_not_served', language }];
}

async function sectionObstacles(tx: Tx, story: Story): Promise<Obstacle[]> {
  const section = story.sectionSlug && (await tx.section.findUnique({ where: { slug: story.sectionSlug } }));
  return section ? [] : [{ kind: 'no_section' }];
}

/** Once a story has been out, its address never changes. */
async function addressOf(tx: Tx, story: Story, timeZone: string, now: Date) {
  const known = await tx.publicStory.findUnique({ where: { storyId: story.id }, select: { path: true } });
  if (known) return { path: known.path, slug: story.slug, obstacles: [] };
  const slug = story.slug || slugFor(story.headline, story.language);
  const [year = '', month = ''] = wallDate(now, timeZone).split('-');
  const path = storyPath({ language: story.language, year, month, slug });
  if (slug === '') return { path, slug, obstacles: [{ kind: 'no_slug' } satisfies Obstacle] };
  const taken = await tx.publicStory.findUnique({ where: { path }, select: { path: true } });
  return { path, slug, obstacles: taken ? [{ kind: 'slug_taken', path } satisfies Obstacle] : [] };
}
