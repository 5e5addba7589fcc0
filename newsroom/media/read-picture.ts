import sharp, { type Metadata } from 'sharp';
import { NewsroomError } from '../errors.ts';
import { formatOf, isAvifSequence, nameOfOther } from './formats.ts';
import { type FoundWords, wordsOf } from './metadata.ts';
import { LARGEST_PICTURE, MOST_PIXELS } from './rules.ts';

/** A picture as it is kept: upright, in its own colours, and without anything else that was in the file. */
export type ReadPicture = {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  words: FoundWords;
  /** The file was an animation. */
  isFirstFrame: boolean;
};

const input = { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false } as const;

/**
 * Reads a picture by its content, and makes anew what is kept of it: place, camera, thumbnails and whatever else
 * programs put into files stay behind; the colour profile comes along.
 * @throws NewsroomError `invalid` that says what to do, `too_large`
 */
export async function readPicture(bytes: Uint8Array): Promise<ReadPicture> {
  if (bytes.byteLength > LARGEST_PICTURE) throw tooLarge('has more than 20 MB');
  if (bytes.byteLength === 0) throw refused('The file is empty. Choose it again.');
  const format = formatOf(bytes);
  if (!format) throw refused(notTaken(bytes));
  const metadata = await decoded(() => sharp(bytes, input).metadata());
  if (metadata.format !== (format === 'avif' ? 'heif' : format)) throw refused(notTaken(bytes));
  const kept = await decoded(() => keep(bytes, metadata, format === 'png'));
  const isFirstFrame = (metadata.pages ?? 1) > 1 || (format === 'avif' && isAvifSequence(bytes));
  return { ...kept, words: await wordsOf(metadata), isFirstFrame };
}

/** JPEG stays what readers' pictures are made of; what has no loss or lets through stays without. */
async function keep(bytes: Uint8Array, metadata: Metadata, isPng: boolean) {
  const upright = sharp(bytes, input).autoOrient();
  // Print's colours have no place on a screen; all others keep their own.
  const coloured =
    metadata.space === 'cmyk'
      ? upright.toColourspace('srgb').withIccProfile('srgb')
      : upright.keepIccProfile();
  const asPng = isPng || metadata.hasAlpha;
  const made = asPng
    ? coloured.png({ compressionLevel: 6 })
    : coloured.jpeg({ quality: 94, chromaSubsampling: '4:4:4' });
  const { data, info } = await made.toBuffer({ resolveWithObject: true });
  const mediaType = asPng ? ('image/png' as const) : ('image/jpeg' as const);
  return { bytes: new Uint8Array(data), mediaType, width: info.width, height: info.height };
}

async function decoded<Result>(decode: () => Promise<Result>): Promise<Result> {
  try {
    return await decode();
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message)) {
      throw tooLarge('has more than 60 million pixels');
    }
    throw refused('The picture is damaged: its end is missing, or something in it is wrong. Save it anew.');
  }
}

function notTaken(bytes: Uint8Array): string {
  const other = nameOfOther(bytes);
  const what = other ? `This is ${other}` : 'This is no picture that can be read';
  return `${what}. Pictures come as JPEG, PNG, WebP or AVIF: save it as one of these.`;
}

const refused = (message: string) => new NewsroomError('invalid', message);
const tooLarge = (what: string) =>
  new NewsroomError('too_large', `The picture ${what}. Make it smaller, then choose it again.`);
