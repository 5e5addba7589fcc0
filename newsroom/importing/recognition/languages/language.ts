/**
 * What recognition has to know of a language: plain lists of words in all the forms that copy uses, separated by white
 * space. A new language is one file like its neighbours, and a line in languages.ts.
 */
export type LanguageWords = {
  /** Where who speaks stands: before the verb, after it, or at the head of the sentence with the verb at its end. */
  order: 'subject_verb' | 'verb_subject' | 'verb_last';
  /** A verb of saying may stand without a pronoun. */
  dropsPronoun: boolean;
  /** Whether a capital tells a name; German nouns and Arabic letters tell nothing. */
  capitals: 'names' | 'nouns' | 'none';
  /** Forms of verbs of saying. */
  says: string;
  /** He, she. */
  pronouns: string;
  /** Titles and offices that stand right before a name. */
  titles: string;
  /** Further words for what a person does, right after a name and a comma. */
  offices: string;
  /** Words that are in no name, however they are written. */
  common: string;
  /** Words for kinds of organisation, and where in the name they stand. */
  organisations: string;
  headStands: 'first' | 'last' | 'either';
  /** Words that join an organisation's kind with what it is for ("of", "für"). */
  links: string;
  /** Ends of words that name a kind of organisation by themselves ("-ministerium"). */
  organisationEnds?: string;
  /** Prepositions right before a place. */
  placeWords: string;
  /** Suffixes after an apostrophe that tell a place. */
  placeSuffixes?: string;
  figures: FigureWords;
};

export type FigureWords = {
  decimal: ',' | '.';
  /** Words for powers of a thousand, as "word=1000". */
  scales: string;
  /** Number words that may stand before a scale, as "two=2". */
  numbers: string;
  /** Words after a number that make it a percentage; several words are joined by "_". */
  percentAfter: string;
  percentBefore: string;
  /** Currencies as written, as "euro=EUR". */
  currencies: string;
  /** Words between a scale and a currency: "trois millions d’euros". */
  links?: string;
  units: string;
  /** What is no figure right after (months, hours) or right before ("page") a number. */
  notAfter: string;
  notBefore: string;
};
