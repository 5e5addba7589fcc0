'use client';

import { useEffect, useMemo } from 'react';
import { exactWords } from '#components/ui/relative-time-wording.ts';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { MessageText } from '../notes/message-text.tsx';
import { noteSigns } from '../notes/note-signs.ts';
import { RichWords } from '../notes/rich-words.tsx';
import type { Notes } from '../notes/use-notes.ts';
import { showNotes } from '../plugins/note-highlights.ts';
import { useSession } from '../session-context.ts';
import { noteNumbers } from './note-numbers.ts';
import { Quoted } from './quoted.tsx';

type PrintedNotesProps = {
  notes: Notes['all'];
  /** The story's. */
  language: string;
  timeZone: string;
  onPrinted: () => void;
};

/**
 * Prints the story once, with its open notes: numbered in the text, and listed below it by these numbers; those
 * whose words are gone after them.
 */
export function PrintedNotes({ notes, language, timeZone, onPrinted }: PrintedNotesProps) {
  const session = useSession();
  const numbers = useMemo(() => {
    const printed = new Set(notes.open.map(({ id }) => id));
    return noteNumbers(session.state.doc, (id) => printed.has(id));
  }, [session, notes.open]);
  // Once: what changes while the browser asks where to print is not printed again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: printing is what this is here for
  useEffect(() => {
    session.dispatch(showNotes(session.state, { numbers }));
    const done = () => {
      session.dispatch(showNotes(session.state, { numbers: null }));
      onPrinted();
    };
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, []);
  const number = ({ id }: Thread) => numbers.get(id)?.number;
  const listed = [...notes.open].sort((one, other) => (number(one) ?? 0) - (number(other) ?? 0));
  return (
    <section
      aria-label="Notes of the story"
      className="mx-auto hidden max-w-[44rem] px-8 pt-6 text-sm print:block"
    >
      <h2 className="border-t pt-3 font-semibold">Notes</h2>
      <ol className="flex flex-col gap-3 pt-3">
        {[...listed, ...notes.gone].map((thread) => (
          <li key={thread.id} className="flex break-inside-avoid gap-3">
            <span className="w-6 shrink-0 text-end tabular-nums">{number(thread) ?? '–'}</span>
            <div className="min-w-0 flex-1">
              <p className="font-medium">
                {noteSigns[thread.kind].label}: <Quoted words={thread.quote} language={language} />
                {number(thread) === undefined && ' (words that are gone)'}
              </p>
              {thread.explainer && (
                <>
                  <RichWords {...thread.explainer} />
                  <p className="text-xs">
                    {thread.explainer.approvedBy ? (
                      <>
                        For readers, approved by <bdi>{thread.explainer.approvedBy.name}</bdi>
                      </>
                    ) : (
                      'For readers, waiting for approval'
                    )}
                  </p>
                </>
              )}
              {thread.messages.map((message) => (
                <div key={message.id} className="pt-1">
                  <p className="text-xs">
                    <bdi>{message.author.name}</bdi>, {exactWords(new Date(message.createdAt), timeZone)}
                  </p>
                  <MessageText message={message} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
