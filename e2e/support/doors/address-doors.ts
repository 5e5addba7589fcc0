import { schemaVersion } from '#newsroom/document/schema.ts';

/** What the addresses of one newsroom need: things of the author's and the editor's. */
export type Things = {
  storyId: string;
  importId: string;
  licenceId: string;
  linkToken: string;
  pictureId: string;
};

/** Status, or `signin` for the way to the sign-in page and back. `-`: not tried. */
type Expected = number | 'signin' | '-';

export type AddressDoor = {
  /** The file that answers. */
  file: string;
  path: (things: Things) => string;
  /** POST when it is given. */
  body?: unknown;
  expect: { outside: Expected; stranger: Expected; author: Expected; editor: Expected; admin: Expected };
};

const expected = (
  outside: Expected,
  stranger: Expected,
  author: Expected,
  editor: Expected,
  admin: Expected,
) => ({
  expect: { outside, stranger, author, editor, admin },
});

const unknown = '00000000-0000-7000-8000-000000000000';
const everybody = expected(200, 200, 200, 200, 200);
const signedIn = expected('signin', 200, 200, 200, 200);
const editors = expected('signin', 403, 403, 200, 200);
const admins = expected('signin', 403, 403, 403, 200);
const nothing = expected('signin', 404, 404, 404, 404);
/** Reporters are not told whether an import exists. */
const noImport = expected('signin', 403, 403, 404, 404);

const steps = {
  ...{ version: 0, schemaVersion, clientId: 'a-forged-tab', annotations: [] },
  steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'Forged' }] } }],
};

const story = (rest: string) => (things: Things) => `/desk/stories/${things.storyId}${rest}`;
const api = (rest: string) => (things: Things) => `/api/stories/${things.storyId}/${rest}`;
const at = (path: string) => () => path;

/** Every page, and who gets what. */
export const pageDoors: readonly AddressDoor[] = [
  { file: 'app/(auth)/signin/page.tsx', path: at('/signin'), ...expected(200, 307, 307, 307, 307) },
  { file: 'app/(auth)/password/page.tsx', path: at('/password'), ...signedIn },
  {
    file: 'app/(auth)/invitation/[token]/page.tsx',
    path: at('/invitation/guessed'),
    ...expected(404, 404, 404, 404, 404),
  },
  {
    file: 'app/(auth)/invitation/[token]/page.tsx',
    path: (things) => `/invitation/${things.linkToken}`,
    ...everybody,
  },
  { file: 'app/admin/[...unknown]/page.tsx', path: at('/admin/nonsense'), ...nothing },
  { file: 'app/admin/audit/page.tsx', path: at('/admin/audit'), ...admins },
  { file: 'app/admin/people/page.tsx', path: at('/admin/people'), ...admins },
  { file: 'app/admin/settings/page.tsx', path: at('/admin/settings'), ...admins },
  { file: 'app/desk/(board)/page.tsx', path: at('/desk'), ...signedIn },
  { file: 'app/desk/[...unknown]/page.tsx', path: at('/desk/nonsense'), ...nothing },
  { file: 'app/desk/[...unknown]/page.tsx', path: at('/desk/stories'), ...nothing },
  { file: 'app/desk/explainers/page.tsx', path: at('/desk/explainers'), ...signedIn },
  { file: 'app/desk/feeds/page.tsx', path: at('/desk/feeds'), ...editors },
  { file: 'app/desk/house-style/page.tsx', path: at('/desk/house-style'), ...signedIn },
  { file: 'app/desk/import/page.tsx', path: at('/desk/import'), ...editors },
  { file: 'app/desk/imports/page.tsx', path: at('/desk/imports'), ...editors },
  {
    file: 'app/desk/imports/[id]/page.tsx',
    path: (things) => `/desk/imports/${things.importId}`,
    ...editors,
  },
  { file: 'app/desk/imports/[id]/page.tsx', path: at(`/desk/imports/${unknown}`), ...noImport },
  { file: 'app/desk/imports/[id]/page.tsx', path: at('/desk/imports/no-id'), ...noImport },
  {
    file: 'app/desk/imports/[id]/merge/[storyId]/page.tsx',
    path: (things) => `/desk/imports/${things.importId}/merge/${things.storyId}`,
    ...editors,
  },
  {
    file: 'app/desk/imports/[id]/merge/[storyId]/page.tsx',
    path: (things) => `/desk/imports/${things.importId}/merge/${unknown}`,
    ...noImport,
  },
  { file: 'app/desk/sources/page.tsx', path: at('/desk/sources'), ...editors },
  { file: 'app/desk/stories/[id]/page.tsx', path: story(''), ...expected('signin', 404, 200, 200, 200) },
  { file: 'app/desk/stories/[id]/page.tsx', path: at(`/desk/stories/${unknown}`), ...nothing },
  { file: 'app/desk/stories/[id]/page.tsx', path: at('/desk/stories/no-id'), ...nothing },
  {
    file: 'app/desk/stories/[id]/history/page.tsx',
    path: story('/history'),
    ...expected('signin', 404, 200, 200, 200),
  },
  {
    file: 'app/desk/stories/[id]/history/page.tsx',
    path: at(`/desk/stories/${unknown}/history`),
    ...nothing,
  },
  { file: 'app/desk/stories/new/page.tsx', path: at('/desk/stories/new'), ...signedIn },
  { file: 'app/desk/translations/page.tsx', path: at('/desk/translations'), ...signedIn },
  { file: 'app/desk/ui/page.tsx', path: at('/desk/ui'), ...signedIn },
];

