import type { Suggestion } from '#newsroom/document/suggestions/list.ts';

const looks: Record<string, [on: string, off: string]> = {
  strong: ['Makes bold', 'No longer bold'],
  em: ['Makes italic', 'No longer italic'],
  link: ['Links', 'No longer a link'],
};

const kinds: Record<string, string> = {
  paragraph: 'a paragraph',
  heading: 'a heading',
  figure: 'a picture',
  divider: 'a divider',
  bullet_list: 'a list',
  ordered_list: 'a numbered list',
  blockquote: 'a quote',
};

type Json = { type: string; attrs?: Record<string, unknown> } | null;

/** What a suggestion does, in words, and the words that it does it to; ¶ stands for a break between paragraphs. */
export function suggestionWords(suggestion: Suggestion): { deed: string; gone: string; come: string } {
  const { insertedText, deletedText, insertedBlocks, deletedBlocks, wordless, changes } = suggestion;
  const [gone, come] = [lineOf(deletedText), lineOf(insertedText)];
  if (gone && come) return { deed: 'Replaces', gone, come };
  if (come) return { deed: 'Adds', gone, come };
  if (gone) return { deed: 'Deletes', gone, come };
  const whole = kinds[wordless ?? ''];
  if (whole && insertedBlocks > 0)
    return { deed: `${deletedBlocks > 0 ? 'Moves' : 'Adds'} ${whole}`, gone, come };
  if (whole) return { deed: `Deletes ${whole}`, gone, come };
  if (insertedBlocks > 0) return { deed: 'Begins a new paragraph', gone, come };
  if (deletedBlocks > 0) return { deed: 'Joins with what is above', gone, come };
  if (insertedText) return { deed: 'Adds a space', gone, come };
  if (deletedText) return { deed: 'Deletes a space', gone, come };
  return { deed: changeWords(changes[0]), gone, come: changes.map(({ text }) => text.trim()).join('') };
}

const lineOf = (text: string) => text.trim().replaceAll(/\n+/g, ' ¶ ');

function changeWords(change: Suggestion['changes'][number] | undefined): string {
  const [before, after] = [change?.before as Json, change?.after as Json];
  const look = looks[after?.type ?? before?.type ?? ''];
  if (look) return after ? look[0] : look[1];
  const [was, becomes] = [kinds[before?.type ?? ''], kinds[after?.type ?? '']];
  if (!was || !becomes) return 'Changes how it looks';
  if (before?.type !== after?.type) return `Turns ${was} into ${becomes}`;
  return `Changes ${was}`;
}
