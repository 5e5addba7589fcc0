'use client';

import { Button } from '#components/ui/button.tsx';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { embargoEnd } from '#newsroom/importing/embargo-end.ts';
import type { ImportedStory } from '#newsroom/importing/schema.ts';
import { momentOf, wallTime } from '#newsroom/settings/wall-clock.ts';
import type { FoundImport } from './found-import.ts';

type Props = {
  found: FoundImport;
  story: Omit<ImportedStory, 'blocks'>;
  now: string;
  isOpen: boolean;
  embargo: { until: string | null } | undefined;
  setEmbargo: (embargo: { until: string | null } | undefined) => void;
  /** The newsroom could not read when the embargo ends. */
  asksEmbargo: boolean;
};

const channelWords: Record<string, string> = { paste: 'pasted', upload: 'a file', feed: 'a feed' };

/** What an editor has to know before the copy becomes a story. */
export function ReviewBanners({ found, story, now, isOpen, ...embargo }: Props) {
  const { source, sourceNamed, receipts, warnings, state } = found;
  const claimed = story.rightsNotice !== null || source !== null || sourceNamed !== null;
  const whose = source?.name ?? sourceNamed ?? 'an agency that the copy does not name plainly';
  const banners = [
    state === 'discarded' && (
      <Notice key="discarded" tone="info">
        This import is discarded. Its bytes and its ledger are kept; restore it to go on.
      </Notice>
    ),
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
      <Embargo
        key="embargo"
        line={story.embargo}
        stated={found.metadata.embargoUntil}
        timeZone={found.timeZone}
        receivedAt={found.receivedAt}
        {...embargo}
      />
    ),
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

type EmbargoProps = Pick<Props, 'embargo' | 'setEmbargo' | 'asksEmbargo'> & {
  line: string | null;
  /** The end that the agency's data gives, ISO 8601. */
  stated: string | undefined;
  timeZone: string;
  /** ISO 8601. */
  receivedAt: string;
};

function Embargo({ line, stated, timeZone, receivedAt, embargo, setEmbargo, asksEmbargo }: EmbargoProps) {
  const end = embargoEnd({ line, stated, timeZone, receivedAt: new Date(receivedAt) });
  const read = end === 'unread' ? null : end;
  const until = embargo ? embargo.until && new Date(embargo.until) : read;
  const isOver = embargo?.until === null;
  return (
    <Notice
      tone={until || isOver ? 'info' : 'warning'}
      title={isOver ? 'Embargo: over' : until ? 'Embargo' : 'Embargo: say until when'}
      action={
        <Button size="small" onPress={() => setEmbargo(isOver ? undefined : { until: null })}>
          {isOver ? 'It still holds' : 'It is over'}
        </Button>
      }
    >
      <p className="line-clamp-2">
        <bdi>{line ?? 'The agency’s data names an embargo.'}</bdi>
      </p>
      {!isOver && (
        <div className="flex flex-wrap items-end gap-2 pt-1">
          <DateTimeField
            label="Until"
            timeZone={timeZone}
            value={until ? wallTime(until, timeZone) : ''}
            isInvalid={asksEmbargo && !until}
            onChange={(wall) =>
              setEmbargo(wall === '' ? undefined : { until: momentOf(wall, timeZone).toISOString() })
            }
          />
        </div>
      )}
    </Notice>
  );
}
