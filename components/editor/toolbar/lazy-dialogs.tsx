'use client';

import { lazy, Suspense } from 'react';
import type { Opens } from './items.ts';

const BlockLanguageDialog = lazy(() =>
  import('./block-language-dialog.tsx').then((module) => ({ default: module.BlockLanguageDialog })),
);
const ConvertDialog = lazy(() =>
  import('../convert/convert-dialog.tsx').then((module) => ({ default: module.ConvertDialog })),
);

type Props = { opened: Opens | null; language: string; onClose: () => void };

/** The dialogs that few need, loaded when somebody does. */
export function LazyDialogs({ opened, language, onClose }: Props) {
  return (
    <Suspense fallback={null}>
      {opened === 'block-language' && <BlockLanguageDialog onClose={onClose} />}
      {opened === 'convert' && <ConvertDialog {...{ language, onClose }} />}
    </Suspense>
  );
}
