/**
 * Why the cleaner (or an editor) took a span for what it is. Spans carry the code; the sentence is for people,
 * and can be translated.
 */
export const REASON_SENTENCES = {
  first_line: 'The first line is short and ends without a full stop, as headlines do.',
  page_heading: "The page's main heading.",
  page_title: "The page's title, up to the name of the site.",
  labelled_headline: 'Labelled as the headline.',
  after_headline: 'Stands between the headline and the text.',
  marked_standfirst: 'The page marks it as the introduction.',
  names_author: 'Names who wrote or reported it.',
  production_credit: 'Names who reported or edited it, after the text.',
  place_before_dash: 'A place (and agency or date) before a dash opens the text.',
  plain_paragraph: 'A paragraph of the text.',
  page_paragraph: "A paragraph in the page's main text.",
  after_end_sign_same_story: 'Follows the end of the copy, but is about the same story.',
  table_cell: 'A cell of a table in the text.',
  marked_heading: 'The page marks it as a heading within the text.',
  short_line_between_paragraphs: 'A short line without a full stop between paragraphs.',
  list_sign: 'Begins with a list sign or number.',
  marked_list: 'The page marks it as a list item.',
  marked_quote: 'The page marks it as a quotation.',
  caption_label: 'Labelled as a picture or its caption.',
  marked_caption: 'The page marks it as the caption of a picture.',
  credit_in_brackets: 'A short name in brackets after the last sentence signs the text.',
  credit_line: 'A line that only names the source.',
  rights_words: 'Says who holds the rights, or what may not be done with the text.',
  continues_rights: 'Goes on with the rights notice before it.',
  note_to_editors: 'Speaks to editors, not to readers.',
  kill_notice: 'Says that the agency takes its copy back.',
  correction_notice: 'Says that the agency corrects its copy.',
  update_notice: 'Says that this is a newer version of the copy.',
  embargo_words: 'Says when the text may be published.',
  end_sign: 'Marks the end, or that more follows.',
  wire_header: 'A line of transmission data above the text.',
  field_label: 'A label, not part of the text.',
  date_line: 'Only a date or a time.',
  share_or_subscribe: 'Asks readers to share, follow, subscribe or comment.',
  read_also: 'Points to another story.',
  under_read_also: 'Listed under a pointer to other stories.',
  other_story_after_end: 'Follows the end of the copy and tells another story.',
  mostly_links: 'Consists of links to other pages.',
  page_furniture: "Belongs to the page's navigation, header, footer or forms.",
  outside_main_text: "Outside the page's main text.",
  bare_heading: 'A heading with none of the text under it.',
  repeats_headline: 'Repeats the headline.',
  labelled_field: 'The agency’s data says what it is.',
  metadata_field: 'A field of the agency’s data, not part of the text.',
  learned_from_source: 'Editors have decided so before in copy of this source.',
  white_space: 'White space between the parts.',
  set_by_editor: 'Set by an editor.',
} as const;

export type ReasonCode = keyof typeof REASON_SENTENCES;

export const REASON_CODES = Object.keys(REASON_SENTENCES) as [ReasonCode, ...ReasonCode[]];

/** The English sentence for a reason code. */
export function reasonSentence(code: ReasonCode): string {
  return REASON_SENTENCES[code];
}
