import type { LucideIcon } from 'lucide-react';

/** A sign with its word, in the tone of what it means, and a sentence on hover. */
export type SignedWordProps = { icon: LucideIcon; tone: string; word: string; title: string };

export function SignedWord({ icon: Icon, tone, word, title }: SignedWordProps) {
  return (
    <span
      data-tone={tone}
      title={title}
      className="inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap text-tone-ink"
    >
      <Icon aria-hidden className="size-3.5" />
      {word}
    </span>
  );
}
