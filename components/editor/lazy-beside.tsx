'use client';

import { Lazily, later, type PropsOf } from '#components/ui/lazily.tsx';

// What stands beside the text comes after it: nobody waits for it to begin to write.
const notesColumn = later(async () => (await import('./notes/notes-column.tsx')).NotesColumn);
const sidePanel = later(async () => (await import('./panel/side-panel.tsx')).SidePanel);

export const NotesColumn = (props: PropsOf<typeof notesColumn>) => <Lazily of={notesColumn} props={props} />;

export const SidePanel = (props: PropsOf<typeof sidePanel>) => <Lazily of={sidePanel} props={props} />;
