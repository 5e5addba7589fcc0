'use client';

import { ButtonLink } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import type { FoundImport } from './found-import.ts';

const words = {
  kill: 'The agency takes this copy back',
  correction: 'The agency corrects this copy',
};

/** What the agency said of this copy elsewhere: a kill or a correction, whichever came in first. */
export function AgencyNotices({ found, now }: { found: FoundImport; now: string }) {
  return found.noticed.map(({ id, kind, headline, receivedAt }) => (
    <Notice
      key={id}
      tone={kind === 'kill' ? 'danger' : 'warning'}
      title={words[kind]}
      action={
        <ButtonLink size="small" href={`/desk/imports/${id}`}>
          Read the notice
        </ButtonLink>
      }
    >
      <p>
        <bdi>{headline}</bdi>{' '}
        <span className="text-ink-soft">
          · <RelativeTime at={receivedAt} now={now} timeZone={found.timeZone} />
        </span>
      </p>
      <p className="text-ink-soft max-sm:hidden">
        A story made of it begins with an alert
        {kind === 'kill' && ', and can’t be published until somebody settles that'}.
      </p>
    </Notice>
  ));
}
