import {
  BookOpenText,
  Languages,
  MessageSquare,
  PenLine,
  Scale,
  SearchCheck,
  UserSearch,
} from 'lucide-react';
import type { Sign } from '#components/ui/state-badge.tsx';
import type { AnnotationKind } from '#newsroom/annotation/schema.ts';

/** The signs of the kinds of note. The keys are also their tones in app/styles/tones.css. */
export const noteSigns: Record<AnnotationKind, Sign> = {
  comment: { label: 'Comment', icon: MessageSquare },
  fact_check: { label: 'Fact check', icon: SearchCheck },
  source: { label: 'Source', icon: UserSearch },
  legal: { label: 'Legal', icon: Scale },
  style: { label: 'Style', icon: PenLine },
  translation_note: { label: 'For translators', icon: Languages },
  explainer: { label: 'Explainer', icon: BookOpenText },
};

/** Kinds that a note can be begun as, by the letter that chooses them. */
const letters = {
  c: 'comment',
  f: 'fact_check',
  s: 'source',
  l: 'legal',
  y: 'style',
  t: 'translation_note',
  e: 'explainer',
} as const;

export type WritableKind = (typeof letters)[keyof typeof letters];

export const writableKinds: readonly WritableKind[] = Object.values(letters);

/** The kind that a key chooses: by its place on the keyboard, as Alt makes other letters of it on some. */
export function kindOfKey(code: string): WritableKind | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '';
  return letter in letters ? letters[letter as keyof typeof letters] : null;
}

/** The letter that chooses a kind, which is one of its label. */
export const letterOf = (kind: WritableKind): string =>
  Object.entries(letters)
    .find(([, each]) => each === kind)?.[0]
    ?.toUpperCase() ?? '';
