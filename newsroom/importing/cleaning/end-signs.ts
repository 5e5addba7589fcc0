import { fold } from '../fold.ts';
import { only } from '../phrases.ts';
import { as, type Block, cut, eachOpen, foldedHead, lengthOf, type Rule, tailOf } from './block.ts';

const MORE = `
  more | more follows | mehr | mehr folgt | dê bidome | بەردەوام دەبێت | habrá ampliación | devamı var | devam edecek | dom heye | berdewam dike
  بەردەوامە | يتبع | ادامه دارد
  à suivre | suite | suivra | more to come | more to follow | mf | didome | dûmahî heye | sürecek | devam ediyor
  درێژەی هەیە | ماویەتی | للخبر بقية | له بقية | ادامه خبر | folgt | fortsetzung folgt | sigue | seguirá | continúa
  segue | continua | vervolg | wordt vervolgd | продолжение следует
`;
const END = `
  ends | end | ends here | bitti | son | haber bitti | dawî | qediya
  کۆتایی | النهاية | انتهى | انتهت | پایان | پایان پیام
  ende | fin | 30 | -30- | endit | xxx | ends item | fin de dépêche | end of story | end of text | endall | enditem | haberin sonu | dawiya nûçeyê
  کۆتایی هەواڵ | کۆتایی هات | نهاية الخبر | انتهى الخبر | پایان خبر | انتهای پیام | schluss | ende der meldung | fin de texto
  fine | fine testo | fim | einde | конец | τέλος | tmm | нннн | nnnn
`;
const LINE = only(`${MORE}|${END}`);
const FINAL_SIGN = only(END);
const SHORTEST_SIGN = /^[\s#*=_~.–—-]{3,40}$/;
const IN_BRACKETS = /\s([([]\s?([^()[\]]{2,20}?)\s?[)\]]|[–—-]{1,3}\s?30\s?[–—-]{1,3}|#{3})\s{0,3}$/u;

/** Whether an end sign ends the copy for good, rather than promising more. */
export function isFinalSign(text: string): boolean {
  return FINAL_SIGN.test(fold(text)) || /^[\s#]{3,}$/.test(text);
}

function signLine(block: Block, source: string, isLast: boolean): boolean {
  if (lengthOf(block) > 40) return false;
  const folded = foldedHead(block, source);
  if (SHORTEST_SIGN.test(folded)) return true;
  // A bare word may be a subheading or a cry; signs around it, capitals, or nothing behind it make it an end sign.
  const text = source.slice(block.start, block.end);
  const dressed = isLast || /^[^\p{L}\p{N}]/u.test(text) || text === text.toUpperCase();
  return LINE.test(folded) && dressed;
}

/** Signs like "(MORE)", "—30—", "ENDS" and lines of stars, on a line of their own or at the end of a paragraph. */
export const markEndSigns: Rule = (blocks, source) => {
  const last = blocks.findLastIndex((block) => !block.decided);
  return eachOpen(blocks, (block, index) => {
    if (signLine(block, source, index > 0 && index === last)) return as(block, 'furniture', 'end_sign', 0.9);
    const match = IN_BRACKETS.exec(tailOf(block, source));
    const words = match?.[2];
    if (!match || (words !== undefined && !LINE.test(fold(words)))) return block;
    const at = block.end - tailOf(block, source).length + match.index;
    const text = cut(block, block.start, at, source);
    const sign = cut(block, at, block.end, source);
    return text && sign ? [text, as(sign, 'furniture', 'end_sign', 0.85)] : block;
  });
};
