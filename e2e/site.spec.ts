import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

/** The night ferry in a language of the demo, of which two things are explained. */
async function openFerry(page: Page, language: 'en' | 'ckb') {
  await page.goto(`/${language}`);
  const name = language === 'en' ? /^Night ferries return/ : /کەشتییە شەوانەکان/;
  await page.getByRole('link', { name }).first().click();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test.describe('on a telephone', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

    test('words that are explained open with a tap, beside them, right to left; and stand at the end', async ({
      page,
    }) => {
      await openFerry(page, 'ckb');
      const words = page.locator('label', { hasText: 'میلی دەریاییەوە' });
      await words.tap();
      const card = page.locator('[popover]:popover-open');
      await expect(card).toContainText('١٨٥٢ مەترە');
      const [box, place] = [await card.boundingBox(), await words.boundingBox()];
      const gap = (box?.y ?? 0) - (place?.y ?? 0) - (place?.height ?? 0);
      expect(Math.abs(gap)).toBeLessThan(60);
      expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 0) <= 390]).toEqual([true, true]);
      await page.getByRole('button', { name: 'داخستن' }).tap();
      await expect(card).toHaveCount(0);
      await words.tap();
      await expect(card).toBeVisible();
      // Its words let a tap through while it is up.
      await page.touchscreen.tap((place?.x ?? 0) + 8, (place?.y ?? 0) + 8);
      await expect(card).toHaveCount(0);
      const notes = page.locator('[role=doc-endnotes]');
      await expect(notes.locator('[role=doc-backlink]')).toHaveText(['١', '٢']);
      await expect(notes).toContainText('١٨٥٢ مەترە');
    });
  });

  test('a reader finds a story from the front, in every language it was published in', async ({ page }) => {
    await page.goto('/en');
    await page
      .getByRole('link', { name: /Night ferries return/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Night ferries return');
    for (const [language, direction] of [
      ['tr', 'ltr'],
      ['kmr', 'ltr'],
      ['ckb', 'rtl'],
      ['ar', 'rtl'],
    ] as const) {
      const other = await page.locator(`a[hreflang][href^="/${language}/20"]`).first().getAttribute('href');
      await page.goto(other ?? '');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
    }
  });
});

test('words that are explained open by mouse and by keyboard, close with Escape and a click elsewhere, and read well', async ({
  page,
}) => {
  await openFerry(page, 'en');
  const card = page.locator('[popover]:popover-open');
  const sign = page.getByRole('button', { name: 'Explanation 2' });
  const words = page.locator('label', { hasText: 'two nautical miles' });
  await words.click();
  await expect(card).toContainText('1,852 metres');
  const axe = () => new AxeBuilder({ page }).setLegacyMode().include('article');
  const light = await axe().analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe().withRules(['color-contrast']).analyze();
  expect([...light.violations, ...dark.violations].map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(card.getByRole('link', { name: 'any sea chart' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(sign).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  const place = await words.boundingBox();
  await page.mouse.click((place?.x ?? 0) + 8, (place?.y ?? 0) + 8);
  await expect(card).toHaveCount(0);
  await words.click();
  await expect(card).toBeVisible();
  await expect(sign).toHaveAccessibleDescription(/^A nautical mile is 1,852 metres/);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(card).toHaveCount(0);
});

test('a story names its other languages to search engines, itself included, and each names it back', async ({
  page,
  request,
}) => {
  await page.goto('/en');
  await page
    .getByRole('link', { name: /Night ferries return/ })
    .first()
    .click();
  const alternates = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('hreflang'), (link as HTMLLinkElement).href]),
    );
  expect(alternates.map(([language]) => language)).toEqual(
    expect.arrayContaining(['en', 'tr', 'ar', 'ku-Latn', 'ku-Arab', 'x-default']),
  );
  for (const [, address] of alternates) {
    const html = await (await request.get(address ?? '')).text();
    for (const [language, other] of alternates) {
      expect(html.toLowerCase()).toContain(`hreflang="${language?.toLowerCase()}"`);
      expect(html).toContain(new URL(other ?? '').pathname);
    }
  }
});

test('a story carries NewsArticle data that parses', async ({ page }) => {
  await page.goto('/en');
  await page
    .getByRole('link', { name: /Night ferries return/ })
    .first()
    .click();
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data['@type']).toBe('NewsArticle');
  expect(data.headline).toContain('Night ferries return');
  expect(data.inLanguage).toBe('en');
  expect(data.datePublished).toMatch(/^\d{4}-\d{2}-\d{2}T/);
});

test('what never was is 404, what was withdrawn is 410, in words for a reader', async ({ request }) => {
  for (const path of ['/en/2026/11/never-was', '/xx', '/en/no-such-section', '/feeds/xx.xml']) {
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
  }
  const gone = await request.get('/en/2026/11/one-islander-in-three-would-give-up-the-car-for-a-boat-pass');
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain('<h1');
});

test('readers get no script, no newsroom words and a policy that allows neither', async ({ request }) => {
  const answer = await request.get('/en');
  const html = await answer.text();
  expect(html).not.toMatch(/<script(?![^>]*application\/ld\+json)/);
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(answer.headers()['set-cookie']).toBeUndefined();
});
