import {
  AlarmClock,
  AtSign,
  BookOpenText,
  CircleAlert,
  FileClock,
  FileInput,
  Glasses,
  Languages,
  type LucideIcon,
  NotebookPen,
  PencilRuler,
  Rocket,
  Siren,
  Undo2,
} from 'lucide-react';
import NextLink from 'next/link';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { relativeWords } from '#components/ui/relative-time-wording.ts';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import type { Waiting, WaitingReason } from '#newsroom/board/waiting-for-you.ts';
import type { WarnedLicence } from '#newsroom/rights/licence-warnings.ts';
import { warningWords } from '#newsroom/rights/wording.ts';
import { languageName } from '#newsroom/settings/languages.ts';

type Said = { icon: LucideIcon; tone: string; word: string };

const reasons: Record<WaitingReason, Said> = {
  agency_kill: { icon: Siren, tone: 'danger', word: 'Killed by agency' },
  agency_correction: { icon: Siren, tone: 'warning', word: 'Agency corrects' },
  orphaned_note: { icon: NotebookPen, tone: 'danger', word: 'Orphaned note' },
  overdue_note: { icon: AlarmClock, tone: 'danger', word: 'Note overdue' },
  mentioned: { icon: AtSign, tone: 'accent', word: 'You are mentioned' },
  assigned_note: { icon: NotebookPen, tone: 'accent', word: 'Your note' },
  suggestions: { icon: PencilRuler, tone: 'in_review', word: 'Suggestions' },
  changes_requested: { icon: Undo2, tone: 'changes_requested', word: 'Changes requested' },
  stale_translation: { icon: CircleAlert, tone: 'warning', word: 'Gone stale' },
  review: { icon: Glasses, tone: 'submitted', word: 'Review it' },
  unapproved_explainer: { icon: BookOpenText, tone: 'explainer', word: 'Approve explainer' },
  outdated_explainer: { icon: BookOpenText, tone: 'explainer', word: 'Approve it again' },
  in_your_review: { icon: Glasses, tone: 'in_review', word: 'In your review' },
  publish: { icon: Rocket, tone: 'approved', word: 'Publish it' },
  assigned_translation: { icon: Languages, tone: 'accent', word: 'Translate it' },
  open_translation: { icon: Languages, tone: 'info', word: 'Open to you' },
};

function detail({ reason, count, into, story, note }: Waiting, now: string, timeZone: string): string | null {
  const others = count > 1 ? `, and ${count - 1} more` : '';
  switch (reason) {
    case 'overdue_note':
    case 'assigned_note':
      return (
        (note?.dueAt ? `due ${relativeWords(note.dueAt, new Date(now), timeZone)}` : `from ${note?.by}`) +
        others
      );
    case 'mentioned':
    case 'unapproved_explainer':
      return `by ${note?.by}${others}`;
    case 'outdated_explainer':
      return count === 1 ? 'words under an explainer changed' : `words under ${count} explainers changed`;
    case 'orphaned_note':
      return count === 1 ? 'a note lost its words' : `${count} notes lost their words`;
    case 'suggestions':
      return count === 1 ? 'one to accept or reject' : `${count} to accept or reject`;
    case 'stale_translation':
      return count === 1 ? '1 ¶ of its source changed' : `${count} ¶ of its source changed`;
    case 'changes_requested':
      return story.changesReason;
    case 'assigned_translation':
    case 'open_translation':
      return `into ${languageName(into ?? '')}`;
    default:
      return null;
  }
}

const row =
  'group flex min-h-10 flex-wrap items-center gap-x-3 gap-y-0.5 rounded-md px-2 py-1.5 no-underline focus-ring-inset hover:bg-hover sm:flex-nowrap';

type Props = {
  waiting: readonly Waiting[];
  imports: number;
  licences: readonly WarnedLicence[];
  now: string;
  timeZone: string;
};

