import type { EditableKind } from '#newsroom/importing/schema.ts';

/** One letter for each kind of span; they follow the words of components/ui/ledger-signs.ts. */
export const kindKeys: Record<EditableKind, string> = {
  headline: 'h',
  standfirst: 'i',
  byline: 'b',
  dateline: 'd',
  paragraph: 'p',
  subheading: 's',
  list: 'l',
  quote: 'q',
  caption: 'a',
  credit: 'c',
  rights_notice: 'r',
  editors_note: 'n',
  embargo: 'e',
  teaser: 't',
  furniture: 'f',
  metadata: 'm',
};

export const kinds = Object.keys(kindKeys) as EditableKind[];
