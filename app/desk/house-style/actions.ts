'use server';

import { revalidatePath } from 'next/cache';
import * as houseStyle from '#newsroom/house-style/commands.ts';
import { changedRuleSchema, newRuleSchema, ruleSchema } from '#newsroom/house-style/schema.ts';
import { action } from '#server/action.ts';

const page = '/desk/house-style';

export const addRule = action(newRuleSchema, async (actor, input) => {
  await houseStyle.addRule(actor, input);
  revalidatePath(page);
});

export const changeRule = action(changedRuleSchema, async (actor, input) => {
  await houseStyle.changeRule(actor, input);
  revalidatePath(page);
});

export const removeRule = action(ruleSchema, async (actor, input) => {
  await houseStyle.removeRule(actor, input);
  revalidatePath(page);
});
