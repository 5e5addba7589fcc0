import { editorialSigns } from '#components/ui/state-signs.ts';
import { languageName } from '#newsroom/settings/languages.ts';
import type { Obstacle } from './deeds.ts';

/** Where an obstacle is mended: in the text, among the notes, in the sheet's own fields, or somewhere else. */
type Mend = { href: string; label: string } | { field: string } | { place: 'text' | 'notes' | 'rights' };
export type ObstacleWords = { title: string; detail: string; mend: Mend };

const useNames = { site: 'the site', feeds: 'feeds', api: 'the API', translation: 'translation' };
const pictureWords = { alt: 'a description', credit: 'a credit' };
const called = (name: string) => (name ? `“${name}”: ` : '');
const list = new Intl.ListFormat('en');
const plural = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What stands in the way, why it does, and where it is mended. */
export function obstacleWords(obstacle: Obstacle, when: (at: Date) => string): ObstacleWords {
  const field = (name: string) => ({ field: name });
  switch (obstacle.kind) {
    case 'not_approved':
      return {
        title: 'Not approved',
        detail: `It is “${editorialSigns[obstacle.state].label}”. Only an approved text goes out.`,
        mend: { place: 'text' },
      };
    case 'text_changed_since_approval':
      return {
        title: 'Changed since the approval',
        detail: 'The text is another one than was approved. Approve it again.',
        mend: { place: 'text' },
      };
    case 'rights_unlicensed': {
      const missing = list.format(obstacle.neededUses.map((use) => useNames[use]));
      const detail = obstacle.source
        ? `No licence of ${obstacle.source.name} covers ${missing} in this language today.`
        : 'The copy carries a rights notice, and nobody knows whose. Choose the source.';
      const mend = obstacle.source
        ? { href: `/desk/sources?source=${obstacle.source.id}`, label: 'Licences' }
        : field('sourceId');
      return { title: `Rights of ${obstacle.source?.name ?? 'an unknown source'}`, detail, mend };
    }
    case 'embargo':
      return {
        title: 'Under embargo',
        detail: `Until ${when(obstacle.until)}, in every language of the piece.`,
        mend: field('embargoUntil'),
      };
    case 'agency_kill':
      return {
        title: 'Killed by its agency',
        detail: `“${obstacle.headline}” takes back the copy that this story was made of. Look at it, and settle the alert.`,
        mend: { href: `/desk/imports/${obstacle.importId}`, label: 'The notice' },
      };
    case 'blocking_annotations':
      return {
        title: plural(obstacle.count, 'open fact-check or legal note', 'open fact-check or legal notes'),
        detail: 'Each has to be resolved.',
        mend: { place: 'notes' },
      };
    case 'orphaned_blocking_annotations':
      return {
        title: plural(obstacle.count, 'orphaned note', 'orphaned notes'),
        detail: 'Their words are gone, but not their question. Place or resolve them.',
        mend: { place: 'notes' },
      };
    case 'unapproved_explainers':
      return {
        title: plural(obstacle.count, 'explainer to approve', 'explainers to approve'),
        detail:
          'Nobody but its writer has read it, or it stands on other words since. Approve or leave out each.',
        mend: { place: 'notes' },
      };
    case 'orphaned_explainers':
      return {
        title: plural(obstacle.count, 'explainer without words', 'explainers without words'),
        detail: 'The words that it explains are gone. Place it on others, or leave it out.',
        mend: { place: 'notes' },
      };
    case 'suggestions':
      return {
        title: plural(obstacle.count, 'open suggestion', 'open suggestions'),
        detail: `By ${list.format(obstacle.by)}. Each has to be accepted or rejected.`,
        mend: { place: 'text' },
      };
    case 'picture_words':
      return {
        title: `Picture ${obstacle.place} without ${list.format(obstacle.missing.map((word) => pictureWords[word]))}`,
        detail: `${called(obstacle.name)}Readers need both: what can be seen, and who made it.`,
        mend: { place: 'text' },
      };
    case 'picture_nobodys':
      return {
        title: `Picture ${obstacle.place} is nobody’s`,
        detail: `${called(obstacle.name)}Say in the picture’s sheet whose it is: your own, or a source’s.`,
        mend: { place: 'text' },
      };
    case 'picture_unlicensed':
      return {
        title: `Rights of picture ${obstacle.place}`,
        detail: `${called(obstacle.name)}No licence of ${obstacle.of.name} covers pictures on the site in this language today.`,
        mend: { href: `/desk/sources?source=${obstacle.of.id}`, label: 'Licences' },
      };
    case 'picture_gone':
      return {
        title: `Picture ${obstacle.place} is not on file`,
        detail: `${called(obstacle.name)}Replace or remove it.`,
        mend: { place: 'text' },
      };
    case 'stale_translation':
      return {
        title: plural(obstacle.blocks, 'stale paragraph', 'stale paragraphs'),
        detail: 'The story that this one translates has changed there.',
        mend: { place: 'text' },
      };
    case 'no_headline':
      return { title: 'No headline', detail: 'A story can’t go out without one.', mend: { place: 'text' } };
    case 'no_body':
      return { title: 'No text', detail: 'There is nothing to read yet.', mend: { place: 'text' } };
    case 'no_language':
      return { title: 'No language', detail: 'Say which language it is in.', mend: field('language') };
    case 'language_not_served':
      return {
        title: `Not a language of the site`,
        detail: `${languageName(obstacle.language)} is none of the newsroom’s languages.`,
        mend: field('language'),
      };
    case 'no_section':
      return { title: 'No section', detail: 'Say where readers find it.', mend: field('sectionSlug') };
    case 'no_slug':
      return { title: 'No address', detail: 'The headline makes none. Write a slug.', mend: field('slug') };
    case 'slug_taken':
      return { title: 'Address taken', detail: `Another story is at ${obstacle.path}.`, mend: field('slug') };
  }
}
