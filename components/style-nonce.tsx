'use client';

import { useState } from 'react';

/**
 * React Aria puts a style element or two into the page, and looks here for the nonce that lets it. It does so as late as
 * its code comes, and a refresh brings the nonce of another answer, which this page's policy does not know: the first stays.
 */
export function StyleNonce({ nonce }: { nonce: string | undefined }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" nonce={first} />;
}
