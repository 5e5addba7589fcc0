import type { EditorSession } from '../session.ts';
import { slashEntries } from './entries.ts';
import { type SlashMenu, withoutSlash } from './slash.ts';

/** What a slash offers in this session, to whoever writes in it. */
export const sessionSlash = (session: EditorSession): SlashMenu => ({
  entries: (state, query) =>
    slashEntries(state, query, {
      write: session.mayWrite,
      suggest: session.mayWrite || session.maySuggest,
      annotate: session.mayAnnotate,
    }),
  run: (item) => {
    session.dispatch(withoutSlash(session.state));
    if ('run' in item.does) session.run(item.does.run);
    else session.openBeside(item.does.opens);
  },
});
