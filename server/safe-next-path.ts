const home = '/desk';

/**
 * Where to go after sign-in. Only a path of this site is followed, so that a link to our sign-in page can't send
 * somebody on to another site.
 */
export function safeNextPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 2_000) return home;
  // Browsers read a backslash as a slash, and drop tabs and newlines, so "/\evil" and "/\t/evil" leave the site.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\\\u0000-\u001f\u007f]/.test(next)) return home;
  const here = new URL('http://here.invalid');
  const url = URL.parse(next, here);
  if (!url || url.host !== here.host || url.pathname.startsWith('//')) return home;
  return url.pathname === '/signin' ? home : `${url.pathname}${url.search}${url.hash}`;
}
