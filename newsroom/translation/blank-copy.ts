import { Fragment, type Node } from 'prosemirror-model';
import { newBlockId } from '../document/block-ids.ts';
import { blockHash } from '../document/hash.ts';
import { settledUnits } from '../document/settled-text.ts';
import { withoutSuggestions } from '../document/suggestions/resolved.ts';
import { textUnits } from '../document/units.ts';
import type { BlockLink, SourceUnit } from './rules.ts';

/**
 * The document that a translation begins as: the source's structure block by block, every text block empty and with
 * an id of its own, and what each was made from. What is only suggested is nobody's to translate.
 */
export function blankCopy(story: Node): { document: Node; links: BlockLink[] } {
  const source = withoutSuggestions(story);
  const keys = blockKeys(source);
  const links: BlockLink[] = [];
  const visit = (node: Node): Node => {
    if (node.isTextblock) {
      const id = newBlockId();
      const text = node.textBetween(0, node.content.size, '\n', '\n');
      links.push({
        sourceBlockId: keys[links.length] ?? '',
        blockId: id,
        sourceHash: blockHash(text),
        sourceText: text,
        position: links.length,
      });
      return node.type.create({ ...node.attrs, id, dir: null, lang: null });
    }
    const attrs = 'id' in node.attrs ? { ...node.attrs, id: newBlockId() } : node.attrs;
    // A picture goes along with its credit; what is said of it is to be written anew.
    if (node.type.name === 'figure') return node.type.create({ ...attrs, alt: '', caption: '' });
    const children: Node[] = [];
    node.forEach((child) => {
      children.push(visit(child));
    });
    return node.type.create(attrs, Fragment.fromArray(children));
  };
  return { document: visit(source), links };
}

/** The blocks of a source as staleness compares them: without suggestions. */
export function sourceUnits(source: Node): SourceUnit[] {
  const keys = blockKeys(withoutSuggestions(source));
  return settledUnits(source).map(({ text }, at) => ({ id: keys[at] ?? '', text, hash: blockHash(text) }));
}

/**
 * What each text block is known by, in document order: its id. Where that is missing, or repeats one from above until
 * a browser mends it, a count tells the blocks apart, so that none escapes the comparison.
 */
function blockKeys(doc: Node): string[] {
  const seen = new Map<string | null, number>();
  return textUnits(doc).map(({ id }) => {
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return id !== null && before === 0 ? id : `${id ?? ''}#${before}`;
  });
}
