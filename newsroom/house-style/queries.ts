import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { authorize, can } from '../permissions.ts';
import { languageAndBase } from '../settings/languages.ts';
import type { StyleRule } from './schema.ts';

/** So many are read at most: a style book of more is a book, and checked by none while typing. */
const MOST = 2000;

const select = { id: true, language: true, avoid: true, say: true, reason: true } as const;

/** The house style, by language and alphabet, and whether the actor may change it. @throws NewsroomError `forbidden` */
export async function houseStyle(actor: PersonActor): Promise<{ rules: StyleRule[]; mayManage: boolean }> {
  authorize(actor, 'desk.enter');
  const orderBy = [{ language: 'asc' }, { avoid: 'asc' }] as const;
  const rules = await db().styleRule.findMany({ select, orderBy: [...orderBy], take: MOST });
  return { rules, mayManage: can(actor, 'style.manage') };
}

/**
 * The rules for a story in a language: those of the language itself, whichever its region.
 * @throws NewsroomError `forbidden`
 */
export async function rulesFor(actor: PersonActor, language: string): Promise<StyleRule[]> {
  authorize(actor, 'desk.enter');
  const where = { language: { in: languageAndBase(language) } };
  return db().styleRule.findMany({ where, select, orderBy: { avoid: 'asc' }, take: MOST });
}
