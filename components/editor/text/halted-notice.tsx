'use client';

import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { copyWords } from '../recovery/copy-words.ts';
import type { EditorSession } from '../session.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import type { SaveStatus } from '../sync/save-status.ts';

type Halted = Extract<SaveStatus, { message: string }>;

/** Why nothing is saved any more, that nothing is lost, and what to do. */
export function HaltedNotice() {
  const session = useSession();
  const save = useSnapshot((snapshot) => snapshot.save);
  if (!('message' in save)) return null;
  const hasWords = save.unsent && session.connection.unsentText() !== '';
  return (
    <Notice
      live
      tone="danger"
      title={save.kind === 'refused' && !hasWords ? 'This story is not open to you now' : titles[save.kind]}
      action={<Remedies {...{ session, hasWords }} save={save} />}
    >
      {save.message} {hasWords && (save.isKept ? KEPT : NOT_KEPT)}
    </Notice>
  );
}

const KEPT = 'What you wrote is kept in this browser.';
const NOT_KEPT = 'This browser has no room to keep what you wrote: copy it before you leave this page.';

const titles: Record<Halted['kind'], string> = {
  signed_out: 'You are signed out',
  refused: 'Your last changes were not taken',
  reload: 'This page has to be loaded anew',
};

type Props = { session: EditorSession; hasWords: boolean; save: Halted };

function Remedies({ session, hasWords, save: { kind, message, isKept } }: Props) {
  const reload = () => window.location.reload();
  const copy = (
    <Button size="small" onPress={() => copyWords(session.connection.unsentText())}>
      Copy them
    </Button>
  );
  const copyFirst = hasWords && !isKept && copy;
  if (kind === 'signed_out') {
    return (
      <>
        {copyFirst}
        <ButtonLink size="small" href={`/signin?next=/desk/stories/${session.start.storyId}`} target="_blank">
          Sign in
        </ButtonLink>
        <Button size="small" onPress={() => session.connection.retry()}>
          I have signed in again
        </Button>
      </>
    );
  }
  if (kind === 'reload' || !hasWords) {
    return (
      <>
        {copyFirst}
        <Button size="small" onPress={reload}>
          Reload
        </Button>
      </>
    );
  }
  return (
    <>
      {/* Whoever may not even read the story any more finds no page to read them on. */}
      {copy}
      <Button
        size="small"
        onPress={() => {
          session.connection.setAsideUnsent(message);
          reload();
        }}
      >
        Set them aside and reload
      </Button>
    </>
  );
}
