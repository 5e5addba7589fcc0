/** How words look: emphasis, and where a link leads. */
export type Looks = { strong: boolean; em: boolean; link: string | null };

/** Words with one fate. `was`: how they looked before, where only that changed. */
export type DiffRun = { kind: 'same' | 'gone' | 'new'; text: string; looks: Looks; was: Looks | null };

/** What a block is. `depth` counts the lists that it stands in. */
export type BlockKind = {
  type: 'headline' | 'standfirst' | 'paragraph' | 'heading' | 'figure' | 'divider';
  level: number | null;
  list: 'bullet' | 'ordered' | null;
  isQuote: boolean;
  depth: number;
};

/** What changed of a block beside its words and its place. */
export type BlockChange =
  | { what: 'kind'; from: BlockKind; to: BlockKind }
  | { what: 'language' | 'direction'; from: string | null; to: string | null }
  /** Of the first block of a numbered list: what that begins with. */
  | { what: 'list_start'; from: number; to: number }
  /** Of a figure. */
  | { what: 'picture' | 'alt' | 'caption' | 'credit'; from: string; to: string }
  /** Its words were part of the block beside it, or have become part of it. */
  | { what: 'split' | 'joined' };

export type Figure = { picture: string; alt: string; caption: string; credit: string };

/** A block of the one or the other document, or of both. */
export type DiffBlock = {
  id: string | null;
  change: 'same' | 'changed' | 'added' | 'removed';
  /** Which block of its document it is, counted from 0; null where it is missing. */
  before: number | null;
  after: number | null;
  /** Where it went to among the blocks that stayed. */
  moved: 'up' | 'down' | null;
  /** As it is after; of a removed block as it was. */
  kind: BlockKind;
  lang: string | null;
  dir: string | null;
  runs: DiffRun[];
  changes: BlockChange[];
  figure: Figure | null;
};

/** The blocks in the order of the later document; removed ones behind those that they stood behind. */
export type DocumentDiff = { blocks: DiffBlock[] };
