'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Figure } from '#newsroom/document/figures.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { chooseFiles } from './choose-pictures.ts';
import { changeFigure, figureById, removeFigure } from './commands.ts';
import { FrameTool } from './frame-tool.tsx';
import { sendPicture } from './send-picture.ts';
import { type FigureSource, SourceWords } from './source-words.tsx';
import { usePicture } from './use-picture.ts';

const NOBODY = 'nobody';

export type FigureSheetProps = { id: string; source: FigureSource | null; onClose: () => void };

/** What the story says of a picture, how it is framed, and whose it is. */
export function FigureSheet({ id, source, onClose }: FigureSheetProps) {
  const session = useSession();
  const node = useSnapshot(({ state }) => figureById(state.doc, id)?.node ?? null);
  const close = useCallback(() => {
    onClose();
    session.view?.focus();
  }, [onClose, session]);
  // Somebody else took it out of the text.
  useEffect(() => {
    if (!node) close();
  }, [node, close]);
  if (!node) return null;
  const figure = node.attrs as Figure;
  return (
    <Sheet isOpen onOpenChange={(isOpen) => !isOpen && close()} title="Picture">
      <div className="flex flex-col gap-4">
        <OnFile key={figure.picture} pictureId={figure.picture} />
        {source && <SourceWords {...{ source, figure }} />}
        <Words id={id} figure={figure} />
        <Deeds id={id} onGone={close} />
      </div>
    </Sheet>
  );
}

/** Saved when a field is left, and when the sheet closes. */
function Words({ id, figure }: { id: string; figure: Figure }) {
  const session = useSession();
  const isReadOnly = !(session.mayWrite || session.maySuggest);
  const [typed, setTyped] = useState<Partial<Figure>>({});
  const unsaved = useRef<Partial<Figure>>({});
  unsaved.current = typed;
  const keep = useCallback(() => {
    changeFigure(id, trimmed(unsaved.current))(session.state, session.dispatch);
    unsaved.current = {};
  }, [id, session]);
  // Closing the sheet leaves the field without telling it.
  useEffect(() => keep, [keep]);
  const field = (name: 'alt' | 'caption' | 'credit') => ({
    ...{ isReadOnly, value: typed[name] ?? figure[name] },
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
    onBlur: () => {
      keep();
      setTyped({});
    },
  });
  const lacks = (name: 'alt' | 'credit') => (typed[name] ?? figure[name]).trim() === '';
  return (
    <>
      <TextArea
        {...field('alt')}
        label="Description"
        description="What can be seen, for whoever can’t see it. Needed."
        error={lacks('alt') ? 'It can’t go out without one.' : undefined}
      />
      <TextArea {...field('caption')} label="Caption" rows={2} />
      <TextField
        {...field('credit')}
        label="Credit"
        description="Who made it, and for whom. Needed."
        error={lacks('credit') ? 'It can’t go out without one.' : undefined}
      />
    </>
  );
}

const trimmed = (words: Partial<Figure>): Partial<Figure> =>
  Object.fromEntries(Object.entries(words).map(([name, value]) => [name, value.trim()]));

/** Its frame and whose it is: the same wherever the piece shows it. */
function OnFile({ pictureId }: { pictureId: string }) {
  const session = useSession();
  const { load, found, problem, change } = usePicture(pictureId, session.pictureChanged);
  if (load.kind === 'loading') return <Skeleton className="aspect-3/2 w-full" />;
  if (load.kind === 'failed' || !found) {
    return (
      <Notice tone="danger" title="The picture can’t be shown">
        {load.kind === 'failed' && load.message}
      </Notice>
    );
  }
  const { picture, mayChange, sources } = found;
  const options = [
    { id: NOBODY, label: 'Nobody has said' },
    { id: 'own', label: 'Our own' },
    ...sources.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <>
      <FrameTool picture={picture} isDisabled={!mayChange} onChange={change} />
      <Select
        label="Whose"
        isDisabled={!mayChange}
        options={options}
        value={picture.whose ?? NOBODY}
        onChange={(key) => change({ whose: key === NOBODY ? null : String(key) })}
        description={picture.copyright || 'A source’s picture needs its licence of pictures.'}
        error={picture.whose === null ? 'It can’t go out before somebody says.' : undefined}
      />
      {problem && (
        <Notice tone="danger" title="Not saved">
          {problem}
        </Notice>
      )}
    </>
  );
}

/** Another picture in its place, with the words that it brings; or none. */
function Deeds({ id, onGone }: { id: string; onGone: () => void }) {
  const session = useSession();
  const [state, setState] = useState<{ share: number } | { problem: string } | null>(null);
  const replace = () =>
    chooseFiles(false, ([file]) => {
      if (!file) return;
      setState({ share: 0 });
      void sendPicture(file, {
        storyId: session.start.storyId,
        onProgress: (share) => setState({ share }),
        signal: new AbortController().signal,
      }).then((sent) => {
        setState(sent.ok ? null : { problem: sent.message });
        if (!sent.ok) return;
        // What was said of the other picture may be wrong of this one.
        const { id: picture, alt, caption, credit } = sent.picture;
        changeFigure(id, { picture, alt, caption, credit })(session.state, session.dispatch);
      });
    });
  if (!session.mayWrite && !session.maySuggest) return null;
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-4">
      {state && 'problem' in state && (
        <Notice tone="danger" title="Not replaced">
          {state.problem}
        </Notice>
      )}
      <div className="flex gap-2">
        <Button isDisabled={state !== null && 'share' in state} onPress={replace}>
          {state && 'share' in state ? `Sending, ${Math.round(state.share * 100)} %` : 'Replace …'}
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            removeFigure(id)(session.state, session.dispatch);
            onGone();
          }}
        >
          Remove
        </Button>
      </div>
    </div>
  );
}
