'use client';

import { Lazily, later, type PropsOf } from '#components/ui/lazily.tsx';

const printed = later(async () => (await import('./printed-notes.tsx')).PrintedNotes);

/** The notes on paper, loaded when somebody prints them. */
export const LazyPrintedNotes = (props: PropsOf<typeof printed>) => <Lazily of={printed} props={props} />;
