import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  breaksOff,
  fails,
  LOCAL_NETWORK,
  neverAnswers,
  neverEnds,
  redirectsTo,
  sends,
  sendsBomb,
  sendsForever,
  sendsOnce,
  startLocalSite,
} from '#testing/local-site.ts';
import { guardedFetch } from './guarded-fetch.ts';
import type { Network } from './network.ts';

let site: Awaited<ReturnType<typeof startLocalSite>>;

beforeAll(async () => {
  site = await startLocalSite({
    '/plain': sends('Rain over Port Vale', {
      'content-type': 'text/plain; charset=utf-8',
      'set-cookie': 'a=b',
    }),
    '/gzip': sends(gzipSync('Packed rain'), { 'content-encoding': 'gzip' }),
    '/brotli': sends(brotliCompressSync('Packed rain'), { 'content-encoding': 'br' }),
    '/not-gzip': sends('no', { 'content-encoding': 'gzip' }),
    '/cut-gzip': sends(gzipSync('Packed rain').subarray(0, 20), { 'content-encoding': 'gzip' }),
    '/unknown-packing': sends('no', { 'content-encoding': 'zip-of-death' }),
    '/once': sendsOnce('News', '"v1"'),
    '/304': fails(304),
    '/moved': redirectsTo('/plain#top'),
    '/to-private': redirectsTo('http://10.0.0.1/admin'),
    '/to-metadata': redirectsTo('http://169.254.169.254/latest/meta-data/'),
    '/to-mapped': redirectsTo('http://[::ffff:127.0.0.2]/'),
    '/to-decimal': redirectsTo('http://2130706434/'),
    '/to-file': redirectsTo('file:///etc/passwd'),
    '/to-credentials': redirectsTo('http://a:b@127.0.0.1/'),
    '/loop': redirectsTo('/loop'),
    '/404': fails(404),
    '/410': fails(410),
    '/busy': fails(429, { 'retry-after': '120' }),
    '/never': neverAnswers,
    '/never-ends': neverEnds,
    '/forever': sendsForever,
    '/huge': (_request, response) =>
      void response.writeHead(200, { 'content-length': '99999999' }).write('a'),
    '/headers': (_request, response) =>
      void response.writeHead(200, { 'x-long': 'a'.repeat(64 * 1024) }).end('a'),
    '/bomb': sendsBomb,
    '/breaks-off': breaksOff,
  });
});
afterAll(() => site.close());

const fetched = (path: string, network: Network = LOCAL_NETWORK) =>
  guardedFetch(site.address(path), {}, network);
const textOf = (result: Awaited<ReturnType<typeof guardedFetch>>) =>
  result.ok && !result.notModified ? new TextDecoder().decode(result.bytes) : result;

describe('what is fetched', () => {
  test('comes with its media type and its final address', async () => {
    const result = await fetched('/moved');
    expect(textOf(result)).toBe('Rain over Port Vale');
    expect(result).toMatchObject({
      mediaType: 'text/plain; charset=utf-8',
      address: site.address('/plain'),
      etag: null,
      lastModified: null,
    });
  });

  test('is asked for honestly, and without cookies', async () => {
    await fetched('/plain');
    await fetched('/plain');
    const headers = site.requests.at(-1)?.headers;
    expect(headers?.['user-agent']).toContain('Nightdesk');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });

  test('is unpacked', async () => {
    expect(textOf(await fetched('/gzip'))).toBe('Packed rain');
    expect(textOf(await fetched('/brotli'))).toBe('Packed rain');
  });

  test('is not sent again when nothing changed', async () => {
    const first = await fetched('/once');
    expect(first).toMatchObject({ etag: '"v1"' });
    const again = await guardedFetch(site.address('/once'), { etag: '"v1"' }, LOCAL_NETWORK);
    expect(again).toEqual({ ok: true, notModified: true });
    expect(await fetched('/304')).toMatchObject({ ok: false, reason: 'refused' });
  });
});

