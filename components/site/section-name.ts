type Named = { slug: string; names: Readonly<Record<string, string>> };

/** What a section is called in a language; in another one of the newsroom's if it has no name there. */
export const sectionName = ({ slug, names }: Named, language: string): string =>
  names[language] ?? Object.values(names)[0] ?? slug;
