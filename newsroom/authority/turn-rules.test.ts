import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aheadOf, placeFor, type Waiting } from './turn-rules.ts';

const PEOPLE = 6;
const TURN_MS = 1_000;

const moment = fc.record({
  who: fc.nat(PEOPLE - 1),
  isTyping: fc.boolean(),
  /** Whether the steps of who asks are late, if it is its turn. */
  isLate: fc.boolean(),
  wait: fc.nat(TURN_MS * 2),
});

/** The line as the authority keeps it. */
class Line {
  waiting: Waiting[] = [];
  now = 1_000_000;

  /** Answers whether the tab was let in. */
  ask(clientId: string, isTyping: boolean, isLate: boolean): boolean {
    const isNext = aheadOf(this.waiting, { clientId, isTyping }, this.now) === 0;
    const others = this.waiting.filter((each) => each.clientId !== clientId);
    // Late letters are let in all the same.
    const isIn = isNext && (!isLate || isTyping);
    const comer = { clientId, isTyping: isTyping && !isNext };
    this.waiting = isIn ? others : [...others, placeFor(this.waiting, comer, this.now)];
    return isIn;
  }
}

it('lets nobody be overtaken by anybody more than once, who comes back within their turn', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 60 }), (moments) => {
      const line = new Line();
      for (const { who, isTyping, isLate, wait } of moments) {
        line.now += wait;
        line.ask(`tab-${who}`, isTyping, isLate);
      }
      // From here on one of them wants to delete something, and the others do their worst.
      line.ask('patient', false, true);
      const overtaken = new Map<string, number>();
      for (const { who } of [...moments, ...moments]) {
        line.now += TURN_MS / PEOPLE / 2;
        if (line.ask(`tab-${who}`, true, false))
          overtaken.set(`tab-${who}`, (overtaken.get(`tab-${who}`) ?? 0) + 1);
        if (line.ask('patient', false, false)) break;
      }
      for (const times of overtaken.values()) expect(times).toBeLessThanOrEqual(1);
    }),
    { numRuns: 200 },
  );
});

it('lets everybody in at last, though some never come back and some are slower than a turn', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: PEOPLE }),
      fc.integer({ min: 100, max: 7_000 }),
      (gone, roundTrip) => {
        const line = new Line();
        for (let index = 0; index < gone; index += 1) line.ask(`gone-${index}`, false, true);
        let tries = 0;
        let isIn = line.ask('slow', false, true);
        while (!isIn && tries < 200) {
          // While it is on its way, somebody quick tries to get in the whole time: if they can, it comes late again.
          let isLate = false;
          for (let spent = 0; spent < roundTrip; spent += 100) {
            line.now += 100;
            if (line.ask('quick', false, false)) isLate = true;
          }
          isIn = line.ask('slow', false, isLate);
          tries += 1;
        }
        expect(isIn).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

it('lets those who only type in together, after those who have waited', () => {
  const line = new Line();
  expect(line.ask('deletes', false, true)).toBe(false);
  for (const each of ['one', 'two', 'three']) expect(line.ask(each, true, true)).toBe(false);
  expect(line.ask('deletes', false, false)).toBe(true);
  for (const each of ['three', 'one', 'two']) expect(line.ask(each, true, true)).toBe(true);
});
