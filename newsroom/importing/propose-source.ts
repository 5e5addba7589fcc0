import { fold } from './fold.ts';
import type { ImportedStory } from './schema.ts';

/** A source that isn't on file, as the copy names it. */
export type ProposedSource = { name: string; aliases: string[] };

const OWNER_FOLLOWS =
  /(?:©|\(c\)|copyright)\s{0,3}(?:©\s{0,3})?(?:[\d٠-٩۰-۹]{4}(?:\s?[–-]\s?[\d٠-٩۰-۹]{4})?)?\s{0,3}(?:by\s)?|reserved (?:by|to)\s|(?:propert|right)\w{0,5} (?:of|belong to)\s(?=\p{Lu})|vorbehalten (?:bei|durch)\s|réservés (?:à|par)\s|محفوظة ل|hakları\s(?=\p{Lu})|ya\s(?=\p{Lu})|mafên\s(?=\p{Lu})/giu;
const COMPANY =
  /^(?:a\.?ş\.?|ltd\.?|inc\.?|gmbh|ag|s\.a\.(?:s\.)?|sa|llc|plc|oy|ab|bv|corp\.?|co\.)(?=[\s,.’']|$)/iu;
const SMALL_WORDS = new Set(
  'and und et ve û a ya yên of the de des du la le les di da der für an'.split(' '),
);

/** The proper name that a text begins with: capitalised words and abbreviations, up to a company's legal form. */
function leadingName(text: string): string {
  const words = text.trim().split(/\s+/).slice(0, 14);
  const name: string[] = [];
  for (const word of words) {
    const bare = word.replace(/[’'].{0,6}$/u, '');
    if (COMPANY.test(bare)) {
      name.push(bare.replace(/,$/, ''));
      break;
    }
    if (!/^[\p{Lu}\p{Lo}\d(]/u.test(bare) && !SMALL_WORDS.has(fold(bare))) break;
    // "San." is short for something; a longer word before a point ends the sentence.
    const ends = /[.,;:]$/.test(bare) && !/^\p{L}{1,4}\.$/u.test(bare);
    name.push(ends ? bare.slice(0, -1) : bare);
    if (ends || bare !== word) break;
  }
  while (name.length > 0 && SMALL_WORDS.has(fold(name.at(-1) ?? ''))) name.pop();
  return name.join(' ');
}

/**
 * The name to put a source on file under when none is recognised: the owner that the rights notice names, with
 * the credit as its alias; without such a notice, the credit alone. Null if the copy names nobody.
 */
export function proposeSource({
  credit,
  rightsNotice,
}: Pick<ImportedStory, 'credit' | 'rightsNotice'>): ProposedSource | null {
  const notice = (rightsNotice ?? '').slice(0, 600);
  const owners = [...notice.matchAll(OWNER_FOLLOWS)].map((match) =>
    leadingName(notice.slice(match.index + match[0].length)),
  );
  const owner = owners.filter((name) => name.length > 2).sort((one, other) => other.length - one.length)[0];
  const signed = credit?.split(/[,;/]/)[0]?.trim();
  if (!owner) return signed ? { name: signed, aliases: [] } : null;
  return { name: owner, aliases: signed && fold(signed) !== fold(owner) ? [signed] : [] };
}
