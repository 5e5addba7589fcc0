import { ButtonLink } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { FoundImport } from './found-import.ts';

/** The feed that the page names which the copy was fetched from, to receive what comes next by itself. */
export function PageFeed({ feeds: [feed, ...others] }: Pick<FoundImport, 'feeds'>) {
  if (!feed) return null;
  return (
    <Notice
      tone="info"
      action={
        <ButtonLink size="small" href={`/desk/feeds?${new URLSearchParams({ address: feed.address })}`}>
          Subscribe to its feed
        </ButtonLink>
      }
    >
      <p>
        The page has a feed: <bdi>{feed.title || feed.address}</bdi>
        {others.length > 0 && `, and ${others.length} more`}.
      </p>
    </Notice>
  );
}
