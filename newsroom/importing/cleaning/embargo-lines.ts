import { labelled, startsWith } from '../phrases.ts';
import { as, eachOpen, foldedHead, lengthOf, type Rule } from './block.ts';

const WORDS = startsWith(`
  embargoed until | embargo until | embargoed | under embargo | strict embargo
  not for publication before | not for release before | not for publication until | hold for release
  for release at | ambargoludur | ambargolu | yayın yasağı | şu saate kadar yayınlanmaz | embargo heta
  ambargo heta | di bin embargoyê de
  مەمنوع هەتا | بڵاو نەکرێتەوە هەتا | بڵاونەکرێتەوە | قەدەغەی بڵاوکردنەوە | محظور النشر | ممنوع النشر
  حظر نشر | حظر النشر | ليس للنشر قبل | غیر قابل انتشار تا | ممنوعیت انتشار | انتشار ممنوع تا
  sperrfrist | gesperrt bis | sous embargo | embargo jusqu
`);
const LABEL = labelled(`
  embargo | ambargo
  ئیمبارگۆ | ئەمبارگۆ | حظر
  sperrfrist | ambargoya weşanê | embargoya weşanê
`);
const LONGEST = 220;

/** Lines that say from when the text may be published. */
export const markEmbargoLines: Rule = (blocks, source) =>
  eachOpen(blocks, (block) => {
    if (lengthOf(block) > LONGEST) return block;
    const folded = foldedHead(block, source);
    const timed = /[\d٠-٩۰-۹]/.test(folded);
    if (WORDS.test(folded) || LABEL.test(folded))
      return as(block, 'embargo', 'embargo_words', timed ? 0.95 : 0.7);
    return block;
  });
