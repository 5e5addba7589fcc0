import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { DeskPicture } from '#newsroom/media/schema.ts';
import { uploadsKey } from '../in-text/keys.ts';
import { insertFigure } from './commands.ts';
import { droppedAt, figurePlace } from './places.ts';
import type { SentPicture, sendPicture } from './send-picture.ts';
import { uploadBox } from './upload-box.ts';

/** A picture on its way. It stands in the page and not in the text: nothing half-done gets there. */
export type Upload = {
  id: string;
  pos: number;
  file: File;
  /** From 0 to 1. */
  share: number;
  problem: { message: string; again: boolean } | null;
  stop: AbortController;
  /** Those that were given at once, as far as they have arrived: ids of pictures, and the place of this one among them. */
  together: (string | undefined)[];
  place: number;
};

type Change = { add: Upload } | { change: string; to: Partial<Upload> } | { drop: string };

const unreachable = 'The newsroom could not be reached. The picture is still here.';

const ONLY_PICTURES =
  'Only pictures can be dropped here, as JPEG, PNG, WebP or AVIF. Give documents as files to import.';

const isPicture = (file: File) => file.type.startsWith('image/');

export type UploadOptions = {
  storyId: string;
  mayAdd: () => boolean;
  /** Tests put the newsroom itself behind it. */
  send?: typeof sendPicture;
  /** Told of a picture before it comes into the text. */
  onArrived: (picture: DeskPicture) => void;
  /** Told of what had to be done to a picture. */
  onNote: (note: string) => void;
};

/** What sends one comes with the first; without the newsroom neither would arrive. */
const sendLater: typeof sendPicture = async (...picture) => {
  const sending = await import('./send-picture.ts').catch(() => null);
  return sending ? sending.sendPicture(...picture) : { ok: false, again: true, message: unreachable };
};

/** Pictures that are dropped on the text, pasted or chosen: sent, shown on their way, and put into the text. */
export function uploads({
  storyId,
  mayAdd,
  send = sendLater,
  ...told
}: UploadOptions): Plugin<readonly Upload[]> {
  const begin = (view: EditorView, upload: Upload) => {
    const onProgress = (share: number) => tell(view, { change: upload.id, to: { share } });
    void send(upload.file, { storyId, onProgress, signal: upload.stop.signal }).then((sent) =>
      settle(view, upload.id, sent, told),
    );
  };
  const take = (view: EditorView, files: Iterable<File>, pos: number): boolean => {
    const pictures = [...files].filter(isPicture);
    if (pictures.length === 0 || !mayAdd()) return false;
    const together: Upload['together'] = [];
    for (const [place, file] of pictures.entries()) {
      const fresh = { share: 0, problem: null, stop: new AbortController(), together, place };
      const upload = { id: crypto.randomUUID(), pos, file, ...fresh };
      tell(view, { add: upload });
      begin(view, upload);
    }
    return true;
  };
  const box = (upload: Upload) => (view: EditorView) =>
    uploadBox(upload, {
      again: () => {
        tell(view, { change: upload.id, to: { problem: null, share: 0 } });
        begin(view, upload);
      },
      giveUp: () => {
        upload.stop.abort();
        tell(view, { drop: upload.id });
        view.focus();
      },
    });
  return new Plugin<readonly Upload[]>({
    key: uploadsKey,
    state: { init: () => [], apply: (transaction, now) => applied(transaction, now) },
    props: {
      decorations: (state) =>
        DecorationSet.create(
          state.doc,
          uploadsIn(state).map((upload) => {
            // Drawn anew only when there is something else to say; progress moves in the box itself.
            const drawn = `${upload.id}-${upload.problem?.message ?? Math.floor(upload.share * 20)}`;
            return Decoration.widget(upload.pos, box(upload), {
              key: drawn,
              side: -1,
              stopEvent: () => true,
            });
          }),
        ),
      handlePaste: (view, event) =>
        // What comes with words is a page or a document, its pictures are somebody else's.
        !event.clipboardData?.types.includes('text/html') &&
        take(view, event.clipboardData?.files ?? [], figurePlace(view.state)),
      handleDrop: (view, event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (view.dragging || files.length === 0) return false;
        event.preventDefault();
        if (!mayAdd()) told.onNote('You may not add pictures to this story.');
        else if (!files.every(isPicture)) told.onNote(ONLY_PICTURES);
        take(view, files, droppedAt(view, event));
        return true;
      },
    },
  });
}

export const uploadsIn = (state: EditorState): readonly Upload[] => uploadsKey.getState(state) ?? [];

function tell(view: EditorView, change: Change): void {
  if (view.isDestroyed) return;
  view.dispatch(view.state.tr.setMeta(uploadsKey, change).setMeta('addToHistory', false));
}

function applied(transaction: Transaction, now: readonly Upload[]): readonly Upload[] {
  const change = transaction.getMeta(uploadsKey) as Change | undefined;
  if (!change && (!transaction.docChanged || now.length === 0)) return now;
  const moved = now.map((upload) => ({ ...upload, pos: transaction.mapping.map(upload.pos, -1) }));
  if (!change) return moved;
  if ('add' in change) return [...moved, change.add];
  if ('drop' in change) return moved.filter(({ id }) => id !== change.drop);
  return moved.map((upload) => (upload.id === change.change ? { ...upload, ...change.to } : upload));
}

type Told = Pick<UploadOptions, 'onArrived' | 'onNote'>;

function settle(view: EditorView, id: string, sent: SentPicture, { onArrived, onNote }: Told): void {
  const upload = view.isDestroyed ? undefined : uploadsIn(view.state).find((each) => each.id === id);
  if (!upload) return;
  if (!sent.ok) {
    tell(view, { change: id, to: { problem: sent } });
    return;
  }
  tell(view, { drop: id });
  onArrived(sent.picture);
  putIn(view, placeOf(view.state.doc, upload), sent.picture);
  upload.together[upload.place] = sent.picture.id;
  if (sent.picture.note) onNote(sent.picture.note);
}

/** Where it was given, or behind the one that was given before it: they arrive in any order. */
function placeOf(doc: Node, { pos, together, place }: Upload): number {
  const before = together.slice(0, place).findLast(Boolean);
  let found = pos;
  doc.forEach((node, at) => {
    if (before && node.type.name === 'figure' && node.attrs.picture === before) found = at + node.nodeSize;
  });
  return found;
}

function putIn(view: EditorView, pos: number, { id, alt, caption, credit }: DeskPicture): void {
  view.dispatch(insertFigure(view.state, pos, { picture: id, alt, caption, credit }));
}
