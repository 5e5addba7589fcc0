const HEADER = /^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]{0,2}:(.*)$/;
const FOLDED = /^[ \t]/;
/** Headers that programs write and people don't (RFC 5322, RFC 2045, RFC 6376). */
const WRITTEN_BY_PROGRAMS = new Set(
  'received return-path message-id mime-version content-type content-transfer-encoding dkim-signature delivered-to'.split(
    ' ',
  ),
);
const LOOKED_AT = 16_384;

/**
 * How likely bytes are an e-mail, 0 to 1: by an unbroken block of headers at the top that names a sender or subject,
 * and has headers that only programs write, or an address and a date.
 */
export function sniffHeaders(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.subarray(0, LOOKED_AT))
    .toString('latin1')
    .replace(/^\s{1,20}/, '');
  const found = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    if (line === '') break;
    if (FOLDED.test(line) || /^From \S{1,200} /.test(line)) continue;
    const header = HEADER.exec(line);
    // The last line may be cut off; any other that is no header is text.
    if (!header) return bytes.length > LOOKED_AT && found.size > 20 ? 0.97 : 0;
    found.set(header[1]?.toLowerCase() ?? '', header[2] ?? '');
  }
  if (!found.has('from') && !found.has('subject')) return 0;
  if ([...found.keys()].some((name) => WRITTEN_BY_PROGRAMS.has(name))) return 0.97;
  return found.get('from')?.includes('@') && found.has('date') && found.has('subject') ? 0.8 : 0;
}
