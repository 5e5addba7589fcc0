'use client';

import { type ElementType, memo, type ReactNode } from 'react';
import { cn } from '#components/ui/class-names.ts';
import type { Mark } from '#newsroom/importing/schema.ts';
import { inChunks } from './chunks.ts';
import type { PlacedBlock, StoryWithPlaces } from './places.ts';
import { LONGEST_SHOWN } from './span-row.tsx';

type Props = {
  made: StoryWithPlaces;
  activePlace: string | null;
  language: string;
  direction: 'ltr' | 'rtl' | 'auto';
  goTo: (place: string) => void;
};

/** The story as it will be. Pressing a part of it shows where it comes from. */
export function StoryPane({ made, activePlace, language, direction, goTo }: Props) {
  const { story, blocks } = made;
  const part = (place: string, children: ReactNode, className?: string, Tag: ElementType = 'p') => (
    <Part {...{ place, className, Tag, goTo }} isActive={place === activePlace}>
      {children}
    </Part>
  );
  const isEmpty = story.headline === null && story.standfirst === null && blocks.length === 0;
  return (
    <article aria-label="Story" className="mx-auto max-w-[40rem] px-4 py-5 sm:px-6">
      <div lang={language} dir={direction}>
        {story.headline === null ? (
          <p className="story-headline text-2xl text-ink-faint">No headline yet</p>
        ) : (
          part('headline', story.headline.slice(0, 2_000), 'story-headline text-2xl leading-tight', 'h2')
        )}
        {story.standfirst &&
          part('standfirst', story.standfirst.slice(0, LONGEST_SHOWN), 'story-standfirst mt-3 text-lg')}
        {story.byline && part('byline', story.byline, 'mt-3 text-sm text-ink-soft')}
        <div className="mt-5 flex flex-col gap-3.5">
          {inChunks(blocks).map((chunk) => (
            <BlockChunk
              key={chunk[0]?.place}
              blocks={chunk}
              active={chunk.some(({ place }) => place === activePlace) ? activePlace : null}
              {...{ language, goTo }}
            />
          ))}
          {isEmpty && (
            <p className="text-sm text-ink-soft">
              Everything is set aside. Restore a part of the source with the space bar, or say what it is.
            </p>
          )}
        </div>
      </div>
      <footer className="mt-8 flex flex-col gap-2 border-t border-line pt-3 text-sm text-ink-soft">
        {part('credit', <Named name="Credit">{story.credit}</Named>)}
        {part('rights_notice', <Named name="Rights">{story.rightsNotice}</Named>)}
        {story.embargo && part('embargo', <Named name="Embargo">{story.embargo}</Named>)}
        {story.editorsNotes.length > 0 &&
          part(
            'editors_note',
            <Named name="For editors">{story.editorsNotes.join(' ').slice(0, 2_000)}</Named>,
          )}
      </footer>
    </article>
  );
}

function Named({ name, children }: { name: string; children: string | null }) {
  return (
    <>
      <span className="font-medium text-ink">{name}: </span>
      <bdi>{children ?? 'none named'}</bdi>
    </>
  );
}

type PartProps = {
  place: string;
  isActive: boolean;
  className?: string | undefined;
  Tag: ElementType;
  goTo: (place: string) => void;
  children: ReactNode;
};

function Part({ place, isActive, className, Tag, goTo, children }: PartProps) {
  return (
    <Tag
      data-place={place}
      onClick={() => goTo(place)}
      className={cn(
        '-mx-2 scroll-my-16 rounded-sm px-2 py-0.5 break-words transition-colors',
        className,
        isActive ? 'bg-accent-wash' : 'hover:bg-hover',
      )}
    >
      {children}
    </Tag>
  );
}

type ChunkProps = {
  blocks: readonly PlacedBlock[];
  /** The place in this chunk that is lit. */
  active: string | null;
  language: string;
  goTo: (place: string) => void;
};

const looks = {
  paragraph: 'story-text text-base leading-relaxed',
  heading: 'story-text text-lg font-semibold mt-2',
  blockquote: 'story-text border-s-2 border-line-strong ps-4 text-base italic leading-relaxed',
  list: 'story-text ms-5 list-item text-base leading-relaxed',
};

const BlockChunk = memo(
  function BlockChunk({ blocks, active, language, goTo }: ChunkProps) {
    return (
      <div
        data-chunk
        className="-mx-2 flex flex-col gap-3.5 px-2 [contain-intrinsic-size:auto_320rem] [content-visibility:auto]"
      >
        {blocks.map((block) => {
          const { type, place, ordered, text, marks } = block;
          const Tag = type === 'heading' ? 'h3' : type === 'blockquote' ? 'blockquote' : 'p';
          return (
            <Part
              key={place}
              {...{ Tag, goTo, place }}
              isActive={place === active}
              className={cn(looks[type], ordered ? 'list-decimal' : 'list-disc')}
            >
              <span lang={language}>{inline(text.slice(0, LONGEST_SHOWN), marks)}</span>
            </Part>
          );
        })}
      </div>
    );
  },
  (before, after) =>
    before.active === after.active &&
    before.language === after.language &&
    before.goTo === after.goTo &&
    before.blocks.length === after.blocks.length &&
    before.blocks.every((block, at) => sameBlock(block, after.blocks[at])),
);

const sameBlock = (one: PlacedBlock, other: PlacedBlock | undefined): boolean =>
  other !== undefined &&
  one.place === other.place &&
  one.type === other.type &&
  one.ordered === other.ordered &&
  one.text === other.text &&
  one.marks.length === other.marks.length;

/** The text with its formatting; links are shown, not followed: this is somebody else's copy. */
function inline(text: string, marks: readonly Mark[]): ReactNode {
  if (marks.length === 0) return text;
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const has = (type: Mark['type']) => here.some((mark) => mark.type === type);
    return (
      <span
        key={start}
        className={cn(
          has('strong') && 'font-semibold',
          has('em') && 'italic',
          has('link') && 'underline decoration-accent-line',
        )}
      >
        {text.slice(start, end)}
      </span>
    );
  });
}
