// node scripts/bench/editor.ts [--keys 120]: starts the production build (`npm start` or `next build` makes it) on a
// throw-away database, opens a story of 5,000 words in Chromium, and prints how long keys take to be painted, how soon
// the text can be edited, and how much JavaScript that needs. Times are of the main thread: see editor/keys.ts.
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { personActor } from '#newsroom/actor.ts';
import { startTyping } from '#testing/editing/typist.ts';
import { makePerson } from '#testing/factories.ts';
import { browserLaunch } from '../../e2e/support/browser.ts';
import startNewsroom from '../../e2e/support/newsroom.ts';
import { beginSession } from '../../e2e/support/session.ts';
import { openBare, openEditor } from './editor/cursor.ts';
import { makeFullStory } from './editor/full-story.ts';
import { type KeyTimes, typeAndMeasure } from './editor/keys.ts';
import { measureOpening, type Seat, viewport } from './editor/opening.ts';
import { compareWeights, weigh } from './editor/weight.ts';

const { values } = parseArgs({ options: { keys: { type: 'string', default: '120' } } });
const keys = Number(values.keys);
const OPENINGS = 5;
/** Without waiting for the screen: how long a frame takes is measured, not when the next one is due. */
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

const ms = (time: number) => time.toFixed(1);

function print(what: string, { p50, p95, most, cost }: KeyTimes, bare?: KeyTimes): void {
  const ratio = bare ? ` (${(p95 / bare.p95).toFixed(1)} × bare)` : '';
  const spent = Object.entries(cost).map(([name, each]) => `${name.replace('Duration', '')} ${ms(each)}`);
  console.log(
    `${what}: p50 ${ms(p50)} ms, p95 ${ms(p95)} ms${ratio}, most ${ms(most)}; per key ${spent.join(', ')} ms`,
  );
}

async function measure(): Promise<void> {
  const [me, other] = [await makePerson({ role: 'editor' }), await makePerson({ role: 'editor' })];
  const people = { authorId: me.id, otherId: other.id };
  const full = { notes: 300, suggestions: 100, ...people };
  const stories = {
    full: await makeFullStory({ ...full, language: 'en' }),
    plain: await makeFullStory({ ...people, notes: 0, suggestions: 0, language: 'en' }),
    arabic: await makeFullStory({ ...full, language: 'ar' }),
  };
  const address = process.env.NIGHTDESK_TEST_ADDRESS ?? '';
  const at = (id: string) => `${address}/desk/stories/${id}`;
  const launch = await browserLaunch();
  const browser = await chromium.launch({ ...launch, args: [...launch.args, ...unpaced] });
  const seat: Seat = (context) => beginSession(context, me.email);
  const context = await browser.newContext({ viewport, baseURL: address });
  await seat(context);
  const typing = async (
    what: string,
    throttle: number,
    open: (page: Page) => Promise<void>,
    bare?: KeyTimes,
  ) => {
    const page = await context.newPage();
    await open(page);
    const times = await typeAndMeasure(page, keys, throttle);
    print(`${what}, CPU ${throttle}×`, times, bare);
    await page.close();
    return times;
  };

  for (const throttle of [1, 4]) {
    const bare = await typing('bare contenteditable', throttle, openBare);
    await typing('alone, without notes', throttle, (page) => openEditor(page, at(stories.plain)), bare);
    const typist = await startTyping(personActor(other), { storyId: stories.full, oneWay: 0 });
    const what = '300 notes, 100 suggestions, and somebody else types';
    await typing(what, throttle, (page) => openEditor(page, at(stories.full)), bare);
    await typist.stop();
    if (throttle === 1) {
      await typing(
        'the same in Arabic, alone',
        throttle,
        (page) => openEditor(page, at(stories.arabic)),
        bare,
      );
    }
  }
  await browser.close();

  // As people have it: drawing more often than the screen shows takes time from the page, and none of it is waited for.
  const usual = await chromium.launch(launch);
  const { cold, warm } = await measureOpening(usual, at(stories.full), seat, OPENINGS);
  for (const [what, each] of Object.entries({ 'empty cache': cold, 'full cache': warm })) {
    const { answered, readable, editable, worked, shift } = each;
    console.log(
      `opening it, ${what}: answered after ${ms(answered)} ms, first paint ${ms(readable)}, editable ${ms(editable)}; ` +
        `the main thread worked ${ms(worked)} ms; layout shift ${shift.toFixed(3)}`,
    );
  }

  const fresh = await usual.newContext({ viewport, baseURL: address });
  await seat(fresh);
  const page = await fresh.newPage();
  const [board, story] = [await weigh(page, `${address}/desk`), await weigh(page, at(stories.full))];
  const { all, later, beyond, html } = compareWeights(story, board);
  console.log(
    `JavaScript of the story's page (gzip): ${ms(all)} KiB, ${ms(later)} KiB of it not named in its HTML; ` +
      `${ms(beyond)} KiB that the board does not load (${ms(compareWeights(board, story).all)} KiB); HTML ${ms(html)} KiB`,
  );
  await usual.close();
}

const stopNewsroom = await startNewsroom();
try {
  await measure();
} finally {
  await stopNewsroom();
}
process.exit();
