import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { settleAlert } from '#newsroom/alert/commands.ts';
import { openAlerts } from '#newsroom/alert/queries.ts';
import { waitingForYou } from '#newsroom/board/waiting-for-you.ts';
import { db } from '#newsroom/db/client.ts';
import { publishObstacles } from '#newsroom/publishing/check.ts';
import { makeActor } from '#testing/factories.ts';
import { makeSource } from '#testing/licences.ts';
import { acceptImport } from './accept-import.ts';
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
