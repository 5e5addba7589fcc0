import { beforeEach, describe, expect, it } from 'vitest';
import { makeActor, makePerson, testPassword } from '#testing/factories.ts';
import { type PersonActor, personActor, systemActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { disablePerson, enablePerson, invitePerson, renewLink, setLanguages, setRole } from './commands.ts';
import { personOfLink } from './links.ts';
import { acceptLink, changeOwnPassword } from './own-password.ts';
import { personOfSession } from './person-of-session.ts';
import { listPeople } from './queries.ts';
import { signIn } from './sign-in.ts';

process.env.NEXTAUTH_SECRET ??= 'only for tests, thirty-two characters or more';

const newPassword = 'a lighthouse in the fog';
const invitation = (email: string) => ({
  email,
  name: 'Nour Selim',
  role: 'editor' as const,
  languages: ['ar'],
});
const auditOf = (personId: string) =>
  db().auditEntry.findMany({ where: { subjectId: personId }, orderBy: { id: 'asc' } });

let admin: PersonActor;
let email: string;

beforeEach(async () => {
  await db().signInFailure.deleteMany();
  // People stay where history names them; the admins of the test before must not count in this one.
  await db().person.updateMany({ where: { role: 'admin' }, data: { disabledAt: new Date() } });
  admin = await makeActor('admin', { name: 'Deniz' });
  email = `nour-${crypto.randomUUID()}@nightdesk.example`;
});

describe('only an admin', () => {
  it.each(['reporter', 'editor'] as const)('manages people; a %s does not', async (role) => {
    const actor = await makeActor(role);
    const target = await makePerson();
    const personId = target.id;
    const attempts = [
      invitePerson(actor, invitation('x@nightdesk.example')),
      renewLink(actor, { personId }),
      setRole(actor, { personId, role: 'admin' }),
      setRole(actor, { personId: actor.id, role: 'admin' }),
      setLanguages(actor, { personId, languages: ['tr'] }),
      disablePerson(actor, { personId }),
      enablePerson(actor, { personId }),
      listPeople(actor),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db().person.findUnique({ where: { id: personId } })).toEqual(target);
    expect(await db().auditEntry.count({ where: { actorId: actor.id } })).toBe(0);
  });

  it('finds nobody who does not exist', async () => {
    const personId = crypto.randomUUID();
    await expect(setRole(admin, { personId, role: 'admin' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(disablePerson(admin, { personId })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('an invitation', () => {
  it('lets its person set a password once, and sign in with it', async () => {
    const { token, personId } = await invitePerson(admin, invitation(email));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await personOfLink(token)).toMatchObject({ email, isNew: true });
    await expect(signIn({ email, password: newPassword }, '192.0.2.1')).rejects.toMatchObject({
      code: 'unauthenticated',
    });

    const signed = await acceptLink({ token, newPassword });
    expect(await personOfSession(signed)).toMatchObject({ id: personId, role: 'editor' });
    expect(await signIn({ email, password: newPassword }, '192.0.2.1')).toEqual(signed);

    expect(await personOfLink(token)).toBeNull();
    await expect(acceptLink({ token, newPassword })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('gives way to a newer one', async () => {
    const { token, personId } = await invitePerson(admin, invitation(email));
    const newer = await renewLink(admin, { personId });
    await expect(acceptLink({ token, newPassword })).rejects.toMatchObject({ code: 'not_found' });
    await acceptLink({ token: newer.token, newPassword });
  });

  it('ends after seven days', async () => {
    const { token, expiresAt } = await invitePerson(admin, invitation(email));
    const justBefore = new Date(expiresAt.getTime() - 1);
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(6.99 * 24 * 3_600_000);
    expect(await personOfLink(token, justBefore)).not.toBeNull();
    await expect(acceptLink({ token, newPassword }, expiresAt)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is used by one of many who open it at the same time', async () => {
    const { token } = await invitePerson(admin, invitation(email));
    const passwords = Array.from({ length: 8 }, (_, n) => `${newPassword} number ${n}`);
    const outcomes = await Promise.allSettled(
      passwords.map((each) => acceptLink({ token, newPassword: each })),
    );
    const winners = passwords.filter((_, n) => outcomes[n]?.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    const [password = ''] = winners;
    await signIn({ email, password }, '192.0.2.1');
  });

  it('keeps working after a password that was refused', async () => {
    const { token } = await invitePerson(admin, invitation(email));
    await expect(acceptLink({ token, newPassword: 'too short' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { newPassword: [expect.stringContaining('at least 12')] },
    });
    expect(await personOfLink(token)).not.toBeNull();
  });

  it('says so when the e-mail address is taken, in whatever case, even if two invite at once', async () => {
    await makePerson({ email });
    await expect(invitePerson(admin, invitation(email.toUpperCase()))).rejects.toMatchObject({
      code: 'invalid',
      fields: { email: [expect.stringContaining('already')] },
    });
    const both = await Promise.allSettled([
      invitePerson(admin, invitation('two@nightdesk.example')),
      invitePerson(admin, invitation('two@nightdesk.example')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('can make the first admin when nobody is there to invite them', async () => {
    const first = { ...invitation('first@nightdesk.example'), role: 'admin' as const };
    const { token } = await invitePerson(systemActor(), first);
    expect(await personOfSession(await acceptLink({ token, newPassword }))).toMatchObject({ role: 'admin' });
  });
});

describe('sessions', () => {
  const sessionOf = (email: string) => signIn({ email, password: testPassword }, '192.0.2.1');

  it('end at once when the role changes', async () => {
    const person = await makePerson({ role: 'editor' });
    const session = await sessionOf(person.email);
    await setRole(admin, { personId: person.id, role: 'reporter' });
    expect(await personOfSession(session)).toBeNull();
    expect(await personOfSession(await sessionOf(person.email))).toMatchObject({ role: 'reporter' });
  });

  it('stay when the role is the one they have, or languages change', async () => {
    const person = await makePerson({ role: 'editor' });
    const session = await sessionOf(person.email);
    await setRole(admin, { personId: person.id, role: 'editor' });
    await setLanguages(admin, { personId: person.id, languages: ['kmr', 'ckb'] });
    expect(await personOfSession(session)).toMatchObject({ languages: ['kmr', 'ckb'] });
  });

  it('end at once when the person is disabled, and do not come back when they are enabled', async () => {
    const person = await makePerson();
    const { token } = await renewLink(admin, { personId: person.id });
    const session = await sessionOf(person.email);
    await disablePerson(admin, { personId: person.id });
    expect(await personOfSession(session)).toBeNull();
    await expect(sessionOf(person.email)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(acceptLink({ token, newPassword })).rejects.toMatchObject({ code: 'not_found' });
    await expect(renewLink(admin, { personId: person.id })).rejects.toMatchObject({ code: 'conflict' });

    await enablePerson(admin, { personId: person.id });
    expect(await personOfSession(session)).toBeNull();
    expect(await sessionOf(person.email)).toBeDefined();
  });

  it('end on a new password, except the one that set it', async () => {
    const person = await makePerson();
    const elsewhere = await sessionOf(person.email);
    const here = await changeOwnPassword(personActor(person), { currentPassword: testPassword, newPassword });
    expect(await personOfSession(elsewhere)).toBeNull();
    expect(await personOfSession(here)).toMatchObject({ id: person.id });
    await expect(sessionOf(person.email)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('changeOwnPassword', () => {
  it('wants the current password, and does not let it be guessed', async () => {
    const actor = await makeActor('reporter');
    const attempt = () => changeOwnPassword(actor, { currentPassword: 'a wild guess', newPassword });
    for (let guess = 0; guess < 5; guess += 1) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'invalid',
        fields: { currentPassword: [/not/] },
      });
    }
    await expect(attempt()).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('is done once of twice at the same time', async () => {
    const actor = await makeActor('reporter');
    const outcomes = await Promise.allSettled(
      ['one', 'two'].map((which) =>
        changeOwnPassword(actor, { currentPassword: testPassword, newPassword: `${newPassword} ${which}` }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the last admin', () => {
  it('can be neither demoted nor disabled, not even by themselves', async () => {
    const refused = { code: 'forbidden', message: expect.stringContaining('last admin') };
    const personId = admin.id;
    await makePerson({ role: 'admin', disabledAt: new Date() });
    await makePerson({ role: 'admin', password: null });
    await expect(setRole(admin, { personId, role: 'editor' })).rejects.toMatchObject(refused);
    await expect(disablePerson(admin, { personId })).rejects.toMatchObject(refused);
    expect(await personOfSession({ personId, sessionEpoch: 0 })).toMatchObject({ role: 'admin' });
  });

  it('remains when all admins demote each other at once', async () => {
    const admins = [admin, await makeActor('admin'), await makeActor('admin'), await makeActor('admin')];
    const outcomes = await Promise.allSettled(
      admins.map((actor, n) => {
        const personId = admins[(n + 1) % admins.length]?.id ?? '';
        return n % 2 ? disablePerson(actor, { personId }) : setRole(actor, { personId, role: 'reporter' });
      }),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await db().person.count({ where: { role: 'admin', disabledAt: null } })).toBe(1);
  });
});

describe('the audit log', () => {
  it('has a row for each change, with what changed, and no secret', async () => {
    const { token, personId } = await invitePerson(admin, invitation(email));
    await acceptLink({ token, newPassword });
    const { token: second } = await renewLink(admin, { personId });
    await setRole(admin, { personId, role: 'reporter' });
    await setLanguages(admin, { personId, languages: ['ar', 'en'] });
    await disablePerson(admin, { personId });
    await enablePerson(admin, { personId });
    const rows = await auditOf(personId);
    expect(rows.map(({ action, actorName }) => `${actorName}: ${action}`)).toEqual([
      'Deniz: person.invite',
      'Nour Selim: person.join',
      'Deniz: person.link',
      'Deniz: person.role',
      'Deniz: person.languages',
      'Deniz: person.disable',
      'Deniz: person.enable',
    ]);
    expect(rows[3]?.detail).toEqual({ name: 'Nour Selim', from: 'editor', to: 'reporter' });
    const all = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    for (const secret of [token, second, newPassword, 'argon2']) expect(all).not.toContain(secret);
  });

  it('stays silent about what was rolled back or changed nothing', async () => {
    const person = await makePerson({ role: 'editor' });
    await setRole(admin, { personId: person.id, role: 'editor' });
    await enablePerson(admin, { personId: person.id });
    expect(await auditOf(person.id)).toEqual([]);
  });
});

describe('listPeople', () => {
  it('pages by name, with each person once and their state', async () => {
    await db().person.createMany({
      data: Array.from({ length: 120 }, (_, n) => ({
        email: `many-${n}@nightdesk.example`,
        name: `Same Name ${n % 3}`,
        role: 'reporter' as const,
        passwordHash: n % 2 ? 'hash' : null,
      })),
    });
    const first = await listPeople(admin);
    const second = await listPeople(admin, first.next ?? undefined);
    expect(first.people).toHaveLength(100);
    expect(second.next).toBeNull();
    const ids = [...first.people, ...second.people].map(({ id }) => id);
    expect(new Set(ids).size).toBe(await db().person.count());
    expect([...first.people, ...second.people].find(({ id }) => id === admin.id)).toMatchObject({
      state: 'active',
      linkExpiresAt: null,
    });
  });
});