describe('hostile and broken hosts', () => {
  test.each([
    ['/to-private', 'not_public'],
    ['/to-metadata', 'not_public'],
    ['/to-mapped', 'not_public'],
    ['/to-decimal', 'not_public'],
    ['/to-file', 'bad_redirect'],
    ['/to-credentials', 'bad_redirect'],
    ['/loop', 'too_many_redirects'],
    ['/404', 'refused'],
    ['/410', 'gone'],
    ['/forever', 'too_large'],
    ['/huge', 'too_large'],
    ['/bomb', 'too_large'],
    ['/headers', 'broken'],
    ['/breaks-off', 'broken'],
    ['/not-gzip', 'bad_encoding'],
    ['/cut-gzip', 'bad_encoding'],
    ['/unknown-packing', 'bad_encoding'],
  ])('%s: %s', async (path, reason) => {
    const result = await fetched(path);
    expect(result).toMatchObject({ ok: false, reason });
    expect(!result.ok && result.message).toMatch(/^\S.+\. .+\.$/);
  });

  test('a redirect loop is asked six times, and no more', async () => {
    const before = site.requests.length;
    await fetched('/loop');
    expect(site.requests.length - before).toBe(6);
  });

  test.each(['/never', '/never-ends'])('%s is given up', async (path) => {
    expect(await fetched(path, { ...LOCAL_NETWORK, timeLimit: 200 })).toMatchObject({ reason: 'too_slow' });
  });

  test('a name that is never resolved is given up', async () => {
    const network = { ...LOCAL_NETWORK, timeLimit: 200, resolve: () => new Promise<never>(() => {}) };
    expect(await guardedFetch('http://slow.example/', {}, network)).toMatchObject({ reason: 'too_slow' });
  });

  test('a host that is too busy says when to come back', async () => {
    expect(await fetched('/busy')).toMatchObject({ reason: 'refused', retryAfter: 120 });
  });

  test('a closed port is a broken connection', async () => {
    const gone = await startLocalSite({});
    await gone.close();
    expect(await guardedFetch(gone.address('/'), {}, LOCAL_NETWORK)).toMatchObject({ reason: 'broken' });
  });
});

describe('names', () => {
  const named = (path: string) => `http://news.example:${site.port}${path}`;
  /** Answers one address the first time, another one the next. */
  const rebinding = (...answers: string[]): Network & { asked: () => number } => {
    let asked = 0;
    const resolve = async () => [{ address: answers[asked++] ?? '', family: 4 }];
    return { ...LOCAL_NETWORK, resolve, asked: () => asked };
  };

  test('the socket goes to the address that was checked, and the name is not asked again', async () => {
    const network = rebinding('127.0.0.1', '127.0.0.2');
    expect(textOf(await guardedFetch(named('/plain'), {}, network))).toBe('Rain over Port Vale');
    expect(network.asked()).toBe(1);
  });

  test('a name that turns private at a redirect is refused there', async () => {
    const network = rebinding('127.0.0.1', '127.0.0.2');
    expect(await guardedFetch(named('/moved'), {}, network)).toMatchObject({ reason: 'not_public' });
    expect(network.asked()).toBe(2);
  });

  test('one private address among public ones is enough to refuse', async () => {
    const addresses = ['127.0.0.1', '10.0.0.1'].map((address) => ({ address, family: 4 }));
    const network = { ...LOCAL_NETWORK, resolve: async () => addresses };
    expect(await guardedFetch(named('/plain'), {}, network)).toMatchObject({ reason: 'not_public' });
  });

  test('an unknown name is said to be one', async () => {
    const network = { ...LOCAL_NETWORK, resolve: () => Promise.reject(new Error('ENOTFOUND')) };
    expect(await guardedFetch(named('/plain'), {}, network)).toMatchObject({ reason: 'unknown_host' });
    expect(await guardedFetch(named('/'), {}, { ...network, resolve: async () => [] })).toMatchObject({
      reason: 'unknown_host',
    });
  });
});

describe('in production', () => {
  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://0x7f.1/',
    'http://169.254.169.254/',
    'https://127.0.0.1/',
    'http://0/',
  ])('%s is never asked', async (address) => {
    expect(await guardedFetch(address)).toMatchObject({ ok: false, reason: 'not_public' });
  });

  test('nor is a local site by its port', async () => {
    const before = site.requests.length;
    expect(await guardedFetch(site.address('/plain'))).toMatchObject({ ok: false, reason: 'port' });
    expect(site.requests.length).toBe(before);
  });
});
