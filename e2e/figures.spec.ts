import { personActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { publish } from '#newsroom/publishing/publish.ts';
import { approve, startReview, submit } from '#newsroom/story/commands.ts';
import { makeActor } from '#testing/factories.ts';
import { agencyPicture } from '#testing/pictures.ts';
import { makeStory } from '#testing/stories.ts';
import { expect, test } from './support/fixtures.ts';
import { cursorAfter, storyText, untilSaved } from './support/writing.ts';

/** A picture of its own each time: what is out is out under its content. */
const file = async (name: string) => {
  const sky = `#${crypto.randomUUID().slice(0, 6)}`;
  return { name, mimeType: 'image/jpeg', buffer: await agencyPicture('jpeg', sky) };
};

test('a picture is sent, described, framed by keys and published, and nobody had it before', async ({
  seat,
}) => {
  const { page, person } = await seat('editor');
  const story = await makeStory({
    ...{ authorId: person.id, sectionSlug: 'world', slug: `lamps-${crypto.randomUUID()}` },
  });
  await page.goto(`/desk/stories/${story.id}`);
  await cursorAfter(page, 'as her grandfather had done.');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
  await (await chosen).setFiles(await file('quay.jpg'));
  const figure = storyText(page).locator('figure');
  await expect(figure).toContainText('Ada Quill / Quayside Pictures');
  await figure.getByRole('button', { name: 'Needs a description' }).click();

  const sheet = page.getByRole('dialog', { name: 'Picture' });
  await sheet.getByRole('button', { name: /Whose/ }).click();
  const owned = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('option', { name: 'Our own' }).click();
  await owned;
  const corner = sheet.getByRole('button', { name: /bottom right corner/ });
  await corner.focus();
  const framed = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.keyboard.press('Shift+ArrowLeft');
  await framed;
  await expect(corner).toHaveAccessibleName(/95 % from the left/);
  await sheet.getByLabel('Description').fill('A lamp on a wet quay.');
  await page.keyboard.press('Escape');
  await expect(figure.getByRole('img', { name: 'A lamp on a wet quay.' })).toBeVisible();
  await untilSaved(page);
  // Its sides are known before it comes.
  await expect(figure.getByRole('img')).toHaveAttribute('width', '608');

  const picture = await db().picture.findFirstOrThrow({ where: { groupId: story.groupId } });
  expect(picture).toMatchObject({ isOwn: true, crop: { x: 0, y: 0, width: 0.95, height: 1 } });
  const src = await figure.getByRole('img').getAttribute('src');
  const key = src?.split('v=')[1];
  const served = `/media/${key}/320.jpg`;
  expect((await page.request.get(served)).status()).toBe(404);

  const reviewer = await makeActor('editor');
  await submit(personActor(person), story.id);
  await startReview(reviewer, story.id);
  const { contentHash } = await db().story.findUniqueOrThrow({ where: { id: story.id } });
  await approve(reviewer, { storyId: story.id, contentHash });
  const out = await publish(reviewer, { storyId: story.id, contentHash, mode: 'first', note: '' });
  if (!out.ok) throw new Error(JSON.stringify(out));
  await page.goto(out.path);
  const shown = page.getByRole('figure').getByRole('img', { name: 'A lamp on a wet quay.' });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(
    true,
  );
  await expect(page.getByRole('figure')).toContainText('A lamp is lit on the quay');
  expect((await page.request.get(served)).headers()['cache-control']).toContain('immutable');
});

test('a picture that can’t be sent waits beside the text, and arrives when it is tried again', async ({
  seat,
}) => {
  const { page, person } = await seat('editor');
  const story = await makeStory({ authorId: person.id });
  await page.goto(`/desk/stories/${story.id}`);
  await cursorAfter(page, 'as her grandfather had done.');
  const { buffer } = await file('quay.jpg');
  await page.route('**/api/pictures?*', (route) => route.abort());
  const drop = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'quay.jpg', { type: 'image/jpeg' }));
    return transfer;
  }, buffer.toString('base64'));
  const box = await storyText(page).getByText('The captain rang').boundingBox();
  const at = { clientX: (box?.x ?? 0) + 20, clientY: (box?.y ?? 0) + (box?.height ?? 0) - 2 };
  await storyText(page).dispatchEvent('drop', { dataTransfer: drop, ...at });
  await expect(page.getByRole('alert').filter({ hasText: 'could not be reached' })).toBeVisible();
  await cursorAfter(page, 'as her grandfather had done.');
  await page.keyboard.type(' So it is said.');
  await expect(storyText(page)).toContainText('had done. So it is said.');
  await page.unroute('**/api/pictures?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  const blocks = storyText(page).locator('> p:not([data-standfirst]), > figure');
  await expect(blocks.nth(1)).toContainText('Ada Quill');
  await expect(blocks.first()).toContainText('So it is said.');
});
