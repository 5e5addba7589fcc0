'use client';

import { TextSelection } from 'prosemirror-state';
import { useMemo } from 'react';
import { cn } from '#components/ui/class-names.ts';
import { type TextUnit, textUnits } from '#newsroom/document/units.ts';
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
  const goTo = ({ id, type }: TextUnit) => {
    const { doc, tr } = session.state;
    // Where it is now: what is drawn here may be behind the text.
    const unit = textUnits(doc).find((each) => each.id === id && each.type === type);
    if (!unit) return;
    session.dispatch(tr.setSelection(TextSelection.near(doc.resolve(unit.pos + 1))).scrollIntoView());
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
              onClick={() => goTo(unit)}
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
