import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, isUniqueViolation, type Tx } from '../db/client.ts';
import { NewsroomError, notFound } from '../errors.ts';
import { authorize } from '../permissions.ts';
import type { ChangedRule, NewRule, RuleInput } from './schema.ts';

const newsroom = { type: 'newsroom', id: '1' } as const;

/**
 * Adds a rule to the house style.
 * @throws NewsroomError `forbidden`; `invalid` where there is a rule for these words in this language
 */
export async function addRule(actor: PersonActor, rule: NewRule): Promise<{ id: string }> {
  authorize(actor, 'style.manage');
  return onceEach(() =>
    inTransaction(async (tx) => {
      const data = { ...rule, updatedById: actor.id };
      const { id } = await tx.styleRule.create({ data, select: { id: true } });
      await recordAudit(tx, actor, 'style.add', newsroom, rule);
      return { id };
    }),
  );
}

/**
 * Changes a rule.
 * @throws NewsroomError `forbidden`, `not_found`; `invalid` where another rule has these words in this language
 */
export async function changeRule(actor: PersonActor, { ruleId, ...to }: ChangedRule): Promise<void> {
  authorize(actor, 'style.manage');
  await onceEach(() =>
    inTransaction(async (tx) => {
      const from = await findRule(tx, ruleId);
      const data = { ...to, updatedById: actor.id, updatedAt: new Date() };
      await tx.styleRule.update({ where: { id: ruleId }, data, select: { id: true } });
      await recordAudit(tx, actor, 'style.change', newsroom, { avoid: to.avoid, from, to });
    }),
  );
}

/** Takes a rule out of the house style. @throws NewsroomError `forbidden`, `not_found` */
export async function removeRule(actor: PersonActor, { ruleId }: RuleInput): Promise<void> {
  authorize(actor, 'style.manage');
  await inTransaction(async (tx) => {
    const rule = await findRule(tx, ruleId);
    await tx.styleRule.delete({ where: { id: ruleId }, select: { id: true } });
    await recordAudit(tx, actor, 'style.remove', newsroom, rule);
  });
}

async function findRule(tx: Tx, id: string) {
  const select = { language: true, avoid: true, say: true, reason: true };
  const rule = await tx.styleRule.findUnique({ where: { id }, select });
  if (!rule) throw notFound('rule');
  return rule;
}

async function onceEach<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = 'There is a rule for these words in this language already.';
    throw new NewsroomError('invalid', message, { fields: { avoid: [message] } });
  }
}
