import { db } from '#newsroom/db/client.ts';
import { schemaVersion } from '#newsroom/document/schema.ts';
import { makeStory } from '#testing/stories.ts';
import { expect, test } from './support/fixtures.ts';

const insert = (content: unknown[], from = 1, to = from) => ({
  stepType: 'replace',
  from,
  to,
  slice: { content },
});
const words = (text: string, href?: string) => ({
  ...{ type: 'text', text },
  ...(href && { marks: [{ type: 'link', attrs: { href } }] }),
});
const delivery = (step: unknown, rest: object = {}) => ({
  ...{ version: 0, schemaVersion, clientId: 'a-forged-tab', annotations: [], steps: [step] },
  ...rest,
});
const good = insert([words('A')]);

const deep = Array.from({ length: 500 }).reduce<unknown>((inner) => ({ content: [inner] }), {});

/** What is sent instead of an honest delivery, and the status that answers it. */
const forgeries: Record<string, { body: unknown; status: number }> = {
  'JSON that breaks off': { body: '{"version":0,"steps":[', status: 422 },
  'no body': { body: '', status: 422 },
  'a list': { body: [], status: 422 },
  'no steps': { body: { ...delivery(good), steps: [] }, status: 422 },
  'too many steps': { body: { ...delivery(good), steps: Array(501).fill(good) }, status: 422 },
  'an unknown type of step': { body: delivery({ stepType: 'eraseEverything' }), status: 422 },
  'a step of a prototype’s name': { body: delivery({ stepType: '__proto__' }), status: 422 },
  'a step outside of the document': { body: delivery(insert([words('A')], 90_000)), status: 422 },
  'a step before the document': { body: delivery(insert([words('A')], -5)), status: 422 },
  'a step at no number': { body: delivery({ ...good, from: '1', to: null }), status: 422 },
  'a step with an unknown node': { body: delivery(insert([{ type: 'iframe' }])), status: 422 },
  'a step that takes the headline out': {
    body: delivery({ stepType: 'replace', from: 0, to: 28 }),
    status: 422,
  },
  'nesting without end': { body: delivery({ ...good, slice: deep }), status: 422 },
  'a link that is a program': {
    body: delivery(insert([words('A', 'javascript:alert(1)')], 80)),
    status: 422,
  },
  'a link with a program after a tab': {
    body: delivery(insert([words('A', 'java\tscript:alert(1)')], 80)),
    status: 422,
  },
  'a lone surrogate': {
    body: JSON.stringify(delivery(insert([words('SIGN')]))).replace('SIGN', '\\ud800'),
    status: 422,
  },
  NUL: { body: delivery(insert([words('a\0b')])), status: 422 },
  'a version that is no number': { body: delivery(good, { version: 'latest' }), status: 422 },
  'a version below zero': { body: delivery(good, { version: -1 }), status: 422 },
  'a version that never was': { body: delivery(good, { version: 7 }), status: 409 },
  'a mark of nobody’s thread': {
    body: delivery({
      stepType: 'addMark',
      mark: { type: 'annotation', attrs: { id: crypto.randomUUID() } },
      from: 1,
      to: 5,
    }),
    status: 422,
  },
  'one step of two megabytes': { body: delivery(insert([words('A'.repeat(2_000_000))])), status: 413 },
  'a body beyond every measure': { body: delivery(insert([words('A'.repeat(5_000_000))])), status: 413 },
};

test('forged steps are refused with the right code, and the story stays as it was', async ({ seat }) => {
  const { page } = await seat('editor');
  const story = await makeStory();
  const address = `/api/stories/${story.id}/steps`;
  const send = (body: unknown) => {
    const data = typeof body === 'string' ? body : JSON.stringify(body);
    return page.request.post(address, {
      data: Buffer.from(data),
      headers: { 'content-type': 'application/json' },
    });
  };
  for (const [what, { body, status }] of Object.entries(forgeries)) {
    const answer = await send(body);
    expect.soft(answer.status(), `${what}: ${await answer.text()}`).toBe(status);
  }
  const form = await page.request.post(address, { form: { steps: 'all' } });
  expect(form.status()).toBe(422);
  expect(await (await send(delivery(good, { schemaVersion: schemaVersion + 1 }))).json()).toMatchObject({
    ok: false,
    reason: 'schema',
  });
  expect(await db().story.findUniqueOrThrow({ where: { id: story.id } })).toEqual(story);
  expect(await db().storyStep.count({ where: { storyId: story.id } })).toBe(0);

  expect(await (await send(delivery(good))).json()).toEqual({ ok: true, version: 1 });
  // Letters alone are given a later place; what takes words away comes too late.
  const late = { ...delivery({ stepType: 'replace', from: 1, to: 3 }), clientId: 'another-tab' };
  expect(await (await send(late)).json()).toMatchObject({ ok: false, reason: 'stale', version: 1 });
  expect((await db().story.findUniqueOrThrow({ where: { id: story.id } })).headline).toBe(
    `A${story.headline}`,
  );
});

test('addresses with broken ids and queries are answered, never with an error of ours', async ({ seat }) => {
  const { page } = await seat('admin');
  const broken = ['%00', '%ff', '..%2f..', "'%20OR%201=1--", '%F0%9F%92%A1', 'x'.repeat(3000)];
  const paths = [
    ...['/desk/stories/', '/desk/imports/', '/invitation/', '/en/', '/en/2026/11/', '/feeds/'].map(
      (path) => `${path}$`,
    ),
    ...['/api/stories/$/document', '/api/stories/$/steps?since=0', '/desk/imports/$/original'],
    ...[
      '/desk?text=$',
      '/desk?source=$',
      '/desk?language=$',
      '/desk?after=$',
      '/desk?shelf=$',
      '/desk/sources?after=$',
    ],
    ...[
      '/desk/sources?source=$',
      '/desk/import?after=$',
      '/desk/translations?after=$',
      '/admin/people?name=$&id=$',
    ],
    ...['/admin/audit?person=$&action=$&before=$', '/signin?next=$', '/en?after=$', '/en/culture?before=$'],
  ];
  for (const path of paths) {
    for (const bad of broken) {
      const address = path.replaceAll('$', bad);
      const answer = await page.request.get(address, { maxRedirects: 0 });
      expect.soft(answer.status(), address.slice(0, 120)).toBeLessThan(500);
      // A page that had begun to be sent can't change its status any more: its error has a number in the stream.
      expect.soft(await answer.text(), address.slice(0, 120)).not.toMatch(/digest\\?":\\?"\d/);
    }
  }
});
