/** A piece of RTF. `byte` is a character in the document's code page; `word` a control word or sign. */
export type RtfToken =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'byte'; byte: number }
  | { type: 'word'; name: string; value: number | null };

const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const HEX = /[0-9a-fA-F]{2}/y;

/** The tokens of RTF 1.9 in order, in one pass; line breaks of the file are none, and binary data is stepped over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (let at = 0; at < rtf.length; at++) {
    const sign = rtf[at];
    if (sign === '{') yield { type: 'open' };
    else if (sign === '}') yield { type: 'close' };
    else if (sign !== '\\') {
      if (sign !== '\r' && sign !== '\n') yield { type: 'byte', byte: rtf.charCodeAt(at) };
    } else {
      WORD.lastIndex = at + 1;
      const word = WORD.exec(rtf);
      if (!word) {
        HEX.lastIndex = at + 2;
        const hex = rtf[at + 1] === "'" ? HEX.exec(rtf)?.[0] : undefined;
        if (hex) yield { type: 'byte', byte: Number.parseInt(hex, 16) };
        else if (at + 1 < rtf.length) yield { type: 'word', name: rtf[at + 1] ?? '', value: null };
        at += hex ? 3 : 1;
        continue;
      }
      const value = word[2] === undefined ? null : Number.parseInt(word[2], 10);
      at = WORD.lastIndex - 1;
      if (word[1] === 'bin') at += Math.max(0, value ?? 0);
      else yield { type: 'word', name: word[1] ?? '', value };
    }
  }
}
