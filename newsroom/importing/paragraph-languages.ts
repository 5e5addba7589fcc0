import { detectLanguage } from './language.ts';
import { countSmallWords } from './language-words.ts';
import type { Span, SpanKind } from './schema.ts';
import { scriptOf } from './script.ts';

const TOLD: ReadonlySet<SpanKind> = new Set([
  'headline',
  'standfirst',
  'paragraph',
  'subheading',
  'list',
  'quote',
]);
const FEWEST_LETTERS = 40;
/** Characters looked at: enough to be sure, of a paragraph that may be a whole text. */
const LOOK = 400;
/** Copy may have a hundred thousand lines; a story that people read has fewer. */
const MOST_SPANS = 1000;

/**
 * The spans, with the language of each kept one that is clearly not in the story's: a quotation left in the speaker's
 * language, a summary in another script. `storyLanguage` is a BCP 47 tag. A paragraph that has the small words of the
 * story's language is not looked at further, so a story of one language costs next to nothing.
 */
export async function tellParagraphLanguages(
  source: string,
  spans: readonly Span[],
  storyLanguage: string,
): Promise<Span[]> {
  const own = storyLanguage.toLowerCase().split('-')[0] ?? '';
  if (own === 'und') return [...spans];
  const story = scriptOf(source.slice(0, LOOK * 3)).script;
  const told: Span[] = [];
  let left = MOST_SPANS;
  for (const span of spans) {
    const text = source.slice(span.start, Math.min(span.end, span.start + LOOK));
    const looked = span.kept && TOLD.has(span.kind) && text.length >= FEWEST_LETTERS && left-- > 0;
    const language = looked ? await otherLanguage(text, own, story) : null;
    told.push(language ? { ...span, language } : span);
  }
  return told;
}

async function otherLanguage(text: string, own: string, storyScript: string): Promise<string | null> {
  const { script, letters } = scriptOf(text);
  if (letters < FEWEST_LETTERS) return null;
  const { hits, words } = countSmallWords(text);
  const ownHits = hits.get(own) ?? 0;
  const isOwn = script === storyScript && ownHits >= words * 0.1 && ownHits >= Math.max(...hits.values());
  if (isOwn) return null;
  const found = await detectLanguage(text);
  const kurdish = own === 'ku' && (found.language === 'kmr' || found.language === 'ckb');
  if (found.language === 'und' || found.language === own || kurdish) return null;
  // Names and terms can make a short sentence look like a neighbouring language; another script leaves no doubt.
  return found.sure >= (script === storyScript ? 0.68 : 0.4) ? found.language : null;
}
