import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { personActor } from '#newsroom/actor.ts';
import type { Role } from '#newsroom/db/generated/enums.ts';
import { makePerson, testPassword } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { foldRail, untilAwake } from './support/awake.ts';
import { type AtDesk, expect, test } from './support/fixtures.ts';
import {
  busyScreens,
  deskScreens,
  makeShown,
  openScreens,
  reporterScreens,
  type Screen,
  type Shown,
} from './support/screens.ts';
import { storyText } from './support/writing.ts';

type Seat = (role: Role) => Promise<AtDesk>;

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Without the second page that axe opens for pages with frames: ours have none. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

/** What a screen breaks of WCAG 2.2 AA, as far as a program can tell, and where: as a whole, then its other colours. */
async function violations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const whole = await axe(page).withTags(standards).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe(page).withRules(['color-contrast', 'link-in-text-block']).analyze();
  return [...whole.violations, ...dark.violations]
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .filter(({ id, nodes }) => !(id === 'scrollable-region-focusable' && nodes.every(isPaletteMenu)))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`,
      ),
    );
}

/** The palette's results scroll with the arrow keys of its field, which keeps the focus (aria-activedescendant). */
const isPaletteMenu = ({ html }: { html: string }) =>
  html.includes('role="menu"') && html.includes('Results');

/** Whether somebody has to scroll sideways, or could reach words in no way at all. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function inspect(
  page: Page,
  screens: readonly Screen[],
  shown: Shown,
  inspection: (page: Page) => Promise<unknown>,
  good: unknown,
) {
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      await screen.open(page, shown);
      expect.soft(await inspection(page), screen.name).toEqual(good);
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
  const sit = async (seat: Seat, unseated: Page) => {
    const seated = role ? await seat(role) : null;
    const page = seated?.page ?? unseated;
    await foldRail(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const shown = await makeShown(role === 'reporter' && seated ? personActor(seated.person) : undefined);
    return { page, shown };
  };

  test(`what ${who} sees keeps to WCAG 2.2 AA, light and dark`, async ({ seat, page: unseated }) => {
    test.setTimeout(240_000);
    const { page, shown } = await sit(seat, unseated);
    await inspect(page, screens, shown, violations, []);
  });

  test(`what ${who} sees fits a telephone`, async ({ seat, page: unseated }) => {
    test.setTimeout(240_000);
    const { page, shown } = await sit(seat, unseated);
    await page.setViewportSize({ width: 390, height: 844 });
    await inspect(page, screens, shown, overflow, 0);
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
