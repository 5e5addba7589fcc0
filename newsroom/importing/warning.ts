/** Something an editor should know about a copy that was read all the same. `count` where it counts. */
export type Warning = { code: WarningCode; count?: number };

const WARNING_SENTENCES = {
  replaced_characters:
    'Some characters can’t be stored as text and were replaced by �. The received bytes are kept.',
  damaged_utf8: 'The UTF-8 text is damaged in places; damaged bytes show as �. The received bytes are kept.',
  odd_utf16: 'The UTF-16 text ends in half a character.',
  encoding_guessed: 'The encoding is not stated and was guessed from the letters. Check accented letters.',
  flattened_html:
    'The page is nested too deeply or has too many elements: it was read as plain text, without structure.',
  joined_lines:
    'The text has tens of thousands of lines: the later ones were joined to longer paragraphs. Nothing is left out.',
  unread_pages: 'The document is long: its last pages were not read. The received bytes are kept.',
  unread_parts:
    'Some parts of the document can’t be read here, such as equations, charts and drawings. The received bytes are kept.',
  mended_markup:
    'The feed is not well-formed XML and was mended in places. Compare the text with its page if something looks odd.',
} as const;

export type WarningCode = keyof typeof WARNING_SENTENCES;

/** The English sentence for a warning. */
export function warningSentence(warning: Warning): string {
  const sentence = WARNING_SENTENCES[warning.code];
  return warning.count === undefined ? sentence : `${sentence} (${warning.count})`;
}
