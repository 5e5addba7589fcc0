import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { LoggedStep } from '#newsroom/authority/schema.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { updated } from './why-reload.ts';

/** @throws Trouble `reload` if somebody wrote them with a newer Nightdesk than this page's */
export const stepsOf = (logged: readonly LoggedStep[]): Step[] =>
  byOurs(() => logged.map(({ step }) => Step.fromJSON(documentSchema, step)));

/** @throws Trouble as `stepsOf` */
export const documentOf = (stored: unknown): Node => byOurs(() => Node.fromJSON(documentSchema, stored));

function byOurs<Read>(read: () => Read): Read {
  try {
    return read();
  } catch {
    throw updated();
  }
}
