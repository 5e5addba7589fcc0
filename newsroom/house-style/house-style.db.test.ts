import { beforeAll, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { addRule, changeRule, removeRule } from './commands.ts';
import { houseStyle, rulesFor } from './queries.ts';
import { newRuleSchema } from './schema.ts';

const rule = { language: 'en', avoid: 'passed away', say: 'died', reason: 'We say what happened.' };

let editor: PersonActor;
beforeAll(async () => {
  editor = await makeActor('editor');
});

it('is kept by editors, read by everybody, and every change is in the audit log', async () => {
  const { id } = await addRule(editor, rule);
  await addRule(editor, { ...rule, language: 'tr', avoid: 'vefat etti', say: 'öldü' });
  await changeRule(editor, { ...rule, ruleId: id, say: 'has died' });
  const reporter = await makeActor('reporter');
  expect(await rulesFor(reporter, 'en-GB')).toEqual([{ ...rule, id, say: 'has died' }]);
  expect(await houseStyle(reporter)).toMatchObject({ rules: { length: 2 }, mayManage: false });
  expect((await houseStyle(editor)).mayManage).toBe(true);
  await removeRule(editor, { ruleId: id });
  expect(await rulesFor(reporter, 'en')).toEqual([]);
  const audit = await db().auditEntry.findMany({
    where: { action: { startsWith: 'style.' } },
    orderBy: { id: 'asc' },
  });
  expect(audit.map(({ action }) => action)).toEqual([
    'style.add',
    'style.add',
    'style.change',
    'style.remove',
  ]);
  expect(audit[2]?.detail).toMatchObject({ from: { say: 'died' }, to: { say: 'has died' } });
});

it('has one rule for the same words of a language', async () => {
  await addRule(editor, { ...rule, avoid: 'going forward' });
  await expect(addRule(editor, { ...rule, avoid: 'going forward' })).rejects.toMatchObject({
    code: 'invalid',
  });
  await addRule(editor, { ...rule, avoid: 'going forward', language: 'de' });
});

it('is not for a reporter to change', async () => {
  const reporter = await makeActor('reporter');
  const { id } = await addRule(editor, { ...rule, avoid: 'in the wake of' });
  for (const attempt of [
    addRule(reporter, rule),
    changeRule(reporter, { ...rule, ruleId: id }),
    removeRule(reporter, { ruleId: id }),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  const unknown = { ruleId: crypto.randomUUID() };
  await expect(removeRule(editor, unknown)).rejects.toMatchObject({ code: 'not_found' });
});

it.each([
  { ...rule, language: 'english' },
  { ...rule, avoid: ' ' },
  { ...rule, avoid: '—' },
  { ...rule, say: '', reason: '' },
  { ...rule, say: 'passed away' },
])('takes no rule such as %j', (input) => expect(newRuleSchema.safeParse(input).success).toBe(false));
