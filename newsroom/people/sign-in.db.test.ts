import { verify } from '@node-rs/argon2';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makePerson, testPassword } from '#testing/factories.ts';
import { db } from '../db/client.ts';
import { NewsroomError } from '../errors.ts';
import { personOfSession } from './person-of-session.ts';
import { recordSignOut, signIn } from './sign-in.ts';

// Watched, not replaced: the hash is really computed.
vi.mock('@node-rs/argon2', { spy: true });

process.env.NEXTAUTH_SECRET ??= 'only for tests, thirty-two characters or more';

const start = new Date('2026-11-23T20:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const wrong = 'not the right password';

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => expect.fail('the attempt was let through'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(NewsroomError);
      const { code, message, retryAfter, fields } = error as NewsroomError;
      return { code, message, retryAfter, fields };
    },
  );

describe('signIn', () => {
  beforeEach(async () => {
    await db().signInFailure.deleteMany();
  });

  it('begins a session that stands for the person, and leaves an audit row', async () => {
    const person = await makePerson({ role: 'editor', languages: ['ckb', 'en'] });
    const signed = await signIn({ email: person.email.toUpperCase(), password: testPassword }, '192.0.2.1');
    expect(signed).toEqual({ personId: person.id, sessionEpoch: 0 });
    expect(await personOfSession(signed)).toMatchObject({
      id: person.id,
      role: 'editor',
      languages: ['ckb', 'en'],
    });
    const audit = await db().auditEntry.findMany({ where: { actorId: person.id } });
    expect(audit).toMatchObject([{ action: 'session.begin', subjectType: 'session', detail: {} }]);
  });

  it('answers alike for a wrong password, an unknown address and an invitation not yet opened', async () => {
    const known = await makePerson();
    const invited = await makePerson({ password: null });
    const emails = [known.email, 'nobody@nightdesk.example', invited.email];
    const answers = [];
    for (const email of emails)
      answers.push(await refusal(signIn({ email, password: wrong }, '192.0.2.2', start)));
    expect(answers[0]).toEqual({
      code: 'unauthenticated',
      message: 'The e-mail address or the password is not right.',
    });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('hashes the password for an unknown address too, so that it takes as long as a known one', async () => {
    const { email } = await makePerson();
    for (const address of [email, 'nobody@nightdesk.example']) {
      vi.mocked(verify).mockClear();
      await refusal(signIn({ email: address, password: wrong }, '192.0.2.3', start));
      expect(verify).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^\$argon2id\$/), wrong);
    }
  });

  it('locks out after five failures, for known and unknown addresses alike, and says when to try again', async () => {
    const known = await makePerson();
    for (const email of [known.email, 'nobody@nightdesk.example']) {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        await refusal(signIn({ email, password: wrong }, `198.51.100.${attempt}`, start));
      }
      expect(await refusal(signIn({ email, password: testPassword }, '198.51.100.99', later(0.5)))).toEqual({
        code: 'rate_limited',
        message: 'Too many attempts. Try again in 30 seconds.',
        retryAfter: 30,
      });
    }
    expect(
      await signIn({ email: known.email, password: testPassword }, '198.51.100.99', later(1)),
    ).toMatchObject({
      personId: known.id,
    });
  });

  it('waits longer after each further failure', async () => {
    const { email } = await makePerson();
    const attempt = (minutes: number) =>
      refusal(signIn({ email, password: wrong }, '192.0.2.4', later(minutes)));
    for (let free = 0; free < 5; free += 1) await attempt(0);
    expect(await attempt(1)).toMatchObject({ code: 'unauthenticated' });
    expect(await attempt(2)).toMatchObject({ code: 'rate_limited', retryAfter: 60 });
    expect(await attempt(3)).toMatchObject({ code: 'unauthenticated' });
    expect(await attempt(3)).toMatchObject({
      message: 'Too many attempts. Try again in 4 minutes.',
      retryAfter: 240,
    });
  });

  it('counts an address over all accounts', async () => {
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const email = `guess-${attempt}@nightdesk.example`;
      expect(await refusal(signIn({ email, password: wrong }, '203.0.113.7', start))).toMatchObject({
        code: 'unauthenticated',
      });
    }
    const { email } = await makePerson();
    expect(await refusal(signIn({ email, password: testPassword }, '203.0.113.7', start))).toMatchObject({
      code: 'rate_limited',
    });
    expect(await signIn({ email, password: testPassword }, '203.0.113.8', start)).toBeDefined();
  });

  it('lets no more than five through of forty at once', async () => {
    const { email } = await makePerson();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        refusal(signIn({ email, password: wrong }, `192.0.2.${n}`, start)),
      ),
    );
    const codes = Map.groupBy(answers, ({ code }) => code);
    expect(codes.get('unauthenticated')).toHaveLength(5);
    expect(codes.get('rate_limited')).toHaveLength(35);
  });

  it('forgets the failures of an account once its person signs in, but not those of the address', async () => {
    const { email } = await makePerson();
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await refusal(signIn({ email, password: wrong }, '192.0.2.5', start));
    }
    await signIn({ email, password: testPassword }, '192.0.2.5', start);
    expect(await db().signInFailure.count()).toBe(4);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      expect(await refusal(signIn({ email, password: wrong }, '192.0.2.6', start))).toMatchObject({
        code: 'unauthenticated',
      });
    }
  });

  it('stores neither e-mail nor network address with a failure', async () => {
    await refusal(signIn({ email: 'nobody@nightdesk.example', password: wrong }, '192.0.2.200', start));
    const rows = await db().signInFailure.findMany();
    expect(rows).toHaveLength(2);
    expect(rows.map(({ key }) => key).join()).not.toMatch(/nobody|192/);
  });

  it('tells a disabled person so only when they know the password', async () => {
    const { email } = await makePerson({ disabledAt: start });
    expect(await refusal(signIn({ email, password: wrong }, '192.0.2.8', start))).toMatchObject({
      code: 'unauthenticated',
    });
    expect(await refusal(signIn({ email, password: testPassword }, '192.0.2.8', start))).toMatchObject({
      code: 'forbidden',
    });
  });

  it('takes a password however the keyboard composed it', async () => {
    const { email } = await makePerson({ password: 'Şûr û mertal êvarê' });
    const decomposed = 'Şûr û mertal êvarê'.normalize('NFD');
    expect(await signIn({ email, password: decomposed }, '192.0.2.9', start)).toBeDefined();
  });
});

describe('signIn by colleagues at one moment', () => {
  it('lets in who began first and is looked at last', async () => {
    const [quick, slow] = [await makePerson(), await makePerson()];
    await refusal(signIn({ email: quick.email, password: wrong }, '192.0.2.30', later(0.01)));
    expect(await signIn({ email: slow.email, password: testPassword }, '192.0.2.30', start)).toBeDefined();
  });
});

describe('recordSignOut', () => {
  it('leaves an audit row for a session that still counts, and none otherwise', async () => {
    const { id } = await makePerson();
    await recordSignOut({ personId: id, sessionEpoch: 7 });
    expect(await db().auditEntry.count({ where: { subjectId: id, action: 'session.end' } })).toBe(0);
    await recordSignOut({ personId: id, sessionEpoch: 0 });
    expect(await db().auditEntry.count({ where: { subjectId: id, action: 'session.end' } })).toBe(1);
  });
});
