import { type Beat, minutesLater } from '../clock.ts';
import { annotate, reword, slot, tagForTranslation } from '../edits.ts';
import type { Cast } from '../people.ts';
import { goOut, published, sayYes } from '../stage.ts';
import { bookshopCkb } from '../stories/bookshop.ckb.ts';
import { fogMatchEn } from '../stories/fog-match.en.ts';
import { boatCount, lanternFestivalTr } from '../stories/lantern-festival.tr.ts';
import { seagrassAr } from '../stories/seagrass.ar.ts';
import { womensFootballKmr } from '../stories/womens-football.kmr.ts';
import { want } from '../translating.ts';

/** Published pieces of each language, one of them corrected, some wanted in another language. */
export function features({ deniz, rojda, sam, layla, hemin }: Cast): Beat[] {
  const [seagrass, bookshop, football, fog, lanterns] = [slot(), slot(), slot(), slot(), slot()];
  const tr = { language: 'tr', author: deniz, editor: rojda };
  const kmr = { language: 'kmr', author: hemin, editor: rojda };
  const ckb = { language: 'ckb', author: hemin, editor: rojda };
  const en = { language: 'en', author: sam, editor: rojda };
  const ar = { language: 'ar', author: layla, editor: sam };
  const note =
    'Bu haberin ilk halinde körfeze bırakılan kâğıt teknelerin sayısı altı bin olarak verilmişti. Okulların sayımına göre suya 4.600 tekne bırakıldı.';
  return [
    ...published(bookshop, { ...ckb, section: 'culture', text: bookshopCkb, written: 57, out: 55 }),
    { hoursAgo: 54, play: () => want(rojda, bookshop, { language: 'kmr' }) },
    ...published(fog, { ...en, section: 'sport', text: fogMatchEn, written: 38, out: 37 }),
    ...published(seagrass, { ...ar, section: 'science', text: seagrassAr, written: 33, out: 31 }),
    { hoursAgo: 30.4, play: () => want(sam, seagrass, { language: 'en', assignee: layla }) },
    ...published(lanterns, { ...tr, section: 'culture', text: lanternFestivalTr, written: 21, out: 19.2 }),
    {
      hoursAgo: 12.2,
      play: async () => {
        await annotate(rojda, lanterns, {
          on: 'altı bin kâğıt tekne,',
          kind: 'comment',
          body: 'Okullar aradı: Sayım 4.600. Düzeltme notuyla çıkalım.',
        });
        minutesLater(4);
        await reword(deniz, lanterns, boatCount);
        minutesLater(6);
        await sayYes(rojda, lanterns);
        await goOut(rojda, lanterns, 'correction', note);
      },
    },
    ...published(football, { ...kmr, section: 'sport', text: womensFootballKmr, written: 14.6, out: 13 }),
    {
      hoursAgo: 12.6,
      play: async () => {
        await tagForTranslation(rojda, football, [
          { on: 'Keldar Spor', translate: 'no' },
          { on: 'qerta xwe ya zer a duyem', term: 'yes' },
        ]);
        await want(rojda, football, { language: 'tr' });
      },
    },
  ];
}
