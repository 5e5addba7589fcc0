'use client';

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { SplitView } from '#components/ui/split-view.tsx';
import { directionOf } from '#newsroom/settings/languages.ts';
import type { FoundImport } from './found-import.ts';
import { FoundPanel } from './found-panel.tsx';
import { FromAgency } from './from-agency.tsx';
import { KindMenu } from './kind-menu.tsx';
import { Pane } from './pane.tsx';
import { storyWithPlaces } from './places.ts';
import { ReviewBanners } from './review-banners.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { ReviewHead } from './review-head.tsx';
import { SourcePane } from './source-pane.tsx';
import { StoryPane } from './story-pane.tsx';
import { UnreadImport } from './unread-import.tsx';
import { useAccept } from './use-accept.ts';
import { useChooseSource } from './use-choose-source.ts';
import { useInStep } from './use-in-step.ts';
import { useLedger } from './use-ledger.ts';
import { useOffers } from './use-offers.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useSpans } from './use-spans.ts';

type Props = {
  found: FoundImport;
  sources: { id: string; name: string }[];
  languages: { id: string; label: string }[];
  now: string;
};

/** Received copy beside the story that it makes, part by part. */
export function ImportReview({ found, sources, languages, now }: Props) {
  const { sourceText } = found;
  const isOpen = found.state === 'review' && found.mayReview;
  const { ledger, save, edit, undo, goOnFrom, saver } = useLedger({
    importId: found.id,
    ledger: found.ledger,
    version: found.ledgerVersion,
  });
  const chooseSource = useChooseSource(found.id, saver, goOnFrom);
  const { index, select, walk, toUnsure, choose, toggle, cut } = useSpans(ledger, edit);
  const shown = useDeferredValue(ledger);
  const made = useMemo(() => storyWithPlaces(sourceText, shown), [sourceText, shown]);
  const sourcePane = useRef<HTMLDivElement>(null);
  const storyPane = useRef<HTMLDivElement>(null);
  const offers = useOffers({ made, found, pane: storyPane });
  const [embargo, setEmbargo] = useState<{ until: string | null }>();
  const [versionOf, setVersionOf] = useState<string>();
  const said = { embargo, versionOf, taken: offers.taken };
  const { accept, isPending, asksEmbargo } = useAccept(found.id, saver, said);
  const [tab, setTab] = useState<'source' | 'story'>('source');

  const placeOfRow = (row: number) => {
    for (let at = row; at < ledger.length; at++) {
      const place = made.placeOf.get(ledger[at]?.start ?? -1);
      if (place) return place;
    }
    return null;
  };
  const rowOfPlace = (place: string) => {
    const start = made.spanAt.get(place);
    const row = ledger.findIndex((span) => span.start === start);
    return row < 0 ? null : row;
  };
  const { show } = useInStep({ source: sourcePane, story: storyPane }, { placeOfRow, rowOfPlace });
  const activePlace = made.placeOf.get(ledger[index]?.start ?? -1) ?? null;
  useEffect(() => show(index, activePlace), [show, index, activePlace]);

  const rows = useRef({ rowOfPlace });
  rows.current = { rowOfPlace };
  const goTo = useCallback(
    (place: string) => {
      const row = rows.current.rowOfPlace(place);
      if (row === null) return;
      select(row);
      setTab('source');
    },
    [select],
  );

  const menuButton = useRef<Element | null>(null);
  const [menuIsOpen, setMenuOpen] = useState(false);
  const openKinds = useCallback((_: number, button: Element) => {
    menuButton.current = button;
    setMenuOpen(true);
  }, []);
  const cutHere = useCallback(() => {
    const offset = pressedOffset(sourcePane.current);
    if (offset !== null) cut(offset);
  }, [cut]);
  useReviewKeys(isOpen && !menuIsOpen, { walk, toUnsure, choose, toggle, cutHere, undo, accept });

  const language = found.language === 'und' ? '' : found.language;
  const direction = language === '' ? 'auto' : directionOf(language);
  return (
    <div className="-mx-3 -mt-3 -mb-10 flex h-[calc(100dvh-6.5rem)] flex-col sm:-mx-5 md:h-[calc(100dvh-3rem)]">
      <ReviewHead
        {...{ found, sources, languages, now, isOpen, save, chooseSource, accept, isPending, tab, setTab }}
      />
      <ReviewBanners
        {...{ found, now, embargo, setEmbargo, asksEmbargo, versionOf, setVersionOf, isOpen }}
        story={made.story}
      />
      <div className="min-h-0 flex-1 overflow-auto border-t border-line bg-surface">
        {found.problem !== null ? (
          <UnreadImport found={found} />
        ) : (
          <SplitView
            storageKey="import-review"
            label="Width of the source"
            start={
              <Pane ref={sourcePane} label="Source" isShown={tab === 'source'}>
                <SourcePane
                  {...{ sourceText, ledger, index, language, direction, select }}
                  openKinds={isOpen ? openKinds : ignore}
                />
              </Pane>
            }
            end={
              <Pane ref={storyPane} label="Story" isShown={tab === 'story'}>
                <StoryPane {...{ made, activePlace, language, direction, goTo }} />
                <FromAgency found={found} now={now} />
              </Pane>
            }
          />
        )}
      </div>
      {found.problem === null && isOpen && (
        <FoundPanel found={offers} language={language} onOpen={() => setTab('story')} />
      )}
      {found.problem === null && <ReviewFoot ledger={ledger} isOpen={isOpen} toUnsure={toUnsure} />}
      <KindMenu
        span={ledger[index]}
        button={menuButton}
        isOpen={menuIsOpen}
        onOpenChange={setMenuOpen}
        {...{ choose, toggle }}
        cut={pressedOffset(sourcePane.current) === null ? null : cutHere}
      />
    </div>
  );
}

const ignore = () => {};

/** Where in the source the selected row's text was pressed or selected; null when it was not. */
function pressedOffset(pane: HTMLElement | null): number | null {
  const selection = pane?.ownerDocument.getSelection();
  const node = selection?.anchorNode;
  if (!selection || !(node instanceof Text) || !pane?.contains(node)) return null;
  const text = node.parentElement?.closest<HTMLElement>('[data-offset]');
  const isSelected = node.parentElement?.closest('[data-span]')?.ariaCurrent === 'true';
  if (!text || !isSelected || text.firstChild !== node) return null;
  const within = Math.min(
    selection.anchorOffset,
    selection.focusNode === node ? selection.focusOffset : Infinity,
  );
  return Number(text.dataset.offset) + within;
}
