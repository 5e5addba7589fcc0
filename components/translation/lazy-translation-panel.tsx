'use client';

import { Lazily, later, type PropsOf } from '#components/ui/lazily.tsx';

const panel = later(async () => (await import('./translation-panel.tsx')).TranslationPanel);

/** The languages of a piece, loaded where there is room for them or somebody looks for them. */
export const LazyTranslationPanel = (props: PropsOf<typeof panel>) => <Lazily of={panel} props={props} />;
