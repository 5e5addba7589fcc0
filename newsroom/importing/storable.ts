import type { Warning } from './warning.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const NUL = /\u0000/g;

/**
 * Makes text that Postgres can store: NUL and lone surrogates become U+FFFD, one for one, so the length stays.
 * A warning counts them.
 */
export function toStorable(text: string): { text: string; warnings: Warning[] } {
  let count = 0;
  const withoutNul = text.replace(NUL, () => {
    count++;
    return '\ufffd';
  });
  if (withoutNul.isWellFormed()) return result(withoutNul, count);
  const wellFormed = withoutNul.toWellFormed();
  for (let at = 0; at < wellFormed.length; at++) {
    if (wellFormed[at] === '\ufffd' && withoutNul[at] !== '\ufffd') count++;
  }
  return result(wellFormed, count);
}

function result(text: string, count: number): { text: string; warnings: Warning[] } {
  return { text, warnings: count > 0 ? [{ code: 'replaced_characters', count }] : [] };
}