/** What waits for the person who looks, each with its reason. Nothing is drawn when nothing does. */
export function WaitingList({ waiting, imports, licences, now, timeZone }: Props) {
  const count = waiting.length + licences.length + (imports > 0 ? 1 : 0);
  if (count === 0) return null;
  return (
    <section
      aria-labelledby="waiting"
      className="rounded-lg bg-surface px-2 pt-2 pb-1.5 shadow-card inset-ring inset-ring-line"
    >
      <div className="px-2">
        <SectionHeading id="waiting" count={count} waiting>
          Waiting for you
        </SectionHeading>
      </div>
      <ul className="flex flex-col">
        {waiting.map((item) => {
          const { icon: Icon, tone, word } = reasons[item.reason];
          const more = detail(item, now, timeZone);
          return (
            <li key={`${item.story.id}${item.into ?? ''}`}>
              <NextLink
                href={`/desk/stories/${item.story.id}${item.note ? `?note=${item.note.id}` : ''}`}
                className={row}
              >
                <span
                  data-tone={tone}
                  className="flex w-40 shrink-0 items-center gap-2 text-xs font-medium text-tone-ink max-sm:w-full"
                >
                  <Icon aria-hidden className="size-4" />
                  {word}
                </span>
                <span className="flex min-w-0 flex-1 items-baseline gap-2 max-sm:basis-full">
                  <span
                    lang={item.story.language}
                    dir="auto"
                    className="truncate font-medium sm:max-w-[70%] sm:shrink-0"
                  >
                    {item.story.headline || 'Untitled story'}
                  </span>
                  {more && (
                    <span dir="auto" className="truncate text-xs text-ink-soft max-sm:hidden">
                      {more}
                    </span>
                  )}
                </span>
                <span className="shrink-0 text-xs text-ink-faint sm:w-9">{item.story.language}</span>
                <bdi className="shrink-0 truncate text-xs text-ink-soft sm:w-28">
                  {item.story.author.name}
                </bdi>
                <RelativeTime
                  at={item.story.changedAt.toISOString()}
                  {...{ now, timeZone }}
                  className="ms-auto shrink-0 text-xs whitespace-nowrap text-ink-faint sm:w-20 sm:text-end"
                />
              </NextLink>
            </li>
          );
        })}
        {licences.map((licence) => (
          <LicenceRow key={licence.licenceId} licence={licence} />
        ))}
        {imports > 0 && (
          <li>
            <NextLink href="/desk/imports" className={row}>
              <span
                data-tone="accent"
                className="flex w-40 shrink-0 items-center gap-2 text-xs font-medium text-tone-ink max-sm:w-full"
              >
                <FileInput aria-hidden className="size-4" />
                Review copy
              </span>
              <span className="font-medium">
                {imports === 1 ? 'One import waits for a look' : `${imports} imports wait for a look`}
              </span>
            </NextLink>
          </li>
        )}
      </ul>
    </section>
  );
}

function LicenceRow({ licence: { source, warning, out } }: { licence: WarnedLicence }) {
  const shown = out === 1 ? 'One story of it is out' : `${out} stories of it are out`;
  return (
    <li>
      <NextLink href={`/desk/sources?${new URLSearchParams({ source: source.id })}`} className={row}>
        <span
          data-tone={warning.kind === 'ends' ? 'warning' : 'danger'}
          className="flex w-40 shrink-0 items-center gap-2 text-xs font-medium text-tone-ink max-sm:w-full"
        >
          <FileClock aria-hidden className="size-4" />
          {warningWords(warning)}
        </span>
        <span className="flex min-w-0 flex-1 items-baseline gap-2 max-sm:basis-full">
          <span className="truncate font-medium sm:max-w-[70%] sm:shrink-0">
            Licence of <bdi>{source.name}</bdi>
          </span>
          {out > 0 && <span className="truncate text-xs text-ink-soft">{shown}</span>}
        </span>
      </NextLink>
    </li>
  );
}
