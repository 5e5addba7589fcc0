const tones = ['blue', 'violet', 'teal', 'orange', 'rose', 'olive', 'cyan', 'indigo', 'green'] as const;

/** One or two letters: of the first and the last word, in capitals by the rules of the given language. */
export function initialsOf(name: string, language = 'en'): string {
  const words = name
    .normalize('NFC')
    .split(/[\s\u200c-]+/)
    .filter((word) => /\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (
    ends
      .map((word) => word?.match(/\p{L}\p{M}*/u)?.[0] ?? '')
      // Arabic letters would join into a word that the name does not have.
      .join(/\p{sc=Arabic}/u.test(name) ? '\u200c' : '')
      .toLocaleUpperCase(language)
  );
}

/** The same name always gets the same tone, on every machine. */
export function toneOf(name: string): (typeof tones)[number] {
  let hash = 0;
  for (const letter of name.normalize('NFC')) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 2147483647;
  return tones[hash % tones.length] ?? 'blue';
}
