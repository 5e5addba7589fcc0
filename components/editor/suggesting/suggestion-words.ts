import type { Suggestion } from '#newsroom/document/suggestions/list.ts';

const looks: Record<string, [on: string, off: string]> = {
  strong: ['Makes bold', 'No longer bold'],
  em: ['Makes italic', 'No longer italic'],
  link: ['Links', 'No longer a link'],
};

const kinds: Record<string, string> = {
  paragraph: 'a paragraph',
  heading: 'a heading',
  figure: 'a figure',
  divider: 'a divider',
};

type Json = { type: string; attrs?: Record<string, unknown> } | null;

/** What a suggestion does, in words, and the words that it does it to. */
export function suggestionWords(suggestion: Suggestion): { deed: string; gone: string; come: string } {
  const { insertedText: come, deletedText: gone, insertedBlocks, deletedBlocks, changes } = suggestion;
  const texts = { gone: gone.trim(), come: come.trim() };
  if (gone !== '' && come !== '') return { deed: 'Replaces', ...texts };
  if (come !== '') return { deed: come.trim() === '' ? 'Adds a space' : 'Adds', ...texts };
  if (gone !== '') return { deed: gone.trim() === '' ? 'Deletes a space' : 'Deletes', ...texts };
  if (insertedBlocks > 0) return { deed: 'Begins a new paragraph', ...texts };
  if (deletedBlocks > 0) return { deed: 'Joins with what is above', ...texts };
  const [change] = changes;
  return { deed: changeWords(change), gone: '', come: changes.map(({ text }) => text).join('') };
}

function changeWords(change: Suggestion['changes'][number] | undefined): string {
  const [before, after] = [change?.before as Json, change?.after as Json];
  const look = looks[after?.type ?? before?.type ?? ''];
  if (look) return after ? look[0] : look[1];
  const [was, becomes] = [kinds[before?.type ?? ''], kinds[after?.type ?? '']];
  if (!was || !becomes) return 'Changes how it looks';
  if (before?.type !== after?.type) return `Turns ${was} into ${becomes}`;
  return `Changes ${was}`;
}
