export type MarkJson = { type: string; attrs?: Record<string, unknown> };

/** A node of a document as it is kept, of a publication or of a note. */
export type NodeJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  text?: string;
  marks?: MarkJson[];
};
