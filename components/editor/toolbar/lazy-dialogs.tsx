'use client';

import { Lazily, later } from '#components/ui/lazily.tsx';
import type { Opens } from './items.ts';

type DialogProps = { onClose: () => void };

const link = later<DialogProps>(async () => (await import('./link-dialog.tsx')).LinkDialog);
const translatorNote = later<DialogProps>(
  async () => (await import('./translator-note-dialog.tsx')).TranslatorNoteDialog,
);
const blockLanguage = later<DialogProps>(
  async () => (await import('./block-language-dialog.tsx')).BlockLanguageDialog,
);
const convert = later<DialogProps & { language: string }>(
  async () => (await import('../convert/convert-dialog.tsx')).ConvertDialog,
);

type Props = { opened: Opens | null; language: string; onClose: () => void };

/** The dialogs about words, loaded when somebody needs them. */
export function LazyDialogs({ opened, language, onClose }: Props) {
  return (
    <>
      {opened === 'link' && <Lazily of={link} props={{ onClose }} />}
      {opened === 'translator-note' && <Lazily of={translatorNote} props={{ onClose }} />}
      {opened === 'block-language' && <Lazily of={blockLanguage} props={{ onClose }} />}
      {opened === 'convert' && <Lazily of={convert} props={{ language, onClose }} />}
    </>
  );
}
