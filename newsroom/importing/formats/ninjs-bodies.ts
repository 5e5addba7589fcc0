import { readHtml } from './html.ts';
import { fieldOfMarkup } from './markup-fields.ts';
import type { NinjsItem, Variant } from './ninjs-values.ts';
import { variantsOf } from './ninjs-values.ts';
import { writeNitf } from './nitf.ts';
import { lettersOf, ReadingWriter } from './reading-writer.ts';
import { readText } from './text.ts';
import { rootOf } from './xml/root.ts';
import { parseXml, XmlFault } from './xml/tree.ts';

/** The forms of an item's body, the one that says most about its structure first. */
export function bodiesOf(item: NinjsItem): Variant[] {
  const bodies = [...item].flatMap(([name, value]) => (isBody(name) ? variantsOf(name, value) : []));
  return bodies.sort((a, b) => structureOf(b) - structureOf(a));
}

export function isBody(name: string): boolean {
  return name === 'bodies' || name.startsWith('body_');
}

function structureOf(body: Variant): number {
  if (isNitfBody(body)) return 3;
  if (!isMarkup(body)) return 0;
  return /html/i.test(`${body.role} ${body.type}`) ? 2 : 1;
}

/** By its content: agencies have dialects of their own that they call NITF too. */
function isNitfBody({ value }: Variant): boolean {
  return rootOf(value)?.name === 'nitf';
}

function isMarkup({ role, type }: Variant): boolean {
  return /html|xml|nitf/i.test(`${role} ${type}`);
}

/** Writes a body in its best form, and then what the other forms say that it doesn't; that is set aside. */
export function writeBodies(writer: ReadingWriter, [body, ...others]: readonly Variant[]): void {
  if (!body) return;
  const before = writer.finish().source.length;
  writeBody(writer, body);
  if (others.length === 0) return;
  const { source } = writer.finish();
  const said = new Set(source.split('\n').map(lettersOf));
  const all = lettersOf(source.slice(before));
  for (const other of others) {
    const rest = new ReadingWriter();
    writeBody(rest, other);
    const form = rest.finish().source;
    if (lettersOf(form) === all) continue;
    for (const line of form.split('\n')) if (!said.has(lettersOf(line))) writer.add(line, 'metadata');
  }
}

function writeBody(writer: ReadingWriter, body: Variant): void {
  if (isNitfBody(body)) {
    try {
      writeNitf(writer, parseXml(body.value));
      return;
    } catch (error) {
      // Damaged or unsafe XML still has words, and a reader of pages finds them.
      if (!(error instanceof XmlFault)) throw error;
    }
  }
  const text = isMarkup(body) || isNitfBody(body) ? readHtml(asPage(body)) : readText(body.value);
  writer.addSegments(text, fieldOfMarkup);
}

/** Dialects of NITF have words in their head, where pages have none. */
function asPage({ role, type, value }: Variant): string {
  if (!/html/i.test(`${role} ${type}`)) return value.replace(/<(\/?)(?:html|head|body)(?=[\s>])/gi, '<$1div');
  return /<(?:html|body)[\s>]/i.test(value) ? value : `<article>${value}</article>`;
}
