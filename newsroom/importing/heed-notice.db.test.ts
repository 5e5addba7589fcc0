import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { settleAlert } from '#newsroom/alert/commands.ts';
import { openAlerts } from '#newsroom/alert/queries.ts';
import { waitingForYou } from '#newsroom/board/waiting-for-you.ts';
import { db } from '#newsroom/db/client.ts';
import { mergeImport } from '#newsroom/merging/commands.ts';
import { publishObstacles } from '#newsroom/publishing/check.ts';
import { restore, spike } from '#newsroom/story/commands.ts';
import { startTranslation } from '#newsroom/translation/commands.ts';
import { makeActor } from '#testing/factories.ts';
import { makeSource } from '#testing/licences.ts';
import { acceptImport } from './accept-import.ts';
import { chooseSource } from './choose-source.ts';
import { getImport } from './queries.ts';
import { receiveCopy } from './receive-copy.ts';

let editor: PersonActor;

beforeAll(async () => {
  editor = await makeActor('editor');
  await makeSource('Gullwatch News');
  await db().newsroom.create({
    data: { id: 1, name: 'The Lantern', timeZone: 'Europe/Istanbul', languages: ['en', 'tr'] },
  });
});

const story = (headline: string, detail: string) => `${headline}

PORT VALE (Gullwatch News) – The harbour master said on Monday that ${detail}.

“We counted twice, and then once more with the lamps on,” the harbour master said on the quay.

(Gullwatch News)`;

async function receive(text: string) {
  const received = await receiveCopy(editor, { channel: 'paste', text });
  const [piece] = received.ok ? received.pieces : [];
  if (!piece) throw new Error('Nothing came in.');
  return db().import.findUniqueOrThrow({ where: { id: piece.importId } });
}

async function storyOf(text: string): Promise<string> {
  const { id, ledgerVersion } = await receive(text);
  const accepted = await acceptImport(editor, { importId: id, ledgerVersion });
  if (!accepted.ok) throw new Error(accepted.reason);
  return accepted.storyId;
}

