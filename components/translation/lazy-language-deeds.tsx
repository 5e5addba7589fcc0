'use client';

import { Lazily, later, type PropsOf } from '#components/ui/lazily.tsx';

const deeds = later(async () => (await import('./language-deeds.tsx')).LanguageDeeds);

/** What can be done about a language: most pieces are wanted in none, and need it not. */
export const LazyLanguageDeeds = (props: PropsOf<typeof deeds>) => <Lazily of={deeds} props={props} />;
