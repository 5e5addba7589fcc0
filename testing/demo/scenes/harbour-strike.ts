import { type Beat, minutesLater } from '../clock.ts';
import { annotate, fillBlocks, reword, slot, tagForTranslation } from '../edits.ts';
import type { Cast } from '../people.ts';
import { carryOut, goOut, published, sayYes } from '../stage.ts';
import { harbourStrikeArBegun } from '../stories/harbour-strike.ar.ts';
import { harbourStrikeEn, strikeOffer } from '../stories/harbour-strike.en.ts';
import { harbourStrikeKmr } from '../stories/harbour-strike.kmr.ts';
import { begin, want } from '../translating.ts';

/** A running story: updated after its translation went out, begun in one language, still open in another. */
export function harbourStrike({ rojda, sam, layla, hemin }: Cast): Beat[] {
  const [en, kmr, ar] = [slot(), slot(), slot()];
  const text = { language: 'en', section: 'business', text: harbourStrikeEn };
  return [
    ...published(en, { ...text, author: layla, editor: sam, written: 11.6, out: 10.8 }),
    {
      hoursAgo: 9,
      play: async () => {
        await tagForTranslation(rojda, en, [
          { on: 'Nora Velin', translate: 'no' },
          { on: 'pilot boat', term: 'yes' },
          {
            on: 'We are asking them to read the tables',
            locNote: 'Tide tables. He means to be rude, politely.',
            locNoteType: 'description',
          },
        ]);
        await want(rojda, en, { language: 'kmr', assignee: hemin });
        await want(rojda, en, { language: 'ar', assignee: layla });
        await want(rojda, en, { language: 'tr' });
      },
    },
    {
      hoursAgo: 8.7,
      play: async () => {
        await begin(hemin, en, kmr, 'kmr');
        await fillBlocks(hemin, kmr, harbourStrikeKmr);
      },
    },
    { hoursAgo: 7.9, play: () => carryOut({ author: hemin, editor: rojda }, kmr) },
    {
      hoursAgo: 3.4,
      play: async () => {
        await annotate(sam, en, {
          on: 'sixty days',
          kind: 'comment',
          body: 'Velin has just told Layla: ninety, and six ships tonight. Let us update.',
        });
        minutesLater(3);
        await reword(sam, en, strikeOffer);
        minutesLater(4);
        await sayYes(sam, en);
        await goOut(
          sam,
          en,
          'update',
          'Adds the union’s new offer, and the six ships with fuel and medicines.',
        );
      },
    },
    {
      hoursAgo: 2.1,
      play: async () => {
        await begin(layla, en, ar, 'ar');
        await fillBlocks(layla, ar, harbourStrikeArBegun);
      },
    },
  ];
}
