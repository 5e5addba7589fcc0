import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { LoggedStep } from '#newsroom/authority/schema.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { Trouble } from './transport.ts';

export const updated = () =>
  new Trouble('reload', 'Nightdesk has been updated. Reload the page to go on writing.');

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
