/** Longer texts, and those of more signs, are read as plain text: a story is never like that, and hostile Markdown
 * takes a time that grows with the square of its signs. */
const LONGEST = 300_000;
const MOST_SIGNS = 2000;
/** Quotes and lists nested deeper than anyone writes. */
const TOO_DEEP = /^[ \t]{0,200}(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]{0,8}){50}/m;

const HEADING = /^#{1,6} {1,3}\S/gm;
const LINK = /!?\[[^\][\n]{1,300}\]\((?:https?:\/\/|mailto:)[^)\s]{1,1000}(?: "[^"\n]{0,300}")?\)/g;
const STRONG = /\*\*[^\s*][^*\n]{0,300}\*\*|__[^\s_][^_\n]{0,300}__/g;
const ITEM_OR_QUOTE = /^(?:[-*+] |\d{1,3}\. |> )\S/gm;
const FRONT_MATTER = /^\ufeff?---[ \t]{0,9}\r?\n((?:[^\r\n]{0,2000}\r?\n){1,100}?)---[ \t]{0,9}(?:\r?\n|$)/;
const FIELD = /^([A-Za-z][\w -]{0,40}):(?:[ \t]{1,9}(.{0,2000}))?$/;

/** The fields above a Markdown text (YAML, one a line), and the text below them; null when there are none. */
export function frontMatterOf(text: string): { lines: string[]; body: string } | null {
  const found = FRONT_MATTER.exec(text);
  const lines = found?.[1]?.split(/\r?\n/).filter((line) => line.trim() !== '') ?? [];
  if (!found || !FIELD.test(lines[0] ?? '')) return null;
  return { lines, body: text.slice(found[0].length) };
}

/** A field's name in lower case and its value without quotes; null for a line that is no field. */
export function fieldOf(line: string): { name: string; value: string } | null {
  const found = FIELD.exec(line);
  if (!found) return null;
  const value = (found[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');
  return { name: found[1]?.toLowerCase() ?? '', value };
}

/** How likely a text is Markdown, 0 to 1: by signs that plain text has not, and by two kinds of them or several. */
export function sniffMarkdown(text: string): number {
  if (text.length > LONGEST || /^\s{0,50}[{<]/.test(text) || TOO_DEEP.test(text)) return 0;
  if ((text.match(/[[\]*_`<>!]/g)?.length ?? 0) > MOST_SIGNS) return 0;
  if (frontMatterOf(text)) return 0.93;
  const headings = text.match(HEADING)?.length ?? 0;
  const links = text.match(LINK)?.length ?? 0;
  const strong = text.match(STRONG)?.length ?? 0;
  const others = text.match(ITEM_OR_QUOTE)?.length ?? 0;
  if (headings > 0 && headings + links + strong + others > 1) return 0.85;
  return links + strong > 1 ? 0.8 : 0;
}
