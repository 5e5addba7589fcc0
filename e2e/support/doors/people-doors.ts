import { systemActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { createImportToken } from '#newsroom/importing/import-tokens.ts';
import { disablePerson } from '#newsroom/people/commands.ts';
import { makePerson, testPassword } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { doorsOf } from './door.ts';

const admins = {
  by: 'admin',
  refused: { stranger: 'forbidden', author: 'forbidden', editor: 'forbidden' },
} as const;
const people = doorsOf('app/admin/people/actions.ts', admins);
const settings = doorsOf('app/admin/settings/actions.ts', admins);
const sources = doorsOf('app/desk/sources/actions.ts', admins);
const sourcesOfDesk = doorsOf('app/desk/sources/actions.ts', {
  by: 'editor',
  refused: { stranger: 'forbidden', author: 'forbidden' },
});
const tokens = doorsOf('app/desk/sources/token-actions.ts', admins);
const lines = doorsOf('app/desk/sources/line-actions.ts', admins);
const linesOfDesk = doorsOf('app/desk/sources/line-actions.ts', {
  by: 'editor',
  refused: { stranger: 'forbidden', author: 'forbidden' },
});
const own = doorsOf('app/(auth)/actions.ts', { by: 'author', refused: {} });
const search = doorsOf('app/search-stories.ts', { by: 'author', refused: {} });

const person = async () => {
  const { id } = await makePerson();
  return { input: { personId: id }, about: [id] };
};

const source = async () => {
  const { id, name } = await makeSource();
  return { input: { sourceId: id, name: `${name} renamed` }, about: [id] };
};

async function sourceLine() {
  const { id: sourceId } = await makeSource();
  const fingerprint = new Uint8Array(16).fill(7);
  await db().sourceLine.create({
    data: { sourceId, fingerprint, sample: 'Follow us on the pier', kind: 'furniture', setAside: 3 },
  });
  return { sourceId, fingerprint: Buffer.from(fingerprint).toString('hex') };
}

/** Doors to people, settings, sources and oneself. */
export const peopleDoors = [
  people('invite', async () => {
    const email = `${crypto.randomUUID()}@nightdesk.example`;
    return { input: { email, name: 'Uninvited', role: 'admin', languages: ['en'] }, about: [email] };
  }),
  people('newLink', person),
  people('changeRole', async () => {
    const { input, about } = await person();
    return { input: { ...input, role: 'admin' }, about };
  }),
  people('changeLanguages', async () => {
    const { input, about } = await person();
    return { input: { ...input, languages: ['ckb'] }, about };
  }),
  people('disable', person),
  people('enable', async () => {
    const { input, about } = await person();
    await disablePerson(systemActor(), input);
    return { input, about };
  }),
  // Others work in the same newsroom, so even the admin sends what is refused: for its content, that is.
  settings(
    'changeSettings',
    async () => ({
      input: {
        name: 'The Taken Over Times',
        timeZone: 'UTC',
        languages: ['fa'],
        fourEyes: false,
        headlineLimit: 40,
      },
      about: ['The Taken Over Times'],
    }),
    { admitted: 'invalid' },
  ),
  settings('changeSections', async () => ({ input: { sections: [] }, about: ['world', 'culture'] }), {
    admitted: 'invalid',
  }),
  sources('createSource', async () => {
    const name = `Agency ${crypto.randomUUID()}`;
    return { input: { name }, about: [name] };
  }),
  sources('changeSource', source),
  sources('recordLicence', async () => {
    const { input, about } = await source();
    const licence = { evidence: 'A handshake', covers: ['text'], uses: ['site'], startsOn: '2026-01-01' };
    return { input: { sourceId: input.sourceId, ...licence }, about };
  }),
  sources('changeLicence', async () => {
    const { id, sourceId } = await makeLicence((await makeSource()).id);
    const licence = { evidence: 'A wink', covers: ['text'], uses: ['api'], startsOn: '2026-01-01' };
    return { input: { licenceId: id, ...licence }, about: [id, sourceId] };
  }),
  sources('revokeLicence', async () => {
    const { id, sourceId } = await makeLicence((await makeSource()).id);
    return { input: { licenceId: id, reason: 'It ran out.' }, about: [id, sourceId] };
  }),
  sourcesOfDesk('listWhatIsOut', async () => {
    const { id, sourceId } = await makeLicence((await makeSource()).id);
    return { input: { scope: { licenceId: id } }, about: [id, sourceId] };
  }),
  sourcesOfDesk('withdrawAll', async () => {
    const { id, sourceId } = await makeLicence((await makeSource()).id);
    return { input: { scope: { licenceId: id }, notice: 'All of it was fog.' }, about: [id, sourceId] };
  }),
  linesOfDesk('listLines', async () => {
    const { id } = await makeSource();
    return { input: { sourceId: id }, about: [id] };
  }),
  lines('blockLine', async () => {
    const line = await sourceLine();
    return { input: { ...line, blocked: true }, about: [line.sourceId] };
  }),
  lines('forgetLine', async () => {
    const line = await sourceLine();
    return { input: line, about: [line.sourceId] };
  }),
  tokens('createToken', async () => {
    const { id } = await makeSource();
    return { input: { sourceId: id, name: 'A stranger’s wire' }, about: [id] };
  }),
  tokens('listTokens', async () => {
    const { id } = await makeSource();
    return { input: { sourceId: id }, about: [id] };
  }),
  tokens('endToken', async ({ admin }) => {
    const { id } = await makeSource();
    const token = await createImportToken(admin.actor, { sourceId: id, name: 'Wire system' });
    return { input: { tokenId: token.id }, about: [token.id] };
  }),
  own('changePassword', async ({ author, demoted }) => ({
    input: { currentPassword: testPassword, newPassword: 'nine moths around one lamp' },
    about: [author.actor.id, demoted.actor.id],
  })),
  search('searchStories', async ({ author }) => ({ input: 'harbour', about: [author.actor.id] })),
];
