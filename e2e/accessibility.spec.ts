import type { Page } from '@playwright/test';
import { personActor } from '#newsroom/actor.ts';
import type { Role } from '#newsroom/db/generated/enums.ts';
import { makePerson, testPassword } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { foldRail, untilAwake } from './support/awake.ts';
import { expect, test } from './support/fixtures.ts';
import {
  busyScreens,
  deskScreens,
  makeShown,
  openScreens,
  reporterScreens,
  type Screen,
  type Shown,
} from './support/screens.ts';
import { violations } from './support/violations.ts';
import { storyText } from './support/writing.ts';

const telephone = { width: 390, height: 844 };
const screen = { width: 1280, height: 720 };

/** How far somebody has to scroll sideways, once the page has taken its width. */
const overflow = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });

/** Opens each screen on a telephone, where it must fit, and then has all the room of a desk for it. */
async function inspect(page: Page, screens: readonly Screen[], shown: Shown) {
  for (const { name, open } of screens) {
    await test.step(name, async () => {
      await page.setViewportSize(telephone);
      await open(page, shown);
      expect.soft(await overflow(page), `${name}, on a telephone`).toBe(0);
      await page.setViewportSize(screen);
      expect.soft(await overflow(page), name).toBe(0);
      expect.soft(await violations(page), name).toEqual([]);
    });
  }
}

const seats: { who: string; role: Role | null; screens: Screen[] }[] = [
  { who: 'a reader', role: null, screens: openScreens },
  { who: 'a reporter', role: 'reporter', screens: reporterScreens },
  { who: 'an admin', role: 'admin', screens: deskScreens },
  { who: 'an admin in the middle of something', role: 'admin', screens: busyScreens },
];

for (const { who, role, screens } of seats) {
  test(`what ${who} sees fits a telephone and keeps to WCAG 2.2 AA, light and dark`, async ({
    seat,
    page: unseated,
  }) => {
    test.setTimeout(240_000);
    const seated = role ? await seat(role) : null;
    const page = seated?.page ?? unseated;
    await foldRail(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const isReporter = role === 'reporter' && seated;
    await inspect(page, screens, await makeShown(isReporter ? personActor(seated.person) : undefined));
  });
}

test('somebody works without a mouse: sign-in, skip link, board, story, palette', async ({ page }) => {
  const person = await makePerson({ role: 'editor', languages: ['en'] });
  const headline = `Heron ${crypto.randomUUID().slice(0, 8)} learns to type`;
  await makeStory({ authorId: person.id, headline });
  await foldRail(page);
  await page.goto('/signin');
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await page.keyboard.type(person.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(testPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk');
  await expect(page.getByRole('heading', { name: 'Board' })).toBeVisible();

  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the page' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toBeInViewport();
  expect(await focused.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  expect(await focused.evaluate(ring), 'what shows the focus').toBe(true);

  await page.goto('/desk?mine=1');
  await expect(page.getByRole('row').filter({ hasText: headline })).toBeVisible();
  await untilAwake(page);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(keys).toContainText('Next story');
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(page.getByRole('row').filter({ hasText: headline })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk/stories/*');
  await expect(storyText(page)).toContainText(headline);

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type('import');
  await expect(page.getByRole('menuitem', { name: /Import/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk/import');
});

/** Whether an outline or a ring is drawn around the element. */
function ring(element: Element): boolean {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
}
