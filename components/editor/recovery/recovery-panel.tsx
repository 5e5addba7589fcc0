'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { toast } from '#components/ui/toast.tsx';
import { useSession, useSnapshot } from '../session-context.ts';
import type { LostWords } from '../sync/kept.ts';
import { copyWords } from './copy-words.ts';
import { notesAlone, readableOf } from './lost.ts';
import { canPutBack, putBack, type Whereabouts } from './put-back.ts';

/** What of this person has no place in the story any more, until they have done something with it. */
export function RecoveryPanel() {
  const lost = useSnapshot((snapshot) => snapshot.lost);
  return lost.map((words) => <LostNotice key={words.id} words={words} />);
}

function LostNotice({ words }: { words: LostWords }) {
  const session = useSession();
  const { kept } = session.connection;
  const text = readableOf(words);
  const letGo = () => {
    kept.letGo(words.id);
    toast({ title: 'Let go', undo: () => kept.bringBack(words) });
  };
  const put = () => {
    const found = putBack(session.state, words);
    if (!found) {
      toast({
        tone: 'warning',
        title: 'Those words are no longer there',
        description: 'Nothing was changed.',
      });
      return;
    }
    session.run((_, dispatch) => {
      dispatch?.(found.tr.scrollIntoView());
      return true;
    });
    kept.letGo(words.id);
    const notes = notesAlone(words);
    if (notes) kept.bringBack(notes);
    toast({ tone: 'success', title: whereWords[found.where] });
  };
  const mayPut = (session.mayWrite || session.maySuggest) && canPutBack(words);
  return (
    <Notice
      live
      tone="warning"
      title={titleOf(words)}
      action={
        <>
          {mayPut && (
            <Button size="small" onPress={put}>
              {words.place ? 'Put back at its old place' : 'Insert at the cursor'}
            </Button>
          )}
          <Button size="small" onPress={() => copyWords(text)}>
            Copy
          </Button>
          <Button size="small" variant="quiet" onPress={letGo}>
            Let it go
          </Button>
        </>
      }
    >
      <p className="text-ink-soft">{words.reason}</p>
      <p
        dir="auto"
        className="mt-1 max-h-40 overflow-auto rounded-sm bg-surface p-2 font-serif whitespace-pre-wrap"
      >
        {text || '…'}
      </p>
    </Notice>
  );
}

const whereWords: Record<Whereabouts, string> = {
  place: 'Put back where it stood',
  below: 'Put back below what it stood below',
  cursor: 'Its old place is gone: put at the cursor',
};

function titleOf({ content, text, annotations }: LostWords): string {
  if (content?.kind === 'look')
    return `A change of ${content.mark === null ? 'what a paragraph is' : 'how words look'} is not in the story`;
  if (content?.kind === 'blocks') return `${nameOf(content.blocks.map(({ node }) => node))} not in the story`;
  const isNote = text === '' && annotations.length > 0;
  return isNote ? 'A note is not in the story' : 'These words are not in the story';
}

function nameOf(blocks: readonly unknown[]): string {
  const isPicture = (node: unknown) => (node as { type: string }).type === 'figure';
  if (blocks.length > 1) return `${blocks.length} blocks are`;
  return blocks.every(isPicture) ? 'A picture is' : 'This paragraph is';
}
