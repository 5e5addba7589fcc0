import { z } from 'zod';
import { isLanguageTag } from '../settings/languages.ts';

const words = z.string().trim().max(120, 'Use at most 120 characters.');

const ruleFields = z.object({
  language: z.string().refine(isLanguageTag, 'Choose the language that the rule is for.'),
  avoid: words
    .min(1, 'Write what is not to be written.')
    .refine((avoid) => /[\p{L}\p{N}]/u.test(avoid), 'Write a word, not only signs.'),
  /** Empty where there is nothing to write in its place. */
  say: words.default(''),
  reason: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
});

/** A rule says something: what to write instead, or why not. */
const saysSomething = ({ say, reason }: { say: string; reason: string }) => say !== '' || reason !== '';
const silent = { error: 'Say what to write instead, or why not to write it.', path: ['say'] };
const changesSomething = ({ avoid, say }: { avoid: string; say: string }) => avoid !== say;
const idle = { error: 'This is what is not to be written.', path: ['say'] };

export const newRuleSchema = ruleFields.refine(saysSomething, silent).refine(changesSomething, idle);
export type NewRule = z.output<typeof newRuleSchema>;

export const ruleSchema = z.object({ ruleId: z.uuid() });
export type RuleInput = z.output<typeof ruleSchema>;

export const changedRuleSchema = ruleFields
  .extend({ ruleId: z.uuid() })
  .refine(saysSomething, silent)
  .refine(changesSomething, idle);
export type ChangedRule = z.output<typeof changedRuleSchema>;

/** A rule as the editor checks by it. */
export type StyleRule = { id: string; language: string; avoid: string; say: string; reason: string };
