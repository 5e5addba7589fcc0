import { db } from '#newsroom/db/client.ts';
import { publish } from '#newsroom/publishing/publish.ts';
import { makeApprovedStory } from '#testing/approved-story.ts';
import { makeActor } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { expect, test } from './support/fixtures.ts';

const stamp = () => crypto.randomUUID().slice(0, 8);

const hands = async () => ({ author: await makeActor('reporter'), editor: await makeActor('editor') });

test('an admin dismisses a claim that is none, by name and with a reason; an editor can’t', async ({
  seat,
}) => {
  const { id, groupId } = await makeApprovedStory(await hands());
  const notice = 'All rights reserved, said the lighthouse.';
  await db().rightsRecord.create({ data: { groupId, notice } });
  const [editor, admin] = [await seat('editor'), await seat('admin', { name: 'Deniz Karaca' })];
  const sheetOf = async ({ page }: typeof editor) => {
    await page.goto(`/desk/stories/${id}`);
    await page.getByRole('button', { name: 'Publish…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Publish' });
    await expect(sheet.getByRole('list', { name: 'Obstacles' })).toContainText(notice);
    return sheet;
  };
  const seen = await sheetOf(editor);
  await expect(seen.getByRole('button', { name: 'It is no claim…' })).toHaveCount(0);

  const sheet = await sheetOf(admin);
  await sheet.getByRole('button', { name: 'It is no claim…' }).click();
  await sheet.getByRole('textbox', { name: 'Why nobody has a claim here' }).fill('The lighthouse is quoted.');
  await sheet.getByRole('button', { name: 'Dismiss the claim' }).click();
  await expect(sheet.getByText('Nothing stands in the way')).toBeVisible();
  const logged = await db().auditEntry.findFirst({ where: { subjectId: id, action: 'rights.dismiss' } });
  expect(logged).toMatchObject({ actorName: 'Deniz Karaca' });
});

test('all that is out under a revoked licence is withdrawn at once, and its pages answer 410', async ({
  seat,
  request,
}) => {
  const source = await makeSource();
  await makeLicence(source.id);
  const people = await hands();
  const paths: string[] = [];
  for (const headline of [`Foghorn sold ${stamp()}`, `Foghorn bought back ${stamp()}`]) {
    const { id: storyId, contentHash } = await makeApprovedStory(people, { headline, sourceId: source.id });
    const out = await publish(people.editor, { storyId, contentHash, mode: 'first', note: '' });
    if (!out.ok) throw new Error('The story was not published');
    paths.push(out.path);
  }
  const { page } = await seat('admin');
  await page.goto(`/desk/sources?source=${source.id}`);
  const sheet = page.getByRole('dialog', { name: source.name });
  await sheet.getByRole('button', { name: 'Revoke…' }).click();
  await sheet.getByRole('textbox', { name: 'Why it is revoked' }).fill('The contract was cancelled.');
  await sheet.getByRole('button', { name: 'Revoke the licence' }).click();
  await expect(sheet.getByText('Revoked', { exact: true }).first()).toBeVisible();
  for (const path of paths) expect((await request.get(path)).status()).toBe(200);

  await sheet.getByRole('button', { name: 'What is out', exact: true }).click();
  await expect(sheet.getByRole('list', { name: 'Out now' }).getByRole('listitem')).toHaveCount(2);
  await sheet.getByRole('button', { name: 'Withdraw all…' }).click();
  const form = sheet.getByRole('form', { name: 'Withdraw all' });
  await form.getByRole('textbox', { name: 'Notice to readers' }).fill('We no longer have the right to it.');
  await form.getByRole('button', { name: 'Withdraw 2 stories' }).click();
  await expect(sheet.getByText('Withdrawn: 2 stories')).toBeVisible();
  for (const path of paths) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(410);
    expect(await answer.text()).toContain('We no longer have the right to it.');
  }
});
