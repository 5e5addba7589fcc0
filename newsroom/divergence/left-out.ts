import type { Row } from '../history/rows.ts';
import type { Choices } from './merge-own.ts';
import type { OwnChange } from './own-changes.ts';

/** What the person wrote that they chose to leave out of the story, change by change, as blocks of their own version. */
export const leftOut = (changes: readonly OwnChange[], choices: Choices): Row[][] =>
  changes
    .filter(({ key }) => (choices[key] ?? 'now') === 'now')
    .map(({ units }) => units.flatMap(({ base, mine }) => (mine && hasOwnWords(base, mine) ? [mine] : [])))
    .filter((rows) => rows.length > 0);

const hasOwnWords = (base: Row | null, { node }: Row): boolean =>
  node.isTextblock
    ? node.textContent !== '' && node.textContent !== base?.node.textContent
    : base === null || !node.hasMarkup(base.node.type, base.node.attrs);
