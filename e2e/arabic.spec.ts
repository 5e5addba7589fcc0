import { expect, test } from './support/fixtures.ts';
import {
  choose,
  cursorAfter,
  pressOnSelection,
  publicAddress,
  readCopy,
  selectWords,
  storyText,
  untilSaved,
} from './support/writing.ts';

/** Arabic agency copy, invented: a headline, three paragraphs with a signature, a notice and a teaser. */
const copyOf = (agency: string, headline: string) => `${headline}

ميناء مرسى (${agency}) – أعلنت بلدية مرسى، يوم الثلاثاء، إعادة فتح سوق السمك القديم بعد ترميم استمر أربع سنوات.

وقالت المهندسة سلمى الدباغ إن السقف الخشبي أُعيد كما كان، «لوحاً لوحاً». وأضافت أن الباعة سيعودون إلى أماكنهم مع مطلع الشهر.

وتوقع تاجر السمك مروان قاسم أن يستيقظ الحي كله على رائحة البحر من جديد. (${agency})
جميع الحقوق محفوظة لوكالة ${agency}. لا يجوز نشر أي جزء من هذه المادة دون عقد مكتوب.
قررت بلدة العُلَيّا الإبقاء على إشارة المرور الوحيدة فيها بعد نقاش دام أربع ساعات.`;

test('Arabic copy goes the whole way, right to left on the desk and on the site', async ({
  seat,
  request,
}) => {
  const stamp = Date.now().toString(36);
  const agency = `مرفأ${stamp}`;
  const headline = `سوق السمك القديم يعود إلى مرسى ${stamp}`;
  const { page } = await seat('editor', { name: 'Samir Haddad' });

  await test.step('import', async () => {
    const story = await readCopy(page, copyOf(agency, headline));
    await expect(story.getByRole('heading', { name: headline })).toBeVisible();
    await expect(story).not.toContainText('إشارة المرور');
    await expect(page.getByRole('button', { name: /Arabic.*Language|Language.*Arabic/ })).toBeVisible();
    await page.getByRole('button', { name: 'Make the story' }).click();
    await page.waitForURL('**/desk/stories/*');
  });

  await test.step('write, tag and note in the middle of right-to-left text', async () => {
    await expect(storyText(page)).toHaveCSS('direction', 'rtl');
    await cursorAfter(page, 'لوحاً لوحاً».');
    await page.keyboard.type(' وهذه جملة أضافها المحرر.');
    await expect(storyText(page)).toContainText('لوحاً لوحاً». وهذه جملة أضافها المحرر. وأضافت');
    await selectWords(page, 'سلمى الدباغ');
    await pressOnSelection(page, 'Do not translate');
    await expect(storyText(page).locator('[translate=no]')).toHaveText('سلمى الدباغ');
    await untilSaved(page);
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(page.getByText('Submitted: the editors have it now')).toBeVisible();
  });

  const admin = await seat('admin', { name: 'Dalal Noor' });
  await test.step('an admin approves, overrides the rights with a reason, and publishes', async () => {
    const { page: desk } = admin;
    await desk.goto(page.url());
    await desk.getByRole('button', { name: 'Start review' }).click();
    await desk.getByRole('button', { name: 'Approve' }).click();
    await expect(desk.getByText('Approved, exactly as it stands')).toBeVisible();
    await desk.getByRole('button', { name: 'Publish…' }).click();
    const sheet = desk.getByRole('dialog', { name: 'Publish' });
    await choose(sheet, 'Section', 'Region');
    await sheet.getByRole('button', { name: 'Save settings' }).click();
    await expect(desk.getByText('Settings saved')).toBeVisible();
    await sheet.getByRole('button', { name: 'Override the rights…' }).click();
    await sheet.getByLabel('Why it may go out without a licence').fill('أُذِن لنا بالهاتف');
    await sheet.getByRole('button', { name: 'Override the rights', exact: true }).click();
    await expect(sheet.getByText('Nothing stands in the way')).toBeVisible();
    await sheet.getByRole('button', { name: 'Publish now' }).click();
    await expect(desk.getByText('Readers have it now.')).toBeVisible();
  });

  await test.step('the page is Arabic, right to left, at an Arabic address', async () => {
    const address = await publicAddress(admin.page);
    expect(decodeURIComponent(address)).toContain('/ar/');
    expect(decodeURIComponent(address)).toContain('سوق-السمك');
    const html = await (await request.get(address)).text();
    expect(html).toMatch(/<html[^>]*lang="ar"[^>]*dir="rtl"|<html[^>]*dir="rtl"[^>]*lang="ar"/);
    expect(html).toContain('وهذه جملة أضافها المحرر.');
    const front = await (await request.get('/ar')).text();
    expect(front).toContain(headline);
  });
});
