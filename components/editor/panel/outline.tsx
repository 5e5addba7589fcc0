'use client';

import { TextSelection } from 'prosemirror-state';
import { useMemo } from 'react';
import { cn } from '#components/ui/class-names.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { useSession, useSnapshot } from '../session-context.ts';

/** The headline and the headings, as a way to them. */
export function Outline() {
  const session = useSession();
  const doc = useSnapshot(({ state }) => state.doc);
  const entries = useMemo(
    () =>
      textUnits(doc).filter(
        (unit) => unit.type === 'headline' || (unit.type === 'heading' && unit.text !== ''),
      ),
    [doc],
  );
  const goTo = (pos: number) => {
    const selection = TextSelection.near(session.state.doc.resolve(pos + 1));
    session.dispatch(session.state.tr.setSelection(selection).scrollIntoView());
    session.view?.focus();
  };
  return (
    <section aria-label="Outline">
      <ol className="flex flex-col">
        {entries.map((unit) => (
          <li key={unit.id ?? unit.type}>
            <button
              type="button"
              dir="auto"
              onClick={() => goTo(unit.pos)}
              className={cn(
                'w-full truncate rounded-sm px-2 py-1 text-start text-sm text-ink-soft focus-ring-inset hover:bg-hover hover:text-ink',
                unit.type === 'headline' && 'font-medium text-ink',
                unit.type === 'heading' && (unit.node.attrs.level === 3 ? 'ps-8' : 'ps-5'),
              )}
            >
              {unit.text || 'No headline yet'}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
