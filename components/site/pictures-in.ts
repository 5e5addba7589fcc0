import type { PublicPicture } from '#newsroom/publishing/public-pictures.ts';
import type { FigureWords } from './story-figure.tsx';

type FigureJson = { type: string; attrs?: Record<string, unknown> };

/** The pictures of a publication's text that may be shown here, in order, with the story's words for them. */
export function picturesIn(
  document: unknown,
  pictures: readonly PublicPicture[],
): { picture: PublicPicture; words: FigureWords }[] {
  const { content = [] } = document as { content?: FigureJson[] };
  return content.flatMap(({ type, attrs }) => {
    const picture = type === 'figure' ? pictures.find(({ id }) => id === attrs?.picture) : undefined;
    return picture ? [{ picture, words: figureWords(attrs) }] : [];
  });
}

/** The words that a figure of the text has. */
export function figureWords(attrs: Record<string, unknown> | undefined): FigureWords {
  const word = (name: string) => String(attrs?.[name] ?? '').trim();
  return { alt: word('alt'), caption: word('caption'), credit: word('credit') };
}