const json = (outside: Expected, stranger: Expected, others: Expected) =>
  expected(outside, stranger, others, others, others);

/** Every route handler, and who gets what. */
export const routeDoors: readonly AddressDoor[] = [
  { file: 'app/(site)/[lang]/[[...path]]/route.tsx', path: at('/en'), ...everybody },
  { file: 'app/(site)/route.ts', path: at('/'), ...expected(307, 307, 307, 307, 307) },
  { file: 'app/(site)/robots.txt/route.ts', path: at('/robots.txt'), ...everybody },
  { file: 'app/(site)/site.css/route.ts', path: at('/site.css'), ...everybody },
  { file: 'app/(site)/sitemap.xml/route.ts', path: at('/sitemap.xml'), ...everybody },
  { file: 'app/feeds/[file]/route.ts', path: at('/feeds/en.xml'), ...everybody },
  {
    file: 'app/fonts/[file]/route.ts',
    path: at('/fonts/..%2f..%2fpackage.json'),
    ...expected(404, 404, 404, 404, 404),
  },
  { file: 'app/api/health/route.ts', path: at('/api/health'), ...everybody },
  { file: 'app/api/v1/stories/route.ts', path: at('/api/v1/stories'), ...everybody },
  {
    file: 'app/api/v1/stories/[id]/route.ts',
    path: at(`/api/v1/stories/${unknown}`),
    ...expected(404, 404, 404, 404, 404),
  },
  // It tells when the session ends, and to whom it does not belong nothing.
  { file: 'app/api/auth/[...nextauth]/route.ts', path: at('/api/auth/session'), ...everybody },
  { file: 'app/api/stories/[id]/annotations/route.ts', path: api('annotations'), ...json(401, 404, 200) },
  {
    file: 'app/api/stories/[id]/annotations.jsonld/route.ts',
    path: api('annotations.jsonld'),
    ...json(401, 404, 200),
  },
  {
    file: 'app/api/stories/[id]/annotations.jsonld/route.ts',
    path: api('annotations.jsonld'),
    // Who may bring notes in brings none here: no door may leave anything behind.
    body: { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [] },
    ...json(401, 404, 200),
  },
  { file: 'app/api/stories/[id]/explainers/route.ts', path: api('explainers'), ...json(401, 404, 200) },
  { file: 'app/api/stories/[id]/people/route.ts', path: api('people'), ...json(401, 404, 200) },
  { file: 'app/api/stories/[id]/document/route.ts', path: api('document'), ...json(401, 404, 200) },
  { file: 'app/api/stories/[id]/steps/route.ts', path: api('steps?since=0'), ...json(401, 404, 200) },
  // Only of tabs whose stream is open, so nobody's is known here.
  {
    file: 'app/api/stories/[id]/caret/route.ts',
    path: api('caret'),
    body: { clientId: 'forged-tab', version: 0, anchor: 1, head: 1 },
    ...json(401, 404, 404),
  },
  {
    file: 'app/api/pictures/route.ts',
    path: (things) => `/api/pictures?storyId=${things.storyId}`,
    body: 'No picture',
    ...json(401, 404, 422),
  },
  {
    file: 'app/api/pictures/[id]/route.ts',
    path: (things) => `/api/pictures/${things.pictureId}`,
    ...json(401, 404, 200),
  },
  {
    file: 'app/api/pictures/[id]/route.ts',
    path: (things) => `/api/pictures/${things.pictureId}`,
    body: { crop: null, focalX: 0.1, focalY: 0.1, whose: 'own' },
    ...json(401, 404, '-'),
  },
  // No such size: whoever sees the story is not told more than anybody else.
  {
    file: 'app/api/pictures/[id]/[file]/route.ts',
    path: (things) => `/api/pictures/${things.pictureId}/1.webp`,
    ...json(401, 404, 404),
  },
  // What no publication shows is nowhere for readers, nor there for people of the newsroom.
  {
    file: 'app/media/[key]/[file]/route.ts',
    path: at(`/media/${'0'.repeat(40)}/640.webp`),
    ...expected(404, 404, 404, 404, 404),
  },
  // Whoever may hears it without an end, so it is tried with the editor's own specs.
  {
    file: 'app/api/stories/[id]/stream/route.ts',
    path: api('stream?version=0&clientId=forged-tab'),
    ...json(401, 404, '-'),
  },
  { file: 'app/api/stories/[id]/steps/route.ts', path: api('steps'), body: steps, ...json(401, 404, '-') },
  // Its key is a token and not a session, so it knows nobody.
  {
    file: 'app/api/v1/imports/route.ts',
    path: at('/api/v1/imports'),
    body: { text: 'Forged copy' },
    ...expected(401, 401, 401, 401, 401),
  },
  // Whoever may hears it without an end, so it is tried with the specs that give files.
  {
    file: 'app/desk/import/files/route.ts',
    path: at('/desk/import/files?whose=all'),
    ...expected(401, 403, 403, '-', '-'),
  },
  {
    file: 'app/desk/import/files/route.ts',
    path: at(`/desk/import/files?name=forged.txt&batch=${unknown}`),
    body: 'Forged copy',
    ...expected(401, 403, 403, '-', '-'),
  },
  {
    file: 'app/desk/import/receive/route.ts',
    path: at('/desk/import/receive'),
    body: { text: 'Forged copy' },
    ...expected(401, 403, 403, '-', '-'),
  },
  {
    file: 'app/desk/imports/[id]/original/route.ts',
    path: (things) => `/desk/imports/${things.importId}/original`,
    ...expected(401, 403, 403, 200, 200),
  },
  {
    file: 'app/desk/sources/evidence/[licenceId]/route.ts',
    path: (things) => `/desk/sources/evidence/${things.licenceId}`,
    ...expected(401, 403, 403, 200, 200),
  },
  {
    file: 'app/desk/sources/evidence/[licenceId]/route.ts',
    path: at(`/desk/sources/evidence/${unknown}`),
    ...expected(401, 403, 403, 404, 404),
  },
];

/** Where something is changed by POST, which another site's page must not bring about. */
export const changingRoutes = routeDoors.filter((door) => door.body !== undefined);
