'use client';

import { type ClipboardEvent, useEffect, useState } from 'react';
import { inThisTab } from '#components/ui/kept-here.ts';

const KEY = 'nightdesk-import-paste';
/** Longer than this, a field would make the page slow: the text is held beside it. */
const LONGEST_IN_FIELD = 300_000;
const LONGEST_KEPT = 1_500_000;

export type Pasted = {
  /** What stands in the field, and can be edited. */
  text: string;
  /** The clipboard's HTML, as long as the text is the one that came with it. */
  html: string | null;
  /** Too long for the field: held as it is. */
  held: string | null;
};

const nothing: Pasted = { text: '', html: null, held: null };

/** What was pasted or typed and not read yet. It survives a reload and a closed tab's return. */
export function usePasted() {
  const [pasted, setPasted] = useState<Pasted>(nothing);

  useEffect(() => {
    const kept = inThisTab.read(KEY);
    if (kept) setPasted(JSON.parse(kept) as Pasted);
  }, []);

  const keep = (next: Pasted) => {
    setPasted(next);
    const json = JSON.stringify(next);
    inThisTab.keep(KEY, next === nothing || json.length > LONGEST_KEPT ? null : json);
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const html = event.clipboardData.getData('text/html');
    const text = event.clipboardData.getData('text/plain');
    const replacesAll = pasted.text.trim() === '';
    if (text.length > LONGEST_IN_FIELD) {
      event.preventDefault();
      keep({ text: '', html: html || null, held: text });
    } else if (html && replacesAll) {
      event.preventDefault();
      keep({ text, html, held: null });
    }
  };

  return {
    pasted,
    onPaste,
    /** Whatever is typed parts the text from the HTML it came with. */
    type: (text: string) => keep({ text, html: text === pasted.text ? pasted.html : null, held: null }),
    clear: () => keep(nothing),
  };
}
