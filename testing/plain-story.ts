import type { Node } from 'prosemirror-model';
import { buildDocument } from '#newsroom/document/build.ts';
import { ofBlocks } from './demo/written.ts';

/** The document of a story, each block with the signs of `written`: `plainStory('Fog', '> At sea', 'The bell rang.')`. */
export const plainStory = (headline: string, ...blocks: readonly string[]): Node =>
  buildDocument(ofBlocks([`# ${headline}`, ...blocks]));
