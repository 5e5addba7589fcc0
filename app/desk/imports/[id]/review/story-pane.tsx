'use client';

import { type ElementType, memo, type ReactNode } from 'react';
import { cn } from '#components/ui/class-names.ts';
import type { Mark } from '#newsroom/importing/schema.ts';
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
          {blocks.map((block) => (
            <StoryBlock
              key={block.place}
              {...{ block, language, goTo }}
              isActive={block.place === activePlace}
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
        '-mx-2 scroll-my-16 rounded-sm px-2 py-0.5 break-words transition-colors [contain-intrinsic-size:auto_4rem] [content-visibility:auto]',
        className,
        isActive ? 'bg-accent-wash' : 'hover:bg-hover',
      )}
    >
      {children}
    </Tag>
  );
}

type BlockProps = { block: PlacedBlock; isActive: boolean; language: string; goTo: (place: string) => void };

const looks = {
  paragraph: 'story-text text-base leading-relaxed',
  heading: 'story-text text-lg font-semibold mt-2',
  blockquote: 'story-text border-s-2 border-line-strong ps-4 text-base italic leading-relaxed',
  list: 'story-text ms-5 list-item text-base leading-relaxed',
};

const StoryBlock = memo(
  function StoryBlock({ block, isActive, language, goTo }: BlockProps) {
    const Tag = block.type === 'heading' ? 'h3' : block.type === 'blockquote' ? 'blockquote' : 'p';
    return (
      <Part
        {...{ Tag, isActive, goTo }}
        place={block.place}
        className={cn(looks[block.type], block.ordered ? 'list-decimal' : 'list-disc')}
      >
        <span lang={language}>{inline(block.text.slice(0, LONGEST_SHOWN), block.marks)}</span>
      </Part>
    );
  },
  (before, after) =>
    before.isActive === after.isActive &&
    before.language === after.language &&
    before.goTo === after.goTo &&
    before.block.type === after.block.type &&
    before.block.text === after.block.text &&
    before.block.marks.length === after.block.marks.length,
);

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
