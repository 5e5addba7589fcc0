'use client';

import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { ledgerSigns } from '#components/ui/ledger-signs.ts';
import { ledgerShares } from '#newsroom/importing/ledger.ts';
import type { EditableKind, Span } from '#newsroom/importing/schema.ts';
import { kindKeys } from './kind-keys.ts';

const legend: EditableKind[] = ['headline', 'standfirst', 'paragraph', 'credit', 'teaser'];

const percent = (share: number) => (share > 0 && share < 0.01 ? '< 1 %' : `${Math.round(share * 100)} %`);

/** How much of the source is kept, set aside and unsure, and the keys for changing it. */
export function ReviewFoot({
  ledger,
  isOpen,
  toUnsure,
}: {
  ledger: readonly Span[];
  isOpen: boolean;
  toUnsure: () => void;
}) {
  const { kept, setAside, unsure } = ledgerShares(ledger);
  return (
    <footer className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line bg-canvas px-3 py-2 text-xs sm:px-5">
      <div
        role="img"
        aria-label={`${percent(kept)} kept, ${percent(setAside)} set aside`}
        className="flex h-1.5 w-28 overflow-hidden rounded-full bg-press sm:w-40"
      >
        <span style={{ width: `${kept * 100}%` }} className="bg-accent" />
      </div>
      <p className="flex items-center gap-3 tabular-nums">
        <span>kept {percent(kept)}</span>
        <span className="text-ink-soft">set aside {percent(setAside)}</span>
        {unsure > 0 ? (
          <Button variant="quiet" size="small" onPress={toUnsure}>
            unsure {percent(unsure)}
          </Button>
        ) : (
          <span className="text-ink-soft">unsure 0 %</span>
        )}
      </p>
      {isOpen && (
        <ul
          aria-label="Keys"
          className="ms-auto flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft max-lg:hidden"
        >
          <li className="flex items-center gap-1">
            <Kbd keys="ArrowUp ArrowDown" /> walk
          </li>
          <li className="flex items-center gap-1">
            <Kbd keys="Space" /> aside
          </li>
          {legend.map((kind) => (
            <li key={kind} className="flex items-center gap-1 max-xl:hidden">
              <Kbd keys={kindKeys[kind]} /> {ledgerSigns[kind].label.toLowerCase()}
            </li>
          ))}
          <li className="flex items-center gap-1">
            <Kbd keys="?" /> all keys
          </li>
        </ul>
      )}
    </footer>
  );
}
