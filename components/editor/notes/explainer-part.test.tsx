import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Thread } from '#newsroom/annotation/schema.ts';
import type { EditorSession } from '../session.ts';
import { SessionContext } from '../session-context.ts';
import { ExplainerPart } from './explainer-part.tsx';

const explainer = {
  ...{ body: 'A boat that goes and comes back.', rich: null, hash: '', writtenBy: null },
  ...{ approved: false, approvedBy: null, approvedAt: null, mayWrite: false, mayApprove: false },
};

function render(about: Partial<Thread>, approved: Partial<Thread['explainer']> = {}): string {
  const thread = { id: 'n', quote: 'ferry', resolvedAt: null, mayResolve: false, ...about } as Thread;
  return renderToStaticMarkup(
    <SessionContext value={{} as EditorSession}>
      <ExplainerPart
        thread={{ ...thread, explainer: { ...explainer, ...approved } }}
        isOpen={false}
        onLeaveOut={() => {}}
        now="2026-11-23T10:00:00Z"
        timeZone="Europe/Istanbul"
      />
    </SessionContext>,
  );
}

it('says of an explainer that is left out no more that the story waits for it', () => {
  expect(render({})).toContain('Waiting for approval');
  const leftOut = render({ resolvedAt: '2026-11-23T09:00:00Z' });
  expect(leftOut).toContain('A boat that goes and comes back.');
  expect(leftOut).not.toContain('Waiting for approval');
});

it('says of one that was approved why it waits again', () => {
  expect(render({}, { approvedAt: '2026-11-22T09:00:00Z' })).toContain(
    'Waiting for approval again: the words',
  );
});
