'use client';

import type { ReactNode } from 'react';
import { SuggestionList } from '../suggesting/suggestion-list.tsx';
import { Outline } from './outline.tsx';
import { TranslateTags } from './translate-tags.tsx';

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="px-2 text-xs font-medium text-ink-faint">{title}</h2>
      {children}
    </section>
  );
}

type SidePanelProps = { languages: ReactNode; history: ReactNode; now: string; timeZone: string };

/** What is around the text: its outline, its tags for translators, its versions, its past. */
export function SidePanel({ languages, history, now, timeZone }: SidePanelProps) {
  return (
    <div className="flex flex-col gap-6">
      <Section title="Outline">
        <Outline />
      </Section>
      <Section title="Suggestions">
        <SuggestionList {...{ now, timeZone }} />
      </Section>
      <Section title="For translators">
        <TranslateTags />
      </Section>
      {languages && <Section title="Languages">{languages}</Section>}
      <Section title="History">{history}</Section>
    </div>
  );
}