describe('a kill or correction from the agency', () => {
  it('alerts the story made of that copy, blocks its publication, and waits for the desk until it is settled', async () => {
    const headline = 'Harbour master counts a hundred and nine gulls on the mole';
    const storyId = await storyOf(story(headline, 'there were a hundred and nine of them on the mole'));
    const other = await storyOf(
      story('Fog horn of the old pier is to sound again', 'the horn would sound at noon'),
    );
    const notice = await receive(
      `KILL KILL KILL\n\nMANDATORY KILL: Please kill the story “${headline}” sent on Monday. The gulls were not counted. A substitute will not follow.\n\n(Gullwatch News)`,
    );
    expect(notice.needs).toContain('notice');
    expect(await openAlerts(db(), other)).toEqual([]);
    const [alert, ...more] = await openAlerts(db(), storyId);
    expect(alert).toMatchObject({ kind: 'kill', import: { id: notice.id } });
    expect(more).toEqual([]);
    const row = await db().story.findUniqueOrThrow({ where: { id: storyId } });
    const kinds = async () => (await publishObstacles(db(), row)).map(({ kind }) => kind);
    expect(await kinds()).toContain('agency_kill');
    const waiting = async () =>
      (await waitingForYou(editor)).waiting.filter(({ reason }) => reason === 'agency_kill');
    expect((await waiting()).map((item) => item.story.id)).toEqual([storyId]);

    const alertId = alert?.id ?? '';
    await expect(
      settleAlert(await makeActor('reporter'), { alertId, outcome: 'Nothing to do.' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await settleAlert(editor, { alertId, outcome: 'The story was spiked.' })).toEqual({ ok: true });
    expect(await settleAlert(editor, { alertId, outcome: 'Once more.' })).toEqual({
      ok: false,
      reason: 'settled',
    });
    expect(await kinds()).not.toContain('agency_kill');
    expect(await waiting()).toEqual([]);
  });

  it('reaches the story once somebody says whose notice it is', async () => {
    const headline = 'Old pier to be painted green again before the spring tide';
    const storyId = await storyOf(story(headline, 'the paint had been bought in the autumn'));
    const { id: importId, sourceId } = await receive(
      `MANDATORY KILL\n\nMANDATORY KILL: Please kill the story “${headline}”. The paint is blue.`,
    );
    expect(sourceId).toBeNull();
    expect(await openAlerts(db(), storyId)).toEqual([]);
    const { id } = await db().source.findUniqueOrThrow({ where: { name: 'Gullwatch News' } });
    expect(await chooseSource(editor, { importId, sourceId: id })).toMatchObject({ ok: true });
    expect(await openAlerts(db(), storyId)).toMatchObject([{ kind: 'kill', import: { id: importId } }]);
  });

  it('finds the story of a corrected copy by how alike the words are', async () => {
    const detail =
      'the tide table on the quay has been wrong since the spring and nobody had noticed it until now';
    const storyId = await storyOf(story('Tide table on the quay is wrong since spring', detail));
    const corrected = story(
      'Tide table on the quay is wrong since spring',
      detail.replace('spring', 'autumn'),
    );
    await receive(`CORRECTION: Corrects season in first paragraph.\n\n${corrected}`);
    expect(await openAlerts(db(), storyId)).toMatchObject([{ kind: 'correction' }]);
  });

  it('takes copy that came before for what needs a look', async () => {
    const text = story(
      'Ferry captain retires after forty winters',
      'the captain would row home by herself that evening',
    );
    await receive(text);
    const again = await receive(text.replace('retires', 'steps down'));
    expect(again.needs).toEqual(expect.arrayContaining(['duplicate']));
  });
});

describe('a kill that came before there was a story', () => {
  let translator: PersonActor;

  beforeAll(async () => {
    translator = await makeActor('editor', { languages: ['en', 'tr', 'ckb'] });
  });

  /** A piece as an agency's system sends it. */
  async function send(id: string, version: string, headline: string, more: object = {}) {
    const ninjs = {
      uri: id,
      version,
      headline,
      body_text: `PORT VALE (Gullwatch News) – ${headline}, the harbour office said on Monday in a note of version ${version}.`,
      language: 'en',
      ...more,
    };
    const bytes = new TextEncoder().encode(JSON.stringify(ninjs));
    const received = await receiveCopy(editor, { channel: 'upload', bytes, fileName: 'gulls.json' });
    return (received.ok && received.pieces[0]?.importId) || '';
  }

  const accept = async (importId: string) => {
    const accepted = await acceptImport(editor, { importId, ledgerVersion: 0 });
    return accepted.ok ? accepted.storyId : accepted.reason;
  };
  const noticesOf = async (storyId: string) =>
    (await openAlerts(db(), storyId)).map(({ import: { id } }) => id);
  const needsOf = async (id: string) => (await db().import.findUniqueOrThrow({ where: { id } })).needs;
  const killed = { pubstatus: 'canceled' };

  it('marks the copy that waits, and alerts its story and the translations that are started', async () => {
    const id = `urn:gullwatch.example:${crypto.randomUUID()}`;
    const copy = await send(id, '1', 'Gulls elect a speaker on the old mole');
    expect(await needsOf(copy)).not.toContain('notice');
    const kill = await send(id, '2', 'Gulls elect a speaker on the old mole', killed);
    expect(await needsOf(copy)).toContain('notice');
    expect((await getImport(editor, copy)).noticed).toMatchObject([{ id: kill, kind: 'kill' }]);
    const storyId = await accept(copy);
    expect(await noticesOf(storyId)).toEqual([kill]);
    const started = await startTranslation(translator, { storyId, language: 'tr' });
    const turkish = started.ok ? started.storyId : '';
    expect(await noticesOf(turkish)).toEqual([kill]);

    for (const story of [storyId, turkish]) {
      const [alert] = await openAlerts(db(), story);
      await settleAlert(editor, { alertId: alert?.id ?? '', outcome: 'Rewritten from our own count.' });
    }
    const later = await startTranslation(translator, { storyId, language: 'ckb' });
    expect(await noticesOf(later.ok ? later.storyId : '')).toEqual([]);
  });

  it('is found by the copy that comes in only after it, and not by a newer version', async () => {
    const id = `urn:gullwatch.example:${crypto.randomUUID()}`;
    const kill = await send(id, '2', 'Mole closed to all gulls until further notice', killed);
    const late = await send(id, '1', 'Mole closed to gulls until further notice');
    const newer = await send(id, '3', 'Mole open to gulls again after a day');
    expect(await needsOf(late)).toContain('notice');
    expect(await needsOf(newer)).not.toContain('notice');
    expect(await noticesOf(await accept(late))).toEqual([kill]);
    expect(await noticesOf(await accept(newer))).toEqual([]);
  });

  it('is raised on a spiked story too, and waits for nobody before that is restored', async () => {
    const id = `urn:gullwatch.example:${crypto.randomUUID()}`;
    const storyId = await accept(await send(id, '1', 'Gulls to vote on the lamps of the mole'));
    expect(await spike(editor, storyId)).toMatchObject({ ok: true });
    const kill = await send(id, '2', 'Gulls to vote on the lamps of the mole', killed);
    const isWaiting = async () =>
      (await waitingForYou(editor)).waiting.some(({ story }) => story.id === storyId);
    expect(await isWaiting()).toBe(false);
    expect(await restore(editor, storyId)).toMatchObject({ ok: true });
    expect(await noticesOf(storyId)).toEqual([kill]);
    expect(await isWaiting()).toBe(true);
  });

  it('is found by the headline that it names', async () => {
    const headline = 'Lamp oil to be sold by the spoonful from Monday';
    const kill = await receive(
      `MANDATORY KILL\n\nMANDATORY KILL: Please kill the story “${headline}”. A spoon was misread.\n\n(Gullwatch News)`,
    );
    const copy = await receive(story(headline, 'oil would be sold by the spoonful'));
    expect(copy.needs).toContain('notice');
    expect(await noticesOf(await accept(copy.id))).toEqual([kill.id]);
  });

  it('alerts the story that the killed update is merged into, and its other versions', async () => {
    const id = `urn:gullwatch.example:${crypto.randomUUID()}`;
    const storyId = await accept(await send(id, '1', 'Ferry to sail backwards every Sunday'));
    const started = await startTranslation(translator, { storyId, language: 'tr' });
    const update = await send(id, '3', 'Ferry to sail backwards on Sundays and holidays');
    const { id: kill } = await receive(
      'MANDATORY KILL\n\nMANDATORY KILL: Please kill the story “Ferry to sail backwards on Sundays and holidays”.\n\n(Gullwatch News)',
    );
    expect(await noticesOf(storyId)).toEqual([]);
    const choices = {};
    const merged = await mergeImport(editor, {
      importId: update,
      storyId,
      ledgerVersion: 0,
      storyVersion: 0,
      choices,
    });
    expect(merged).toMatchObject({ ok: true });
    expect(await noticesOf(storyId)).toEqual([kill]);
    expect(await noticesOf(started.ok ? started.storyId : '')).toEqual([kill]);
  });
});
