import { quotationMarks } from '#newsroom/document/typography/quotation-marks.ts';
import { directionOf } from '#newsroom/settings/languages.ts';

/**
 * Words of a story in its language's quotation marks. The browser's own are those of the page around, and English ones
 * are not mirrored in a text that runs to the left.
 */
export function Quoted({ words, language }: { words: string; language: string }) {
  const [opening, closing] = quotationMarks(language).outer;
  return (
    <span lang={language} dir={directionOf(language)}>
      {opening}
      <bdi>{words}</bdi>
      {closing}
    </span>
  );
}
