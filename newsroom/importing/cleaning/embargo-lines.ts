import { anyOf, labelled, startsWith } from '../phrases.ts';
import { as, eachOpen, endsSentence, foldedHead, headOf, lengthOf, type Rule, wordCount } from './block.ts';

/** Openings of embargo lines. */
const WORDS = startsWith(`
  embargoed until | embargoed till | embargoed for | embargoed to | embargo until | embargo till | embargoed | under embargo
  strict embargo | strictly embargoed | not for publication before | not for release before | not for use before
  not for broadcast before | not for publication or broadcast before | not for publication until | not for release until
  not to be published before | do not publish before | do not release before | do not use before | hold for release
  hold until | for release at | for release on | for release after | advance for | for use after
  ambargoludur | ambargolu | ambargo bitiş | ambargo kalkış | yayın yasağı | şu saate kadar yayınlanmaz | yayınlanmamalı
  ambargolu haber | ambargo saati | embargo heta | ambargo heta | di bin embargoyê de | di bin ambargoyê de | neyê weşandin heta
  berî vê demê neyê weşandin | nayê weşandin heta
  مەمنوع هەتا | قەدەغەیە هەتا | بڵاو نەکرێتەوە هەتا | بڵاونەکرێتەوە هەتا | بڵاو نەکرێتەوە پێش | بڵاونەکرێتەوە پێش
  بڵاونەکرێتەوە | قەدەغەی بڵاوکردنەوە | بڵاوکردنەوەی قەدەغەیە هەتا
  محظور النشر | محظور نشره | ممنوع النشر | حظر نشر | حظر النشر | ليس للنشر قبل | لا ينشر قبل | يمنع النشر قبل | للنشر بعد
  يحظر النشر حتى | يحظر النشر قبل | غیر قابل انتشار تا | ممنوعیت انتشار | انتشار ممنوع تا | پیش از این منتشر نشود | تا این ساعت منتشر نشود
  sperrfrist | sperrvermerk | gesperrt bis | frei ab | frei für | bitte sperrfrist | achtung sperrfrist | nicht vor
  sous embargo | embargo jusqu | sous embargo jusqu'au | ne pas publier avant | ne pas diffuser avant | diffusion interdite avant
  embargo hasta | embargado hasta | embargado até | embargata fino | bajo embargo | no publicar antes | no difundir antes | sotto embargo | embargo fino
  non pubblicare prima | non diffondere prima | sob embargo | embargo até | não publicar antes | embargo tot | onder embargo
  niet publiceren voor | эмбарго до | под эмбарго | не публиковать до | не публиковать ранее | εμπάργκο μέχρι
`);
const LABEL = labelled(`
  embargo | embargoed | embargo time | embargo lifts | embargo ends | press embargo | ambargo | ambargo bitişi | ambargo saati
  ئیمبارگۆ | ئەمبارگۆ | ئێمبارگۆ | حظر | حظر النشر | التعتيم | ممنوعیت انتشار | امبارگو
  sperrfrist | sperrvermerk | ambargoya weşanê | embargoya weşanê | heyama embargoyê | эмбарго
`);
/** Words that stand behind the time in some languages: "24 Kasım saat 09.30'a kadar ambargoludur". */
const BEHIND = anyOf(`
  kadar ambargoludur | kadar ambargolu | kadar yayınlanamaz | kadar yayımlanamaz | kadar yayınlanmayacak | önce yayınlanmaz
  önce yayınlanamaz | önce yayımlanamaz | bin embargo | di bin embargoyê de ye | bin embargoyê de ye | nayê weşandin
  neyê weşandin | بڵاونەکرێتەوە | بڵاو نەکرێتەوە | منتشر نشود | غیر قابل انتشار است | embargoed until | under embargo until | gesperrt
  embargo lifts
`);
/** A time of day, or its zone: what a story that speaks of an embargo hardly has. */
const CLOCK =
  /\d{1,2}[:.]\d{2}|(?<!\d)\d{4}\s?(?:gmt|utc|hrs|h\b|uhr|tsi|cet|est|edt|bst)|\d\s?(?:[ap]\.?m|uhr|h\b|hrs)|(?<!\p{L})(?:gmt|utc|saat|demjimer|ساعت|الساعه|کاتژمێر)\s?['’]?[\d٠-٩۰-۹]?/u;
const SOON = 60;
const LONGEST = 220;
const MOST_WORDS = 14;

/** Lines that say from when the text may be published. A sentence of the story about an embargo has no time of day. */
export const markEmbargoLines: Rule = (blocks, source) =>
  eachOpen(blocks, (block) => {
    if (lengthOf(block) > LONGEST) return block;
    const folded = foldedHead(block, source);
    const digits = folded.replace(/[٠-٩۰-۹]/g, '0');
    const clock = CLOCK.exec(digits);
    const clocked = clock !== null;
    const label = LABEL.test(folded);
    const opened = WORDS.test(folded);
    const behind = clocked && wordCount(folded) <= MOST_WORDS && BEHIND.test(folded);
    if (!label && !opened && !behind) return block;
    // A sentence about an embargo comes to its time of day late, if at all.
    const late = clock !== null && clock.index > SOON && endsSentence(headOf(block, source));
    if (!label && !behind && late && wordCount(folded) > MOST_WORDS) return block;
    const short = wordCount(folded) <= MOST_WORDS && !endsSentence(headOf(block, source));
    if (!label && !clocked && !short) return block;
    return as(block, 'embargo', 'embargo_words', /\d/.test(digits) ? 0.95 : 0.7);
  });
