import { fold } from '../fold.ts';
import { labelled, only, startsWith } from '../phrases.ts';
import {
  as,
  type Block,
  endsSentence,
  foldedHead,
  headOf,
  isProse,
  lengthOf,
  type Rule,
  textOf,
  wordCount,
} from './block.ts';
import { isFinalSign } from './end-signs.ts';

const READ_ALSO = `
  read also | read more | also read | see also | related | related news | related stories
  related articles | related posts | more on this | more on this story | more news | more stories
  more from | most read | most popular | latest news | in other news | other news | you may also like
  recommended | recommended for you | don't miss | top stories | further reading | editor picks
  editors' picks | trending | popular | ilgili haberler | ilgili haber | ayrıca okuyun
  bunu da okuyun | bunlar da ilginizi çekebilir | ilginizi çekebilir | diğer haberler | son haberler
  çok okunanlar | en çok okunanlar | haberin devamı | günün diğer haberleri | benzer haberler
  öne çıkanlar | öne çıkan haberler | bixwîne jî | her wiha bixwîne | herwiha bixwîne | bixwînin
  bixwîne | nûçeyên têkildar | nûçeyên din | nûçeyên dawî | zêdetir bixwîne | zêdetir bixwînin
  yên herî zêde hatine xwendin
  هەروەها بخوێنەوە | هەروەها بخوێننەوە | بخوێنەرەوە | بخوێنەوە | زیاتر بخوێنەوە | بابەتی پەیوەندیدار
  هەواڵی پەیوەندیدار | هەواڵە پەیوەندیدارەکان | هەواڵی تر | هەواڵەکانی تر | زۆرترین خوێندراوەتەوە
  اقرأ أيضا | اقرأ أيضاً | إقرأ أيضا | اقرأ المزيد | المزيد | أخبار ذات صلة | مواضيع ذات صلة
  مقالات ذات صلة | الأكثر قراءة | أخبار أخرى | شاهد أيضا | قد يعجبك | آخر الأخبار | بیشتر بخوانید
  همچنین بخوانید | اخبار مرتبط | مطالب مرتبط | خبرهای دیگر | پربازدیدترین | پربیننده‌ترین
  آخرین اخبار
  lesen sie auch | lesen sie mehr | mehr zum thema | weitere meldungen | weitere nachrichten
  auch interessant | meistgelesen | zum thema | mehr dazu | das könnte sie auch interessieren
  à lire aussi | lire aussi | à lire également | lire plus | sur le même sujet | articles liés
  les plus lus | voir aussi | autres actualités | dans l'actualité | lea también | lees ook
  her wiha bixwînin | herwiha bixwînin | okumaya devam et | ayrıca bakınız | vea también | te puede interesar | le puede interesar
  también te puede interesar | noticias relacionadas | artículos relacionados | más noticias | leggi anche | leggi di più | vedi anche
  articoli correlati | potrebbe interessarti | leia também | leia mais | veja também | saiba mais | notícias relacionadas
  читайте также | читать далее | смотрите также | другие новости | новости по теме
`;
const LABEL = labelled(READ_ALSO);
const OPENING = startsWith(READ_ALSO);
const ONLY = only(READ_ALSO);
const SHORT = 220;

/** The stems of a text's longer words, for telling whether two texts are about the same thing. */
function stems(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{M}]{5,}/gu) ?? [];
  return new Set(words.map((word) => word.replace(/^(?:وال|بال|لل|ال|و)(?=\p{L}{4})/u, '').slice(0, 6)));
}

/** The share of a block's longer words that the story has too, 0 to 1. */
function overlap(block: Block, source: string, story: ReadonlySet<string>): number {
  const own = stems(headOf(block, source));
  if (own.size === 0) return 0;
  return [...own].filter((stem) => story.has(stem)).length / own.size;
}

/** Some headlines end with a full stop; a sentence with as many words as a paragraph's is the story going on. */
function isShortSentence(block: Block, source: string): boolean {
  return lengthOf(block) < 100 && wordCount(headOf(block, source)) <= 14;
}

/** Lines that point to other stories, and the short lines listed under such a line. */
export const markReadAlso: Rule = (blocks, source) => {
  let under = false;
  return blocks.map((block) => {
    if (block.decided || block.kind === 'quote') return block;
    const folded = foldedHead(block, source);
    const alone =
      lengthOf(block) < 60 && (ONLY.test(folded) || (OPENING.test(folded) && /:\s?$/.test(folded)));
    if (alone) {
      under = true;
      return as(block, 'teaser', 'read_also', 0.9);
    }
    if (lengthOf(block) < SHORT && LABEL.test(folded)) return as(block, 'teaser', 'read_also', 0.9);
    if (!under) return block;
    const listed =
      lengthOf(block) < SHORT &&
      (block.kind === 'list' || !endsSentence(headOf(block, source)) || isShortSentence(block, source));
    if (!listed || block.kind === 'subheading') {
      under = false;
      return block;
    }
    return as(block, 'teaser', 'under_read_also', 0.85);
  });
};

type End = { at: number; strong: boolean };

/** Where the copy ends: at the first credit, notice or end sign that has running text before it. */
function endOfCopy(blocks: readonly Block[], source: string): End | null {
  let prose = false;
  let end: End | null = null as End | null;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'paragraph' && isProse(block, source)) {
      // A page shows where its text is: a signature in it, as under a quoted letter, doesn't end it.
      if (block.evidence.frame) end = null;
      // Text between a credit and a notice far below: only a notice right after the credit confirms it.
      if (end && at > end.at + 4) return end;
      prose = true;
    }
    if (!prose) continue;
    const final = block.reason === 'end_sign' && isFinalSign(textOf(block, source));
    const strong = block.kind === 'rights_notice' || final;
    if (strong || block.kind === 'credit')
      end = { at: end?.at ?? at, strong: strong || (end?.strong ?? false) };
    if (end?.strong) return end;
  }
  return end;
}

/**
 * What follows the end of the copy: teasers of other stories, if its words are other than the story's, or if a
 * notice or end sign stands before it. What seems to be the same story is kept, and marked as unsure.
 */
export const markTeasers: Rule = (blocks, source) => {
  const end = endOfCopy(blocks, source);
  if (!end) return [...blocks];
  const text = (part: readonly Block[]) => part.filter((block) => !block.decided);
  const before = text(blocks.slice(0, end.at));
  const after = text(blocks.slice(end.at + 1));
  const sum = (part: readonly Block[]) => part.reduce((length, block) => length + lengthOf(block), 0);
  const early = sum(before) < (sum(before) + sum(after)) * 0.35;
  const story = stems(
    before.map((block) => source.slice(block.start, Math.min(block.end, block.start + 20_000))).join(' '),
  );
  return blocks.map((block, at) => {
    if (at <= end.at || block.decided) return block;
    const shared = overlap(block, source, story);
    const other = shared < (early ? 0.2 : 0.34);
    if (other || (end.strong && !early)) {
      return as(
        block,
        'teaser',
        'other_story_after_end',
        (end.strong ? 0.97 : 0.88) - shared * (other ? 0.5 : 0.8),
      );
    }
    return { ...as(block, block.kind, 'after_end_sign_same_story', 0.45), decided: false };
  });
};
