import { crc32 } from 'node:zlib';
import exifr from 'exifr';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { agencyPicture, pictureFormats, quay } from '#testing/pictures.ts';
import { NewsroomError } from '../errors.ts';
import { readPicture } from './read-picture.ts';
import { LARGEST_PICTURE } from './rules.ts';

const given = new Map<string, Buffer>();

beforeAll(async () => {
  for (const format of pictureFormats) given.set(format, await agencyPicture(format));
});

const file = (format: string) => new Uint8Array(given.get(format) ?? []);
const whyNot = async (bytes: Uint8Array) => {
  const error = await readPicture(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NewsroomError)) throw new Error('It was taken, or it broke.');
  return error.message;
};

/** A JPEG with a block of IPTC-IIM 4.2, each dataset with its number in record 2. */
async function withIptc(datasets: [number, string][]): Promise<Uint8Array> {
  const records = datasets.map(([number, text]) => {
    const value = Buffer.from(text, 'utf8');
    return Buffer.concat([Buffer.from([0x1c, 2, number, value.length >> 8, value.length & 0xff]), value]);
  });
  const iim = Buffer.concat(records);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iim.length);
  const irb = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
    size,
    iim,
    Buffer.alloc(iim.length % 2),
  ]);
  const jpeg = await quay().jpeg().toBuffer();
  const head = Buffer.from([0xff, 0xed, (irb.length + 2) >> 8, (irb.length + 2) & 0xff]);
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, irb, jpeg.subarray(2)]));
}

describe('a picture that is given', () => {
  it.each(pictureFormats)('is known by its content and tells its words: %s', async (format) => {
    const picture = await readPicture(file(format));
    expect(picture).toMatchObject({ width: 640, height: 400, isFirstFrame: false });
    expect(picture.mediaType).toBe(format === 'png' ? 'image/png' : 'image/jpeg');
    expect(picture.words).toEqual({
      caption: 'A lamp is lit on the quay',
      credit: 'Ada Quill / Quayside Pictures',
      copyright: '© Quayside Pictures',
      alt: '',
    });
  });

  it.each(pictureFormats)('is kept without the place that it was taken at: %s', async (format) => {
    const bytes = file(format);
    const before = await sharp(bytes).metadata();
    expect([before.exif, before.xmp].every(Boolean)).toBe(true);
    const kept = await readPicture(bytes);
    const after = await sharp(kept.bytes).metadata();
    expect([after.exif, after.xmp, after.iptc]).toEqual([undefined, undefined, undefined]);
    const text = Buffer.from(kept.bytes).toString('latin1');
    for (const trace of ['GPS', 'Exif\0', 'Quill', 'xmpmeta']) expect(text).not.toContain(trace);
    expect(await exifr.gps(Buffer.from(kept.bytes)).catch(() => undefined)).toBeUndefined();
  });

  it('stands upright, whichever way the camera was held', async () => {
    const bytes = await quay(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const kept = await readPicture(new Uint8Array(bytes));
    expect([kept.width, kept.height]).toEqual([400, 600]);
    expect((await sharp(kept.bytes).metadata()).orientation).toBeUndefined();
    const corner = await sharp(kept.bytes).extract({ left: 5, top: 5, width: 1, height: 1 }).raw().toBuffer();
    // What was at the bottom left is at the top left now.
    expect(Math.abs((corner[0] ?? 0) - 0xe0)).toBeLessThan(12);
  });

  it('keeps its colours: the profile comes along', async () => {
    const bytes = await quay().withIccProfile('p3').jpeg().toBuffer();
    const kept = await readPicture(new Uint8Array(bytes));
    expect((await sharp(kept.bytes).metadata()).icc).toBeDefined();
  });

  it('tells what older programs wrote, letters and all', async () => {
    const bytes = await withIptc([
      [120, 'Rıhtımda fener yandı'],
      [80, 'Şêrko'],
      [110, 'Ajansa Rêber'],
      [116, '© Rêber'],
    ]);
    expect((await readPicture(bytes)).words).toEqual({
      caption: 'Rıhtımda fener yandı',
      credit: 'Şêrko / Ajansa Rêber',
      copyright: '© Rêber',
      alt: '',
    });
  });

  it('tells what stands in XMP as it is read, and not as it is written', async () => {
    const bytes = await quay()
      .withXmp(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
          '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
          'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Quill &amp; &quot;Reed&quot;">' +
          '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">The lamp &#x2013; lit,&#xA;on &lt;the&gt; quay &amp;#38;</rdf:li>' +
          '</rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>',
      )
      .jpeg()
      .toBuffer();
    expect((await readPicture(new Uint8Array(bytes))).words).toMatchObject({
      caption: 'The lamp – lit, on <the> quay &#38;',
      credit: 'Quill & "Reed"',
    });
  });

  it('is the first frame of an animation, and says so', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = await Promise.all(['#a00', '#0a0', '#00a'].map(frame));
    const bytes = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer();
    const kept = await readPicture(new Uint8Array(bytes));
    expect(kept).toMatchObject({ isFirstFrame: true, width: 40, height: 30 });
  });
});

describe('what is no picture', () => {
  it.each([
    ['GIF89a…', 'This is a GIF'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'This is an SVG'],
    ['%PDF-1.7 …', 'This is a PDF'],
    ['Dear desk, attached the picture.', 'no picture that can be read'],
    ['', 'The file is empty'],
  ])('is refused in words: %s', async (text, words) => {
    expect(await whyNot(new TextEncoder().encode(text))).toContain(words);
  });

  it('is one that pretends to be another, or is larger than the newsroom takes', async () => {
    const png = new Uint8Array(file('png'));
    png.set([0xff, 0xd8, 0xff, 0xe0]);
    expect(await whyNot(png)).toMatch(/damaged|no picture/);
    expect(await whyNot(new Uint8Array(LARGEST_PICTURE + 1))).toContain('more than 20 MB');
    const wide = file('png');
    const head = new DataView(wide.buffer);
    head.setUint32(16, 60_000);
    head.setUint32(20, 1001);
    head.setUint32(29, crc32(wide.subarray(12, 29)));
    expect(await whyNot(wide)).toContain('60 million pixels');
  });

  it('never breaks anything: cut short or scrambled, it is refused or read', async () => {
    const heads = [...pictureFormats].map((format) => file(format));
    const damaged = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .tuple(fc.constantFrom(...heads), fc.double({ min: 0, max: 0.98, noNaN: true }))
        .map(([bytes, share]) => bytes.slice(0, Math.floor(bytes.length * share))),
      fc
        .tuple(fc.constantFrom(...heads), fc.array(fc.tuple(fc.nat(6000), fc.nat(255)), { maxLength: 12 }))
        .map(([bytes, hits]) => {
          const copy = bytes.slice();
          for (const [at, value] of hits) copy[at % copy.length] = value;
          return copy;
        }),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const outcome = await readPicture(bytes).catch((error: unknown) => error);
        if (outcome instanceof NewsroomError) expect(outcome.message).toMatch(/^(The|This) .+\.$/);
        else expect(outcome).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
      }),
      { numRuns: 60 },
    );
  });

  it('is a picture whose end is missing', async () => {
    for (const format of pictureFormats) {
      const bytes = file(format);
      expect(await whyNot(bytes.slice(0, Math.floor(bytes.length * 0.6)))).toContain('damaged');
    }
  });
});
