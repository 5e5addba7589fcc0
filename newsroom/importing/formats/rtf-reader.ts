import { destinationOf, type Flow, RtfDocument } from './rtf-document.ts';
import { decodePage, pageOfCharset } from './rtf-encodings.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';

/** What holds within a group, and is back as it was after it. */
type Group = {
  flow: Flow;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  /** Fallback characters after each \u. */
  fallback: number;
  font: number;
  level: number;
  href: string;
  ignorable: boolean;
};

const START: Group = {
  flow: 'body',
  bold: false,
  italic: false,
  hidden: false,
  deleted: false,
  fallback: 1,
  font: -1,
  level: 0,
  href: '',
  ignorable: false,
};
const DEEPEST = 1000;
const SIGNS: Record<string, string> = {
  '\\': '\\',
  '{': '{',
  '}': '}',
  '~': '\u00a0',
  _: '\u2011',
  tab: '\t',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  endash: '–',
  emdash: '—',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};
const ENDS = new Set(['par', 'cell', 'nestcell', 'row', 'nestrow', 'sect', 'page', '\n', '\r']);
const HYPERLINK = /HYPERLINK\s{1,5}(?:\\[a-z]\s{1,5}){0,3}"?([^"\s]{1,2000})/;

/**
 * Reads RTF 1.9 token by token, without recursion, and collects the paragraphs of its flows. Throws an Error when
 * groups are nested deeper than a thousand.
 */
export function readRtfDocument(bytes: Uint8Array): RtfDocument {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) reader.take(token);
  return reader.finish();
}

class RtfReader {
  #document = new RtfDocument();
  #groups: Group[] = [];
  #group: Group = { ...START };
  #bytes: number[] = [];
  #page = 1252;
  #fontPages = new Map<number, number>();
  #toSkip = 0;

  take(token: RtfToken): void {
    if (token.type === 'byte') {
      if (this.#toSkip > 0) this.#toSkip--;
      else this.#bytes.push(token.byte);
      return;
    }
    if (token.type === 'word' && this.#toSkip > 0 && token.name in SIGNS) {
      this.#toSkip--;
      return;
    }
    this.#flush();
    if (token.type === 'open') this.#open();
    else if (token.type === 'close') this.#close();
    else this.#word(token.name, token.value);
  }

  finish(): RtfDocument {
    this.#flush();
    return this.#document;
  }

  #open(): void {
    if (this.#groups.length >= DEEPEST) throw new Error(`its groups are nested deeper than ${DEEPEST}`);
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, ignorable: false };
    this.#toSkip = 0;
  }

  #close(): void {
    const closed = this.#group;
    this.#group = this.#groups.pop() ?? { ...START };
    this.#toSkip = 0;
    if (closed.flow === this.#group.flow) return;
    if (closed.flow === 'instruction') {
      const href = HYPERLINK.exec(this.#document.lastText('instruction'))?.[1];
      if (href) this.#group.href = href;
    }
    if (closed.flow !== 'marker') this.#document.endParagraph(closed.flow);
  }

  #word(name: string, value: number | null): void {
    const group = this.#group;
    if (name === '*') {
      group.ignorable = true;
      return;
    }
    const flow = destinationOf(name, group.ignorable);
    group.ignorable = false;
    if (flow && group.flow !== 'none') group.flow = flow;
    else if (name === 'u') this.#unicode(value ?? 0);
    else if (Object.hasOwn(SIGNS, name)) this.#add(SIGNS[name] ?? '');
    else if (ENDS.has(name)) this.#document.endParagraph(group.flow);
    else this.#setting(name, value);
  }

  #setting(name: string, value: number | null): void {
    const group = this.#group;
    const on = value !== 0;
    if (name === 'b') group.bold = on;
    else if (name === 'i') group.italic = on;
    else if (name === 'v') group.hidden = on;
    else if (name === 'deleted') group.deleted = on;
    else if (name === 'plain') Object.assign(group, { bold: false, italic: false, hidden: false });
    else if (name === 'pard') group.level = 0;
    else if (name === 'outlinelevel') group.level = value !== null && value >= 0 && value < 6 ? value + 1 : 0;
    else if (name === 'uc') group.fallback = Math.min(Math.max(0, value ?? 1), 16);
    else if (name === 'f') group.font = value ?? -1;
    else if (name === 'ansicpg') this.#page = value ?? 1252;
    else if (name === 'mac') this.#page = 10000;
    else if (name === 'fcharset' && group.flow === 'fonts') {
      const page = pageOfCharset(value ?? 0);
      if (page !== null) this.#fontPages.set(group.font, page);
    }
  }

  #unicode(value: number): void {
    this.#add(String.fromCharCode(value & 0xffff));
    this.#toSkip = this.#group.fallback;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    this.#add(decodePage(this.#bytes, this.#fontPages.get(this.#group.font) ?? this.#page));
    this.#bytes = [];
  }

  #add(text: string): void {
    const { flow, bold, italic, hidden, deleted, href, level } = this.#group;
    if (deleted) return;
    this.#document.add(hidden && flow === 'body' ? 'around' : flow, { text, bold, italic, href }, level);
  }
}
