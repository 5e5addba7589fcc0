/**
 * Pasted HTML whose looks and handlers are data: the page's policy lets none in that it has not sent itself, and the
 * browser complains of each. A sheet becomes a template, which is left out later.
 */
export const inertHtml = (html: string): string =>
  html
    .replace(/<(\/?)style\b/gi, '<$1template')
    .replace(/<[a-z][^<>]{0,20000}>/gi, (tag) =>
      tag.replace(/(\s)(style|on[a-z]{1,30})(?=\s{0,9}=)/gi, '$1data-$2'),
    );
