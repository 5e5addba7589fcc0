import { fold } from '../fold.ts';
import { labelled, only, startsWith } from '../phrases.ts';
import {
  as,
  type Block,
  eachOpen,
  endsSentence,
  foldedHead,
  headOf,
  lengthOf,
  type Rule,
  tailOf,
} from './block.ts';

const LABEL = labelled(`
  photo | photos | picture | pictures | image | caption | photo caption | file photo | video | graphic
  foto | fotoğraf | fotoğraflar | görsel | resim | wêne | vîdyo
  وێنە | ڤیدیۆ | فۆتۆ | صورة | الصورة | تصوير | صور | فيديو | عکس | تصویر | ویدئو
  bild | bilder | bildunterschrift | grafik | légende | photographie | vidéo | crédit photo
  photo credit | foto credit | illustration | фото | видео | imagem | imagen | immagine | fotografía | fotografia
`);

const CREDITED = startsWith(`
  image | photo | photos | picture | file | file photo | photograph | photograph by | photo by | picture by | image by
  foto | fotos | fotoğraf | görsel | wêne | وێنە | فۆتۆ | صورة | الصورة | تصوير | أرشيف | عکس | تصویر | bild | archiv
  crédit photo | imagem | imagen | immagine
`);
/** Lines that say no more than that there was a picture, or whose. */
const ALONE = only(`
  file photo | file picture | handout photo | stock photo | arşiv fotoğrafı | fotoğraf arşiv | wêneya arşîvê | وێنەی ئەرشیف | صورة أرشيفية
  عکس آرشیوی | archivfoto | archivbild | symbolbild | symbolfoto | photo d'archives | photo d'illustration | foto de archivo
  foto d'archivio | foto de arquivo | архивное фото
`);
const TAKEN_BY =
  /^[([]?\s?(?:photo|photograph|picture|image|video)s?\sby\s\p{Lu}[\p{L}.'’/\s-]{1,60}[)\]]?$/iu;
const BRACKETS_AT_END = /[([]\s?([^()[\]\n]{3,80})[)\]][\s.]{0,3}$/u;
const LONGEST_CREDITED = 320;

/** "Photo by Joss Amadi": a name, and no "picture by picture". */
function takenBy(line: string): boolean {
  return TAKEN_BY.test(line.trim()) && !/\sby\s\p{Ll}/u.test(line) && !endsSentence(line);
}

/** "The clock at noon (Image: NARA)": what is shown, and in brackets at its end who took it. */
function endsWithPictureCredit(block: Block, source: string): boolean {
  const words = BRACKETS_AT_END.exec(tailOf(block, source))?.[1];
  if (words === undefined || lengthOf(block) > LONGEST_CREDITED) return false;
  const folded = fold(words);
  return LABEL.test(folded) || (CREDITED.test(folded) && /:\s?\S|\sby\s/.test(folded));
}

/**
 * Lines labelled as a picture or its caption, or ending with the picture's credit in brackets. There is no picture in
 * the copy to carry them: they are set aside.
 */
export const markCaptions: Rule = (blocks, source) =>
  eachOpen(blocks, (block) => {
    const folded = foldedHead(block, source);
    if (lengthOf(block) <= 80 && (ALONE.test(folded) || takenBy(headOf(block, source))))
      return as(block, 'caption', 'caption_label', 0.85);
    if (lengthOf(block) <= 500 && LABEL.test(folded)) return as(block, 'caption', 'caption_label', 0.9);
    return endsWithPictureCredit(block, source) ? as(block, 'caption', 'caption_label', 0.82) : block;
  });
