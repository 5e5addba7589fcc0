import type { BlockChange, BlockKind, DiffBlock, Looks } from '#newsroom/history/diff.ts';
import { languageName } from '#newsroom/settings/languages.ts';

/** Whether anything happened to the block. */
export const isChanged = ({ change, moved }: DiffBlock): boolean => change !== 'same' || moved !== null;

/** What happened to a block beside its words, in words. */
export function changeNotes(block: DiffBlock): string[] {
  return [
    ...(block.moved ? [block.moved === 'up' ? 'Moved up' : 'Moved down'] : []),
    ...block.changes.map(noteOf),
    ...block.runs.flatMap(({ text, looks, was }) => (was ? looksNotes(text, was, looks) : [])).slice(0, MOST),
  ];
}

/** Of looks of words; more would hide the text. */
const MOST = 6;

function noteOf(change: BlockChange): string {
  switch (change.what) {
    case 'split':
      return 'Split off the paragraph beside it';
    case 'joined':
      return 'Joined to the paragraph beside it';
    case 'kind':
      return `${kindName(change.from)} → ${kindName(change.to)}`;
    case 'language':
      return `Language: ${language(change.from)} → ${language(change.to)}`;
    case 'direction':
      return `Direction: ${direction(change.from)} → ${direction(change.to)}`;
    case 'list_start':
      return `Numbering begins with: ${change.from} → ${change.to}`;
    case 'picture':
      return 'Another picture';
    default:
      return `${partNames[change.what]}: ${quoted(change.from)} → ${quoted(change.to)}`;
  }
}

const partNames = { alt: 'Description', caption: 'Caption', credit: 'Credit' };

/** Isolated (Unicode UAX #9, FSI and PDI): words of any direction leave the sentence in order. */
const quoted = (text: string): string => (text === '' ? 'none' : `“\u2068${text}\u2069”`);

const language = (tag: string | null) => (tag === null ? 'the story’s' : languageName(tag));
const direction = (dir: string | null) =>
  dir === null ? 'the language’s' : dir === 'rtl' ? 'right to left' : 'left to right';

export function kindName({ type, level, list, isQuote, depth }: BlockKind): string {
  if (type === 'heading') return `Heading ${level}`;
  if (type !== 'paragraph') return typeNames[type];
  const nested = depth > 1 ? `, level ${depth}` : '';
  if (list) return `${list === 'bullet' ? 'List item' : 'Numbered item'}${nested}`;
  return isQuote ? 'Quotation' : 'Paragraph';
}

const typeNames = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  figure: 'Picture',
  divider: 'Divider',
};

function looksNotes(text: string, was: Looks, now: Looks): string[] {
  const words = quoted(text.length > 40 ? `${text.slice(0, 40)}…` : text);
  const notes: string[] = [];
  if (was.strong !== now.strong) notes.push(`${now.strong ? 'Bold' : 'No longer bold'}: ${words}`);
  if (was.em !== now.em) notes.push(`${now.em ? 'Italic' : 'No longer italic'}: ${words}`);
  if (was.link === now.link) return notes;
  if (now.link === null) return [...notes, `Link taken off: ${words}`];
  return [...notes, `${was.link === null ? 'Link' : 'Other link'} to ${now.link}: ${words}`];
}
