import { actionDoors, openActions } from './support/doors/action-doors.ts';
import type { Door } from './support/doors/door.ts';
import { type Hands, outside, seatHands, type Who } from './support/doors/hands.ts';
import { answerOf, callAction, offeredActions } from './support/doors/server-actions.ts';
import { traceOf } from './support/doors/trace.ts';
import { test as base, expect } from './support/fixtures.ts';

const test = base.extend<{ hands: Hands }>({
  hands: async ({ baseURL }, use) => {
    const { leave, ...hands } = await seatHands(baseURL ?? '');
    await use(hands);
    await leave();
  },
});

test('every server action has its door in the table', async () => {
  const inTable = [...actionDoors.map(({ action }) => action), ...openActions];
  expect([...new Set(inTable)].sort()).toEqual(await offeredActions());
});

const files = Map.groupBy(actionDoors, ({ action }) => action.split('#')[0] ?? '');

for (const [file, doors] of files) {
  test(`who may not is refused by ${file}, and nothing is written`, async ({ hands }) => {
    for (const door of doors)
      await test.step(`${door.action} ${door.when ?? ''}`, () => tryDoor(door, hands));
  });
}

async function tryDoor(door: Door, hands: Hands): Promise<void> {
  const { input, about } = await door.open(hands);
  const refused = Object.keys(door.refused) as (keyof Door['refused'])[];
  const watched = [...about, ...[...refused, ...outside].flatMap((who) => idOf(hands, who))];
  const before = await traceOf(watched);
  for (const who of outside) {
    const answer = await answerOf(await callAction(hands[who].request, door.action, input));
    expect(answer, `${who} at ${door.action}`).toMatchObject({ ok: false, code: 'unauthenticated' });
  }
  for (const who of refused) {
    const answer = await answerOf(await callAction(hands[who].request, door.action, input));
    expect(answer, `${who} at ${door.action}`).toMatchObject({ ok: false, code: door.refused[who] });
    expect(answer).not.toHaveProperty('data');
  }
  expect(await traceOf(watched), `what ${door.action} left`).toBe(before);

  const answer = await answerOf(await callAction(hands[door.by].request, door.action, input));
  if (door.admitted) expect(answer).toMatchObject({ ok: false, code: door.admitted });
  else expect(answer, `${door.by} at ${door.action}`).toMatchObject({ ok: true });
  if (isOutcome(answer.data)) expect(answer.data).toMatchObject({ ok: true });
}

test('what another site asks for with somebody’s cookies is not done', async ({ hands }) => {
  const door = actionDoors.find(({ action }) => action.endsWith('#publish'));
  const { input, about } = (await door?.open(hands)) ?? { input: null, about: [] };
  const before = await traceOf(about);
  const from = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  const answer = await callAction(hands.editor.request, door?.action ?? '', input, from);
  expect(answer.ok()).toBe(false);
  expect(await traceOf(about)).toBe(before);
});

const idOf = (hands: Hands, who: Who): string[] => (who === 'anonymous' ? [] : [hands[who].actor.id]);

const isOutcome = (data: unknown) => typeof data === 'object' && data !== null && 'ok' in data;
