import { beforeAll, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { acceptImport } from './accept-import.ts';
import { getImport } from './queries.ts';
import { receiveCopy } from './receive-copy.ts';

const words = {
  en: 'The oven of the old town was lit on Monday for the first time in a hundred years, the bakers said.',
  tr: 'Eski şehrin fırını pazartesi günü yüz yıl sonra ilk kez yakıldı, fırıncılar böyle söyledi.',
  fr: 'Le four de la vieille ville a été allumé lundi pour la première fois depuis cent ans, disent les boulangers.',
};

let editor: PersonActor;

beforeAll(async () => {
  editor = await makeActor('editor');
  await db().newsroom.create({
    data: { id: 1, name: 'The Lantern', timeZone: 'Europe/Istanbul', languages: ['en', 'tr', 'fr'] },
  });
});

const newId = () => `urn:oven.example:${crypto.randomUUID()}`;

/** A piece of an agency; `of` is the id of the same piece in another language. */
async function send(
  language: keyof typeof words,
  { id = newId(), of = '', ...more }: Record<string, string> = {},
) {
  const associations = of ? { other: { rel: 'translation', uri: of } } : {};
  const ninjs = {
    uri: id,
    headline: `Oven ${id}`,
    body_text: words[language],
    language,
    associations,
    ...more,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(ninjs));
  const received = await receiveCopy(editor, { channel: 'upload', bytes, fileName: 'oven.json' });
  return { id, importId: (received.ok && received.pieces[0]?.importId) || '' };
}

async function english(more?: Record<string, string>) {
  const { id, importId } = await send('en', more);
  const accepted = await acceptImport(editor, { importId, ledgerVersion: 0 });
  return { id, storyId: accepted.ok ? accepted.storyId : accepted.reason };
}

const accept = (importId: string, versionOf?: string) =>
  acceptImport(editor, { importId, ledgerVersion: 0, ...(versionOf && { versionOf }) });
const groupOf = async (id: string) => (await db().story.findUniqueOrThrow({ where: { id } })).groupId;

it('offers the story that the agency names as another language version, and joins its piece when told to', async () => {
  const first = await english();
  const groupId = await groupOf(first.storyId);
  await db().translationRequest.create({ data: { groupId, language: 'tr', requestedById: editor.id } });
  const { importId } = await send('tr', { of: first.id });
  expect((await getImport(editor, importId)).versions).toMatchObject([
    { joins: { storyId: first.storyId, language: 'en' } },
  ]);
  const made = await accept(importId, first.storyId);
  const storyId = made.ok ? made.storyId : made.reason;
  expect(await db().story.findUniqueOrThrow({ where: { id: storyId } })).toMatchObject({
    groupId,
    language: 'tr',
    translatedFromId: null,
  });
  expect(await db().translationRequest.findMany({ where: { groupId } })).toMatchObject([{ storyId }]);
});

it('makes a piece of its own unless told otherwise', async () => {
  const first = await english();
  const { importId } = await send('tr', { of: first.id });
  const made = await accept(importId);
  expect(await groupOf(made.ok ? made.storyId : '')).not.toBe(await groupOf(first.storyId));
});

it('keeps to one version in a language, and to what the agency says', async () => {
  const first = await english();
  const again = await send('en', { of: first.id });
  expect((await getImport(editor, again.importId)).versions).toMatchObject([{ joins: null }]);
  expect(await accept(again.importId, first.storyId)).toEqual({ ok: false, reason: 'language_taken' });
  const stranger = await send('fr');
  expect(await accept(stranger.importId, first.storyId)).toEqual({ ok: false, reason: 'not_a_version' });
  const named = await send('fr', { of: first.id });
  await db().story.update({ where: { id: first.storyId }, data: { state: 'spiked', stateBefore: 'draft' } });
  expect((await getImport(editor, named.importId)).versions).toMatchObject([{ joins: null }]);
  expect(await accept(named.importId, first.storyId)).toEqual({ ok: false, reason: 'not_a_version' });
  expect((await getImport(editor, named.importId)).state).toBe('review');
});

it('brings no embargo upon a piece that is out', async () => {
  const first = await english();
  await db().story.update({ where: { id: first.storyId }, data: { publicationState: 'published' } });
  const { importId } = await send('tr', { of: first.id, embargoed: '2031-02-03T04:05:00Z' });
  expect(await accept(importId, first.storyId)).toEqual({ ok: false, reason: 'already_public' });
});
