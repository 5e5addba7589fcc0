/** Why something in a text was taken for what it is. Findings carry the code; the sentence is for people. */
const FINDING_SENTENCES = {
  said_by_name: 'Quotation marks, and the text names who says it.',
  said_by_pronoun: 'Quotation marks; who says it is only pointed at, and one person was named before.',
  goes_on: 'Goes on with the quotation before it.',
  said_by_somebody: 'Quotation marks with a verb of saying; nobody is named plainly.',
  quoted_sentence: 'A whole sentence in quotation marks; nobody is named as saying it.',
  title_before_name: 'Stands after a title or an office.',
  speaks: 'Is named as saying something.',
  office_beside_name: 'The text says right beside it what the person does, or how old they are.',
  surname_again: 'Named in full once, and by the last word of it again.',
  named_again: 'Another mention of a name that the text makes plain.',
  organisation_word: 'Has a word in it that names a kind of organisation.',
  agency_says_place: 'The agency’s data or the dateline names this place.',
  place_word: 'Stands after a word that tells where.',
  percentage: 'A number and a percentage.',
  money: 'A number and a currency.',
  measure: 'A number and a unit.',
  count: 'A number and what is counted.',
} as const;

export type FindingReason = keyof typeof FINDING_SENTENCES;

/** The English sentence for a finding's reason. */
export const findingSentence = (reason: FindingReason): string => FINDING_SENTENCES[reason];
