/**
 * Pasted HTML whose looks are data: the page's policy lets no style in that it has not sent itself, and the browser
 * complains of each. A sheet becomes a template, which is left out later.
 */
export const styleless = (html: string): string =>
  html
    .replace(/<(\/?)style\b/gi, '<$1template')
    .replace(/<[a-z][^<>]{0,20000}>/gi, (tag) => tag.replace(/(\s)style(?=\s{0,9}=)/gi, '$1data-style'));
