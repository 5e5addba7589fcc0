import { labelled } from '../phrases.ts';
import { as, eachOpen, foldedHead, lengthOf, type Rule } from './block.ts';

const LABEL = labelled(`
  photo | photos | picture | pictures | image | caption | photo caption | file photo | video | graphic
  foto | fotoğraf | fotoğraflar | görsel | resim | wêne | vîdyo
  وێنە | ڤیدیۆ | فۆتۆ | صورة | الصورة | تصوير | صور | فيديو | عکس | تصویر | ویدئو
  bild | bilder | bildunterschrift | grafik | légende | photographie | vidéo | crédit photo
  photo credit | foto credit | illustration
`);

/** Lines labelled as a picture or its caption. There is no picture in the copy to carry them: they are set aside. */
export const markCaptions: Rule = (blocks, source) =>
  eachOpen(blocks, (block) =>
    lengthOf(block) <= 500 && LABEL.test(foldedHead(block, source))
      ? as(block, 'caption', 'caption_label', 0.9)
      : block,
  );
