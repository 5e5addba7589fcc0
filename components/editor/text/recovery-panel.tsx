'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { toast } from '#components/ui/toast.tsx';
import { useSession, useSnapshot } from '../session-context.ts';
import type { LostWords } from '../sync/lost-store.ts';

/** Words of this person that have no place in the story any more, until they have done something with them. */
export function RecoveryPanel() {
  const lost = useSnapshot((snapshot) => snapshot.lost);
  return lost.map((words) => <LostNotice key={words.id} words={words} />);
}

function LostNotice({ words }: { words: LostWords }) {
  const session = useSession();
  const text = [words.text, ...words.annotations.map((note) => note.body)].filter(Boolean).join('\n\n');
  const dismiss = () => session.connection.dismissLost(words.id);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ title: 'Copied' });
    } catch {
      toast({
        tone: 'warning',
        title: 'The browser did not allow it',
        description: 'Select the words to copy them.',
      });
    }
  };
  const insert = () => {
    session.run((state, dispatch) => {
      dispatch?.(state.tr.insertText(text.replaceAll('\n', ' ')).scrollIntoView());
      return true;
    });
    dismiss();
  };
  return (
    <Notice
      live
      tone="warning"
      title={words.text === '' ? 'A note found no place' : 'These words found no place'}
      action={
        <>
          <Button size="small" onPress={copy}>
            Copy
          </Button>
          {(session.mayWrite || session.maySuggest) && (
            <Button size="small" onPress={insert}>
              Insert at the cursor
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={dismiss}>
            Let them go
          </Button>
        </>
      }
    >
      <p className="text-ink-soft">{words.reason}</p>
      <p
        dir="auto"
        className="mt-1 max-h-40 overflow-auto rounded-sm bg-surface p-2 font-serif whitespace-pre-wrap"
      >
        {text}
      </p>
    </Notice>
  );
}
