import { parseHTML } from 'linkedom';
import { escapeMarkup } from '../../escape-markup.ts';
import type { Warning } from '../warning.ts';
import { parseXml, type XmlElement, XmlFault } from './xml/tree.ts';

const SPOT =
  /<!\[CDATA\[|<!--|<(?![A-Za-z_:/!?])|&(?:#(\d{1,8});|#[xX]([\dA-Fa-f]{1,8});|([A-Za-z][A-Za-z\d]{1,31});)?/g;
const XML_NAMES = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 (section 2.2) forbids are looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Reads a feed's XML. Feeds are often not well-formed: what can be mended without guessing is mended, with a warning.
 * That is HTML's names of characters, an `&` or `<` that begins nothing, characters that XML forbids, and what a server
 * appended after the end. Takes linear time.
 *
 * Throws `XmlFault` for anything else.
 */
export function parseFeedXml(text: string): { root: XmlElement; warnings: Warning[] } {
  try {
    return { root: parseXml(text), warnings: [] };
  } catch (fault) {
    const mended = mendXml(text);
    if (!(fault instanceof XmlFault) || mended === text) throw fault;
    return { root: parseXml(mended), warnings: [{ code: 'mended_markup' }] };
  }
}

function mendXml(text: string): string {
  const known = new Map<string, string>();
  const chunks: string[] = [];
  let at = 0;
  SPOT.lastIndex = 0;
  for (let match = SPOT.exec(text); match; match = SPOT.exec(text)) {
    const [spot, decimal, hexadecimal, name] = match;
    if (spot === '<![CDATA[' || spot === '<!--') {
      const end = text.indexOf(spot === '<!--' ? '-->' : ']]>', match.index);
      if (end < 0) break;
      SPOT.lastIndex = end;
      continue;
    }
    chunks.push(text.slice(at, match.index));
    chunks.push(mendedSpot(spot, Number(decimal ?? `0x${hexadecimal}`), name, known));
    at = match.index + spot.length;
  }
  chunks.push(text.slice(at));
  return withoutAppendix(chunks.join('').replace(FORBIDDEN, '\ufffd'));
}

function mendedSpot(
  spot: string,
  codePoint: number,
  name: string | undefined,
  known: Map<string, string>,
): string {
  if (spot === '<') return '&lt;';
  if (spot === '&') return '&amp;';
  if (name === undefined) return isXmlCharacter(codePoint) ? spot : '\ufffd';
  if (XML_NAMES.has(name)) return spot;
  const character = known.get(name) ?? decodeName(name);
  known.set(name, character);
  return character;
}

/** What HTML means by a name; a name that HTML doesn't have stays as it was written. */
function decodeName(name: string): string {
  const decoded = parseHTML(`<html><body>&${name};</body></html>`).document.body.textContent ?? '';
  return decoded.endsWith(';') ? `&amp;${name};` : escapeMarkup(decoded);
}

function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 9 || codePoint === 10 || codePoint === 13;
  return (
    codePoint <= 0xd7ff ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint > 0xffff && codePoint <= 0x10ffff)
  );
}

/** Without what follows the end of the root element: scripts and comments of a server. */
function withoutAppendix(text: string): string {
  const ends = ['</rss>', '</feed>', '</rdf:RDF>'].map((end) => {
    const at = text.lastIndexOf(end);
    return at < 0 ? -1 : at + end.length;
  });
  const end = Math.max(...ends);
  return end < 0 ? text : text.slice(0, end);
}
