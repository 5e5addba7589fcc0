/** Encodings by code page; the others are windows-N. */
const PAGES: Record<number, string> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** Code pages by a font's character set (RTF 1.9, \fcharset). */
const CHARSETS: Record<number, number> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The code page of a font with this character set; null where the document's own holds. */
export function pageOfCharset(charset: number): number | null {
  return CHARSETS[charset] ?? null;
}

const decoders = new Map<number, TextDecoder>();

/** Text in a code page; one that is not known is read as Western European. */
export function decodePage(bytes: readonly number[], page: number): string {
  const known = PAGES[page] || /^(?:874|125[0-8])$/.test(String(page)) ? page : 1252;
  const decoder = decoders.get(known) ?? new TextDecoder(PAGES[known] ?? `windows-${known}`);
  decoders.set(known, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}
