import { closeHistory } from 'prosemirror-history';
import type { EditorSession } from '../session.ts';
import { slashEntries } from './entries.ts';
import { insteadOfSlash, type SlashMenu, slashListId, withoutSlash } from './slash.ts';

/** What a slash offers in this session, to whoever writes in it. */
export const sessionSlash = (session: EditorSession): SlashMenu => ({
  entries: (state, query) =>
    slashEntries(state, query, {
      write: session.mayWrite,
      suggest: session.mayWrite || session.maySuggest,
      annotate: session.mayAnnotate,
    }),
  run: (item) => {
    const { does } = item;
    if ('run' in does) session.run(insteadOfSlash(does.run));
    else {
      session.dispatch(closeHistory(withoutSlash(session.state)));
      session.openBeside(does.opens);
    }
  },
  isDrawn: () => document.getElementById(slashListId) !== null,
});
