import { db } from '#newsroom/db/client.ts';
import { addRule } from '#newsroom/house-style/commands.ts';
import { doorsOf } from './door.ts';
import type { Hands } from './hands.ts';

const style = doorsOf('app/desk/house-style/actions.ts', {
  by: 'editor',
  refused: { stranger: 'forbidden', author: 'forbidden' },
});

const rule = () => ({ language: 'en', avoid: `fog ${crypto.randomUUID()}`, say: 'mist', reason: '' });

async function standing({ editor }: Hands) {
  const { id } = await addRule(editor.actor, rule());
  return db().styleRule.findUniqueOrThrow({ where: { id } });
}

/** Doors to the rules of the house style. */
export const styleDoors = [
  style('addRule', async () => {
    const input = rule();
    return { input, about: [input.avoid] };
  }),
  style('changeRule', async (hands) => {
    const { id } = await standing(hands);
    const input = { ...rule(), ruleId: id };
    return { input, about: [input.avoid] };
  }),
  style('removeRule', async (hands) => {
    const { id, avoid } = await standing(hands);
    return { input: { ruleId: id }, about: [avoid] };
  }),
];
