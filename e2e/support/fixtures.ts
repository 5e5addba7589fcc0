import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import type { Role } from '#newsroom/db/generated/enums.ts';
import { makePerson, testPassword } from '#testing/factories.ts';
import { untilTakenOver } from './awake.ts';
import { beginSession } from './session.ts';

export { expect } from '@playwright/test';

/** Somebody at their own browser, signed in. */
export type AtDesk = {
  page: Page;
  context: BrowserContext;
  person: Awaited<ReturnType<typeof makePerson>>;
};

type Overrides = Parameters<typeof makePerson>[0];

type Fixtures = {
  /** Makes a person of the role and seats them at a browser of their own, on the device that is said. */
  seat: (role: Role, overrides?: Overrides, device?: BrowserContextOptions) => Promise<AtDesk>;
};

/** Errors in the browser's console and refused content fail the test that saw them. */
function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|hydrat/i.test(message.text()))
      problems.push(`${page.url()}: ${message.text()}`);
  });
}

/** From now on, going to a page or loading it anew waits until it can be used. */
function waitForAwakening(page: Page): void {
  for (const move of ['goto', 'reload'] as const) {
    const original = page[move].bind(page) as (...args: unknown[]) => Promise<Response | null>;
    Object.assign(page, {
      [move]: async (...args: unknown[]) => {
        const response = await original(...args);
        await untilTakenOver(page);
        return response;
      },
    });
  }
}

export const test = base.extend<Fixtures & { problems: string[] }>({
  baseURL: async ({ browserName: _ }, use) => {
    await use(process.env.NIGHTDESK_TEST_ADDRESS);
  },
  problems: [
    async ({ browserName: _ }, use) => {
      const problems: string[] = [];
      await use(problems);
      if (problems.length > 0) throw new Error(`The browser complained:\n${problems.join('\n')}`);
    },
    { auto: true },
  ],
  page: async ({ page, problems }, use) => {
    watch(page, problems);
    waitForAwakening(page);
    await use(page);
  },
  seat: async ({ browser, baseURL, problems }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role, overrides, device) => {
      const person = await makePerson({ role, languages: ['en', 'tr', 'ar', 'kmr', 'ckb'], ...overrides });
      const context = await browser.newContext({ ...device, ...(baseURL && { baseURL }) });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, problems);
      waitForAwakening(page);
      await beginSession(context, person.email);
      return { page, context, person };
    });
    for (const context of contexts) await context.close();
  },
});

/** Signs in through the sign-in page, and waits for the desk. */
export async function signIn(page: Page, email: string, password = testPassword): Promise<void> {
  await page.goto('/signin');
  await fillSignIn(page, email, password);
  await page.waitForURL('**/desk');
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
