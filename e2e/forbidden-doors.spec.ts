import { glob } from 'node:fs/promises';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { systemActor } from '#newsroom/actor.ts';
import { invitePerson } from '#newsroom/people/commands.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { makePicture } from '#testing/pictures-on-file.ts';
import { makeStory } from '#testing/stories.ts';
import { actionDoors, openActions } from './support/doors/action-doors.ts';
import {
  type AddressDoor,
  changingRoutes,
  pageDoors,
  routeDoors,
  type Things,
} from './support/doors/address-doors.ts';
import type { Door } from './support/doors/door.ts';
import { type Hands, outside, seatHands, type Who } from './support/doors/hands.ts';
import { makeImport } from './support/doors/import-doors.ts';
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

test('every page and every route handler has its door in the table', async () => {
  const inTable = (doors: readonly AddressDoor[]) => [...new Set(doors.map(({ file }) => file))].sort();
  expect(inTable(pageDoors)).toEqual(await filesOf('app/**/page.tsx'));
  expect(inTable(routeDoors)).toEqual(await filesOf('app/**/route.{ts,tsx}'));
});

test('every page and every route handler answers everybody as it should', async ({ hands }) => {
  const things = await makeThings(hands);
  const watched = [
    things.storyId,
    things.importId,
    ...(['stranger', 'disabled', 'demoted'] as const).map((who) => hands[who].actor.id),
  ];
  const before = await traceOf(watched);
  for (const door of [...pageDoors, ...routeDoors]) {
    const path = door.path(things);
    const { outside: nobody, ...others } = door.expect;
    for (const who of outside) await knock(hands[who].request, door, path, nobody, who);
    for (const [who, answer] of Object.entries(others) as [keyof typeof others, typeof nobody][])
      await knock(hands[who].request, door, path, answer, who);
  }
  expect(await traceOf(watched)).toBe(before);
});

test('no route carries out what another site asks for', async ({ hands }) => {
  const things = await makeThings(hands);
  const before = await traceOf(Object.values(things));
  const from: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ];
  for (const door of changingRoutes) {
    for (const headers of from) {
      const answer = await hands.admin.request.post(door.path(things), { data: door.body, headers });
      // A route whose key is a token knows no session that another site could use.
      const refused = door.expect.admin === 401 ? 401 : 403;
      expect(answer.status(), `${door.file} ${JSON.stringify(headers)}`).toBe(refused);
    }
  }
  expect(await traceOf(Object.values(things))).toBe(before);
});

async function filesOf(pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern)) files.push(file);
  return files.sort();
}

async function makeThings(hands: Hands): Promise<Things> {
  const { id: storyId } = await makeStory({ authorId: hands.author.actor.id });
  const email = `${crypto.randomUUID()}@nightdesk.example`;
  const invited = { email, name: 'Welcome', role: 'reporter', languages: [] } as const;
  const { token: linkToken } = await invitePerson(systemActor(), { ...invited, languages: [] });
  const licence = await makeLicence((await makeSource()).id, {
    evidenceFile: new TextEncoder().encode('%PDF-1.7'),
    evidenceFileName: 'contract.pdf',
    evidenceFileType: 'application/pdf',
  });
  const { id: pictureId } = await makePicture(storyId, { addedById: hands.author.actor.id });
  return { storyId, linkToken, pictureId, licenceId: licence.id, importId: await makeImport(hands) };
}

type Expected = AddressDoor['expect']['outside'];

async function knock(
  request: APIRequestContext,
  { body }: AddressDoor,
  path: string,
  answer: Expected,
  who: Who,
): Promise<void> {
  if (answer === '-') return;
  const asked = { maxRedirects: 0 };
  const response: APIResponse = body
    ? await request.post(path, { ...asked, data: body })
    : await request.get(path, asked);
  const said = `${who} at ${path}`;
  if (answer !== 'signin') return expect.soft(response.status(), said).toBe(answer);
  expect.soft(response.status(), said).toBe(307);
  expect.soft(response.headers().location, said).toBe(`/signin?next=${encodeURIComponent(path)}`);
}

const idOf = (hands: Hands, who: Who): string[] => (who === 'anonymous' ? [] : [hands[who].actor.id]);

const isOutcome = (data: unknown) => typeof data === 'object' && data !== null && 'ok' in data;
