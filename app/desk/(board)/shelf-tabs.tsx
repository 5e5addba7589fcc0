import NextLink from 'next/link';
import { Count } from '#components/ui/badge.tsx';
import { editorialSigns, publicationSigns } from '#components/ui/state-signs.ts';
import { type BoardFilter, type Shelf, shelves } from '#newsroom/board/rules.ts';
import { boardAddress } from './board-address.ts';

const signs: Record<Shelf, { label: string; icon: (typeof editorialSigns)['draft']['icon']; tone: string }> =
  {
    draft: { ...editorialSigns.draft, tone: 'draft' },
    submitted: { ...editorialSigns.submitted, tone: 'submitted' },
    in_review: { ...editorialSigns.in_review, tone: 'in_review' },
    changes_requested: { ...editorialSigns.changes_requested, tone: 'changes_requested' },
    approved: { ...editorialSigns.approved, tone: 'approved' },
    out: { ...publicationSigns.published, label: 'Out', tone: 'published' },
    withdrawn: { ...publicationSigns.withdrawn, tone: 'withdrawn' },
    spiked: { ...editorialSigns.spiked, tone: 'spiked' },
  };

const tab =
  'relative flex h-9 shrink-0 items-center gap-1.5 rounded-sm px-2 text-sm font-medium text-ink-soft no-underline focus-ring-inset after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full hover:text-ink aria-[current]:text-ink aria-[current]:after:bg-accent';

type Props = { filter: BoardFilter; counts: Record<Shelf | 'all', number> };

/** The shelves with their counts; a rare one that is empty keeps out of the way. */
export function ShelfTabs({ filter, counts }: Props) {
  const shown = shelves.filter(
    (shelf) => counts[shelf] > 0 || shelf === filter.shelf || (shelf !== 'withdrawn' && shelf !== 'spiked'),
  );
  return (
    <div className="border-b border-line">
      <nav aria-label="By state" className="-mx-2 flex overflow-x-auto [scrollbar-width:none]">
        <NextLink
          href={boardAddress({ ...filter, shelf: undefined })}
          aria-current={filter.shelf ? undefined : 'page'}
          className={tab}
        >
          All <Count value={counts.all} />
        </NextLink>
        {shown.map((shelf) => {
          const { label, icon: Icon, tone } = signs[shelf];
          return (
            <NextLink
              key={shelf}
              href={boardAddress({ ...filter, shelf })}
              aria-current={shelf === filter.shelf ? 'page' : undefined}
              className={tab}
            >
              <Icon aria-hidden data-tone={tone} className="size-3.5 text-tone-ink" />
              {label} <Count value={counts[shelf]} />
            </NextLink>
          );
        })}
      </nav>
    </div>
  );
}
