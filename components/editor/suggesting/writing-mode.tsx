'use client';

import { PencilRuler, PenLine } from 'lucide-react';
import { Segmented } from '#components/ui/segmented.tsx';
import { SignedWord } from '#components/ui/signed-word.tsx';
import { useSession, useSnapshot } from '../session-context.ts';
import { useMediaQuery } from '../use-media-query.ts';

/** Whether what is typed is written or suggested. Who may only suggest is told why there is no choice. */
export function WritingMode() {
  const session = useSession();
  const mayWrite = useSnapshot(({ head }) => head.abilities['story.write']);
  const maySuggest = useSnapshot(({ head }) => head.abilities['story.suggest']);
  const isSuggesting = useSnapshot((snapshot) => snapshot.prefersSuggesting);
  const isWide = useMediaQuery('(min-width: 900px)');
  if (!maySuggest) return null;
  if (!mayWrite) {
    return (
      <SignedWord
        icon={PencilRuler}
        tone="in_review"
        word="Suggesting"
        title="The story is out of your hands: you may suggest changes, and who edits it accepts or rejects them."
      />
    );
  }
  return (
    <Segmented
      label="What typing does"
      value={isSuggesting ? 'suggest' : 'write'}
      onChange={(value) => session.setSuggesting(value === 'suggest')}
      options={[
        { value: 'write', label: 'Writing', icon: <PenLine aria-hidden />, iconOnly: !isWide },
        { value: 'suggest', label: 'Suggesting', icon: <PencilRuler aria-hidden />, iconOnly: !isWide },
      ]}
    />
  );
}
