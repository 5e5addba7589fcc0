import { limits } from '#newsroom/people/attempts.ts';
import { testPassword } from '#testing/factories.ts';
import { expect, fillSignIn, signIn, test } from './support/fixtures.ts';

test('an admin invites somebody, who sets a password and is at the desk; the link works once', async ({
  seat,
  browser,
  baseURL,
}) => {
  const { page } = await seat('admin');
  const email = `zerya-${Date.now()}@nightdesk.example`;
  await page.goto('/admin/people');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const sheet = page.getByRole('dialog', { name: 'Invite somebody' });
  await sheet.getByLabel('Name').fill('Zerya Çelik');
  await sheet.getByLabel('E-mail').fill(email);
  await sheet.getByRole('button', { name: 'Make the link' }).click();
  const link = await sheet.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toContain('/invitation/');

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const theirs = await context.newPage();
  await theirs.goto(link);
  await theirs.getByRole('textbox', { name: 'New password' }).fill('short');
  await theirs.getByRole('button', { name: 'Set password and enter' }).click();
  await expect(theirs.getByText(/at least 12/i).first()).toBeVisible();
  await theirs.getByRole('textbox', { name: 'New password' }).fill('four quiet harbour lamps');
  await theirs.getByRole('button', { name: 'Set password and enter' }).click();
  await theirs.waitForURL('**/desk');
  await expect(theirs.getByRole('button', { name: /Zerya Çelik, reporter/ })).toBeVisible();

  await context.clearCookies();
  await theirs.goto(link);
  await expect(theirs.getByText(/can no longer be used/)).toBeVisible();
  await context.close();
});

test('a change of role ends the session at once, and so does disabling', async ({ seat }) => {
  const admin = await seat('admin');
  const reporter = await seat('reporter', { name: 'Mîr Demhat' });
  await admin.page.goto('/admin/people');
  await admin.page.getByRole('row').filter({ hasText: reporter.person.email }).click();
  const sheet = admin.page.getByRole('dialog', { name: 'Mîr Demhat' });
  await sheet.getByRole('button', { name: /Role/ }).click();
  await admin.page.getByRole('option', { name: /Editor/ }).click();
  await expect(admin.page.getByText('Mîr Demhat: now editor')).toBeVisible();

  await reporter.page.goto('/desk');
  await expect(reporter.page).toHaveURL(/\/signin/);
  await signIn(reporter.page, reporter.person.email);
  await reporter.page.goto('/desk/import');
  await expect(reporter.page).toHaveURL(/\/desk\/import/);

  await sheet.getByRole('button', { name: 'Disable the account' }).click();
  await admin.page.getByRole('alertdialog').getByRole('button', { name: 'Disable the account' }).click();
  await expect(admin.page.getByText('Mîr Demhat is disabled')).toBeVisible();
  await reporter.page.goto('/desk');
  await expect(reporter.page).toHaveURL(/\/signin/);
  await fillSignIn(reporter.page, reporter.person.email, testPassword);
  await expect(reporter.page.getByText('This account is disabled.')).toBeVisible();
});

test('somebody changes their password, stays signed in here and is signed out elsewhere', async ({
  seat,
  browser,
  baseURL,
}) => {
  const { page, person } = await seat('editor');
  const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await elsewhere.newPage();
  await signIn(other, person.email);

  await page.goto('/password');
  await page.getByRole('textbox', { name: 'Current password' }).fill('not this one at all');
  await page.getByRole('textbox', { name: 'New password' }).fill('a lantern over cold water');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('This is not your current password.').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Current password' }).fill(testPassword);
  await page.getByRole('textbox', { name: 'New password' }).fill('a lantern over cold water');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed')).toBeVisible();
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/desk$/);

  await other.goto('/desk');
  await expect(other).toHaveURL(/\/signin/);
  await fillSignIn(other, person.email, 'a lantern over cold water');
  await other.waitForURL('**/desk');
  await elsewhere.close();
});

test('sign-in says the same of a wrong password and of an address nobody has, then when to try again', async ({
  page,
  seat,
}) => {
  const { person } = await seat('reporter');
  await page.goto('/signin');
  const answers: string[] = [];
  for (const email of [person.email, `nobody-${Date.now()}@nightdesk.example`]) {
    await fillSignIn(page, email, 'not the password of anybody');
    const alert = page.getByText('The e-mail address or the password is not right.');
    await expect(alert).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
    answers.push((await alert.textContent()) ?? '');
    await page.reload();
  }
  expect(answers[0]).toBe(answers[1]);
  for (let attempt = 0; attempt < limits.account.free; attempt++) {
    await fillSignIn(page, person.email, 'not the password of anybody');
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
  }
  await expect(page.getByText(/Too many attempts\. Try again in/)).toBeVisible();
});

test('signing out ends the session, and the way back leads where one was going', async ({ seat }) => {
  const { page, person } = await seat('editor');
  await page.goto('/desk');
  await page.getByRole('button', { name: /account$/ }).click();
  await page.getByRole('menuitem', { name: /Sign out/ }).click();
  await expect(page).toHaveURL(/\/signin/);
  await page.goto('/desk/import');
  await expect(page).toHaveURL(/\/signin\?next=/);
  await fillSignIn(page, person.email, testPassword);
  await page.waitForURL('**/desk/import');
});
