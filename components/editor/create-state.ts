import { collab } from 'prosemirror-collab';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { documentSchema } from '#newsroom/document/schema.ts';
import { caretLayer } from './carets/caret-layer.ts';
import { type FigureOptions, figures } from './figures/figure-view.ts';
import type { UploadOptions } from './figures/uploads.ts';
import { findKey } from './find/find-key.ts';
import { held } from './in-text/held.ts';
import { caretsKey, findingKey, houseStyleKey, offersKey, uploadsKey } from './in-text/keys.ts';
import { laterPlugin } from './in-text/later-plugin.ts';
import { blockAtCursor } from './plugins/block-at-cursor.ts';
import { blockIds } from './plugins/block-ids.ts';
import { clipboard } from './plugins/clipboard.ts';
import { farBlocks } from './plugins/far-blocks.ts';
import { guard } from './plugins/guard.ts';
import { typedBlocks } from './plugins/input-rules.ts';
import { editingKeys } from './plugins/keys.ts';
import { letterless } from './plugins/letterless.ts';
import { namelessKeys } from './plugins/nameless-keys.ts';
import { type NotesInText, noteHighlights } from './plugins/note-highlights.ts';
import { overEverything } from './plugins/over-everything.ts';
import { placeholders } from './plugins/placeholders.ts';
import { quickKeys } from './plugins/quick-keys.ts';
import { smartQuotes } from './plugins/smart-quotes.ts';
import { typedOver } from './plugins/typed-over.ts';
import { suggestingKeys } from './suggesting/suggesting-keys.ts';
import { type Suggesting, suggestionMarks } from './suggesting/suggestion-marks.ts';

type Options = {
  document: unknown;
  version: number;
  clientId: string;
  mayWrite: () => boolean;
  maySuggest: () => boolean;
  isKnownNote: (id: string) => boolean;
  /** The open notes on it. */
  notes?: NotesInText['kinds'];
  /** The story's language, BCP 47. */
  language: () => string;
  /** Left out where there is no page to show any on. */
  pictures?: FigureOptions & UploadOptions;
} & Suggesting;

/** The state of an editor on a stored document. */
export function createEditorState({
  document,
  version,
  clientId,
  mayWrite,
  maySuggest,
  isKnownNote,
  notes,
  language,
  pictures,
  ...suggesting
}: Options) {
  return EditorState.create({
    doc: Node.fromJSON(documentSchema, document),
    plugins: [
      guard(mayWrite, maySuggest),
      held(),
      namelessKeys(),
      overEverything(),
      typedBlocks(),
      smartQuotes(language),
      suggestingKeys(suggesting),
      // Before the keys of text: Enter on a picture opens it, and begins no paragraph.
      ...(pictures ? [figures(pictures), laterPlugin(uploadsKey, (parts) => parts.uploads(pictures))] : []),
      ...editingKeys(),
      quickKeys(),
      gapCursor(),
      history(),
      collab({ version, clientID: clientId }),
      blockIds(),
      placeholders(),
      letterless(),
      noteHighlights(notes),
      typedOver(),
      clipboard({ isKnownNote, language, onNote: (note) => pictures?.onNote(note) }),
      findKey(),
      laterPlugin(findingKey, (parts) => parts.finding(language)),
      laterPlugin(houseStyleKey, (parts) => parts.houseStyle()),
      laterPlugin(offersKey, (parts) => parts.explainerOffers()),
      blockAtCursor(),
      farBlocks(),
      suggestionMarks(suggesting),
      laterPlugin(caretsKey, (parts) => parts.caretState(clientId)),
      caretLayer(suggesting),
    ],
  });
}
