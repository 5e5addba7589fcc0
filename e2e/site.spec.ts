import { expect, test } from './support/fixtures.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

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
