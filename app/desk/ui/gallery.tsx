'use client';

import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { PageHeader } from '#components/ui/page-header.tsx';
import { ActionSpecimens } from './specimens-actions.tsx';
import { FieldSpecimens } from './specimens-fields.tsx';
import { FormSpecimen } from './specimens-form.tsx';
import { ListSpecimens } from './specimens-lists.tsx';
import { MessageSpecimens } from './specimens-messages.tsx';
import { OverlaySpecimens } from './specimens-overlays.tsx';
import { SignSpecimens } from './specimens-signs.tsx';
import { TypeSpecimens } from './specimens-type.tsx';

const views = [
  { title: 'Paper', theme: 'light', dir: 'ltr', lang: 'en' },
  { title: 'Night', theme: 'dark', dir: 'ltr', lang: 'en' },
  { title: 'Right to left', theme: 'dark', dir: 'rtl', lang: 'ar' },
] as const;

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mb-10">
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      <div className="grid gap-3 xl:grid-cols-3">
        {views.map((view) => (
          <I18nProvider key={view.title} locale={view.lang}>
            <div
              data-theme={view.theme}
              dir={view.dir}
              className="min-w-0 rounded-lg bg-surface p-5 text-ink inset-ring inset-ring-line"
            >
              <h3 className="mb-4 text-2xs font-medium text-ink-faint">{view.title}</h3>
              {children}
            </div>
          </I18nProvider>
        ))}
      </div>
    </section>
  );
}

export function Gallery({ now }: { now: string }) {
  return (
    <div className="mx-auto max-w-[110rem] px-3 py-6">
      <PageHeader
        title="Components"
        description="Each primitive in its states: on paper, at night, and right to left. Change them here first, and every screen follows."
      />
      <Section title="Type">
        <TypeSpecimens />
      </Section>
      <Section title="Signs and states">
        <SignSpecimens />
      </Section>
      <Section title="Actions">
        <ActionSpecimens />
      </Section>
      <Section title="Fields">
        <FieldSpecimens />
      </Section>
      <Section title="Forms">
        <FormSpecimen />
      </Section>
      <Section title="Lists">
        <ListSpecimens now={now} />
      </Section>
      <Section title="Messages">
        <MessageSpecimens />
      </Section>
      <Section title="Overlays">
        <OverlaySpecimens />
      </Section>
    </div>
  );
}
