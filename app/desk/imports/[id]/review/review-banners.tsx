'use client';

import { ButtonLink } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import type { ImportedStory } from '#newsroom/importing/schema.ts';
import { AgencyNotices } from './agency-notices.tsx';
import { EmbargoNotice, type SaidEmbargo } from './embargo-notice.tsx';
import type { FoundImport } from './found-import.ts';
import { LikelySame } from './likely-same.tsx';
import { PageFeed } from './page-feed.tsx';
import { type SaidPiece, SamePiece } from './same-piece.tsx';

type Props = {
  found: FoundImport;
  story: Omit<ImportedStory, 'blocks'>;
  now: string;
  isOpen: boolean;
} & SaidEmbargo &
  SaidPiece;

const channelWords: Record<string, string> = { paste: 'pasted', upload: 'a file', feed: 'a feed' };

/** What an editor has to know before the copy becomes a story. */
export function ReviewBanners({ found, story, now, isOpen, versionOf, setVersionOf, ...embargo }: Props) {
  const { source, sourceNamed, receipts, warnings, state } = found;
  const claimed = story.rightsNotice !== null || source !== null || sourceNamed !== null;
  const whose = source?.name ?? sourceNamed ?? 'an agency that the copy does not name plainly';
  const banners = [
    state === 'discarded' && (
      <Notice key="discarded" tone="info">
        This import is discarded. Its bytes and its ledger are kept; restore it to go on.
      </Notice>
    ),
    found.noticed.length > 0 && isOpen && <AgencyNotices key="notices" found={found} now={now} />,
    claimed && !source?.licensed && (
      <Notice
        key="rights"
        tone="warning"
        title={`Rights of ${whose}: no licence on file`}
        action={
          <ButtonLink size="small" href="/desk/sources">
            {found.mayManageSources ? 'Record a licence' : 'See the sources'}
          </ButtonLink>
        }
      >
        <p className="line-clamp-2 max-sm:line-clamp-1">
          <bdi>{story.rightsNotice ?? 'The copy is theirs.'}</bdi>
        </p>
        <p className="text-ink-soft max-sm:hidden">
          The story can be worked on. It can’t be published until a licence covers it.
        </p>
      </Notice>
    ),
    (story.embargo ?? found.metadata.embargoUntil) && isOpen && (
      <EmbargoNotice
        key="embargo"
        line={story.embargo}
        stated={found.metadata.embargoUntil}
        timeZone={found.timeZone}
        receivedAt={found.receivedAt}
        {...embargo}
      />
    ),
    isOpen && found.versions.some(({ joins }) => joins) && (
      <SamePiece key="piece" {...{ found, versionOf, setVersionOf }} />
    ),
    isOpen && found.alike.length > 0 && <LikelySame key="alike" found={found} now={now} />,
    isOpen && found.feeds.length > 0 && <PageFeed key="feeds" feeds={found.feeds} />,
    receipts.length > 1 && (
      <Notice key="receipts" tone="info">
        <p>This copy came in more than once. Each time:</p>
        <ul className="flex flex-wrap gap-x-4">
          {receipts.map(({ id, channel, fileName, address, receivedBy, at }) => (
            <li key={id}>
              <RelativeTime at={at} now={now} timeZone={found.timeZone} />,{' '}
              <bdi>{fileName ?? address ?? channelWords[channel]}</bdi> by <bdi>{receivedBy}</bdi>
            </li>
          ))}
        </ul>
      </Notice>
    ),
    isOpen && found.language === 'und' && (
      <Notice key="language" tone="warning">
        The language could not be told. Choose it above.
      </Notice>
    ),
    warnings.length > 0 && (
      <Notice key="warnings" tone="info">
        {warnings.join(' ')}
      </Notice>
    ),
  ].filter(Boolean);
  if (banners.length === 0) return null;
  return (
    <div className="flex max-h-[34dvh] shrink-0 flex-col gap-2 overflow-auto px-3 pb-2.5 sm:px-5">
      {banners}
    </div>
  );
}
