/**
 * The content security policy of a page (CSP Level 3). Scripts run only with this request's nonce, or when such a
 * script loads them. Style attributes are allowed, style elements only with the nonce: panels and popovers are placed
 * by style attributes.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const directives = {
    'default-src': `'self'`,
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    'style-src': `'self' ${development ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    'style-src-attr': `'unsafe-inline'`,
    'img-src': `'self' data: blob:`,
    'font-src': `'self'`,
    'connect-src': `'self'`,
    'object-src': `'none'`,
    'base-uri': `'none'`,
    'form-action': `'self'`,
    'frame-ancestors': `'none'`,
  };
  return inOneLine(directives);
}

/** The policy of readers' pages: they have no script, no form and nothing from elsewhere. */
export const readersPolicy = inOneLine({
  'default-src': `'none'`,
  'style-src': `'self'`,
  'img-src': `'self'`,
  'font-src': `'self'`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'frame-ancestors': `'none'`,
});

function inOneLine(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
