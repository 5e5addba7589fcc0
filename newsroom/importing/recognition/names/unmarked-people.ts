import type { Name } from '../schema.ts';
import type { ReadText } from '../text.ts';
import type { Word } from '../words.ts';
import { type Evidence, mention, People, SURE } from './person.ts';
import { isClose, isCommon } from './unmarked-words.ts';

type Candidate = { block: number; start: number; end: number; reason: Evidence | null };

/**
 * People in text whose script has no capitals: two words where a title, a verb of saying or an office leave nothing else
 * for them to be. What fits but has no such proof counts only if its words return.
 */
export function unmarkedPeople(text: ReadText): Name[] {
  const find = text.lexicon.order === 'verb_subject' ? afterVerb : atHead;
  const candidates = text.words.flatMap((words, block) =>
    block === 0 ? [] : words.flatMap((_, at) => find(text, words, block, at)),
  );
  const seen = new Map<string, number>();
  for (const candidate of candidates) {
    const key = foldedOf(text, candidate).join(' ');
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const people = new People();
  for (const candidate of candidates) {
    const words = foldedOf(text, candidate);
    const reason = candidate.reason ?? ((seen.get(words.join(' ')) ?? 0) > 1 ? 'surname_again' : null);
    if (!reason) continue;
    const { words: name } = mention(text, { name: '', words, reason, sure: 1 }, candidate);
    people.add({ name, words, reason, sure: SURE[reason] - 0.05 });
  }
  return text.words.flatMap((words, block) => mentionsIn(text, people, words, block));
}

function mentionsIn(text: ReadText, people: People, words: readonly Word[], block: number): Name[] {
  const folded = words.map((word) => word.folded);
  const found: Name[] = [];
  for (let start = 0; start < words.length; start++) {
    const full = people.fullAt(folded, start);
    if (full) {
      found.push(mention(text, full, { block, start, end: start + full.words.length }));
      start += full.words.length - 1;
      continue;
    }
    const person = people.bySurname(folded[start] ?? '');
    const { says, titles } = text.lexicon;
    const nearVerb =
      says.has(folded[start - 1] ?? '') ||
      titles.has(folded[start - 1] ?? '') ||
      says.has(folded[start + 1] ?? '') ||
      ((folded[start + 1]?.length ?? 9) <= 3 && says.has(folded[start + 2] ?? ''));
    if (person && nearVerb) found.push(mention(text, person, { block, start, end: start + 1 }));
  }
  return found;
}

const foldedOf = (text: ReadText, { block, start, end }: Candidate) =>
  (text.words[block] ?? []).slice(start, end).map((word) => word.folded);

const isDefinite = (word: Word | undefined) => /^و?ال/.test(word?.folded ?? '');

/** Arabic: the verb, perhaps an office with what it is of, the name, and then "that", a comma or a quotation. */
function afterVerb(text: ReadText, words: readonly Word[], block: number, at: number): Candidate[] {
  const { says, titles, offices } = text.lexicon;
  const folded = words[at]?.folded ?? '';
  const isTitle = titles.has(folded);
  if (!says.has(folded) && !isTitle) return [];
  if (isTitle && (says.has(words[at - 1]?.folded ?? '') || titles.has(words[at - 1]?.folded ?? '')))
    return [];
  let end = at + 1;
  while (end < at + 9 && words[end] && isClose(words[end] as Word) && !isCommon(text, words[end] as Word))
    end++;
  let start = isTitle ? at : at + 1;
  let reason: Evidence | null = null;
  while (titles.has(words[start]?.folded ?? '') && start < end) {
    const isOffice = !isDefinite(words[start]);
    start++;
    reason = 'title_before_name';
    if (!isOffice) continue;
    while (start < end && !isDefinite(words[start])) start++;
  }
  while (reason && start < end && isDefinite(words[start])) start++;
  if (end - start !== 2 || isDefinite(words[start])) return [];
  const after = words[end];
  const hasOffice =
    after !== undefined && /^، ?$/.test(after.gap) && (titles.has(after.folded) || offices.has(after.folded));
  const closesName =
    after === undefined || !isClose(after) || /^[اإأ]ن(?:ه|ها|هم)?$/.test(after.text) || hasOffice;
  if (!closesName) return [];
  return [{ block, start, end, reason: hasOffice ? 'office_beside_name' : reason }];
}

/** Persian and Sorani: a title before the name, or the name at the head of the sentence before office or verb. */
function atHead(text: ReadText, words: readonly Word[], block: number, at: number): Candidate[] {
  const { says, titles, offices, organisations } = text.lexicon;
  const word = words[at];
  const isTitle = titles.has(word?.folded ?? '');
  if (!word || !(isTitle || word.opensSentence)) return [];
  if (isTitle && titles.has(words[at + 1]?.folded ?? '')) return [];
  const start = isTitle ? at + 1 : at;
  let end = start;
  while (end < start + 4 && words[end] && !isCommon(text, words[end] as Word)) {
    if (end > start && !isClose(words[end] as Word)) break;
    if (end === start && isTitle && !isClose(words[end] as Word)) break;
    end++;
  }
  const inside = words.slice(start, end);
  const isOther = ({ folded }: Word) =>
    titles.has(folded) || offices.has(folded) || organisations.has(folded);
  if (inside.length < 2 || inside.length > 3 || inside.some(isOther)) return [];
  const after = words[end];
  const hasOffice = after !== undefined && /^[،,] ?$/.test(after.gap) && isOther(after);
  if (hasOffice) return [{ block, start, end, reason: 'office_beside_name' }];
  if (inside.length > 2) return [];
  const verb = after !== undefined && says.has(after.folded);
  if (isTitle) return [{ block, start, end, reason: 'title_before_name' }];
  return verb ? [{ block, start, end, reason: null }] : [];
}
