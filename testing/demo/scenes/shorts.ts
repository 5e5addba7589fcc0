import type { Beat } from '../clock.ts';
import { slot } from '../edits.ts';
import type { Cast } from '../people.ts';
import { published } from '../stage.ts';
import { museumNightAr, orangeTreesAr } from '../stories/shorts.ar.ts';
import { kiteDayCkb, stoneBridgeCkb } from '../stories/shorts.ckb.ts';
import { librarySundaysEn, lighthouseEn, tramDiversionEn } from '../stories/shorts.en.ts';
import { languageCourseKmr, snowRoadKmr } from '../stories/shorts.kmr.ts';
import { chessTr, waterCutTr } from '../stories/shorts.tr.ts';

/** Short news, so that every front has something from each of the last days. */
export function shorts({ deniz, rojda, sam, layla, hemin, piers }: Cast): Beat[] {
  const region = { section: 'region' };
  const en = { ...region, language: 'en', author: layla, editor: sam };
  const tr = { ...region, language: 'tr', author: deniz, editor: rojda };
  const kmr = { ...region, language: 'kmr', author: hemin, editor: rojda };
  const ckb = { ...region, language: 'ckb', author: hemin, editor: rojda };
  const ar = { ...region, language: 'ar', author: layla, editor: sam };
  return [
    published(slot(), { ...en, author: piers, text: lighthouseEn, written: 71, out: 70 }),
    published(slot(), { ...en, text: tramDiversionEn, written: 30, out: 29 }),
    published(slot(), { ...en, section: 'culture', text: librarySundaysEn, written: 19.5, out: 18.8 }),
    published(slot(), { ...tr, section: 'sport', text: chessTr, written: 27, out: 26 }),
    published(slot(), { ...tr, text: waterCutTr, written: 6.5, out: 6 }),
    published(slot(), { ...kmr, section: 'culture', text: languageCourseKmr, written: 35, out: 34 }),
    published(slot(), { ...kmr, text: snowRoadKmr, written: 7.6, out: 7.1 }),
    published(slot(), { ...ckb, text: stoneBridgeCkb, written: 25, out: 24 }),
    published(slot(), { ...ckb, section: 'culture', text: kiteDayCkb, written: 17.5, out: 16.6 }),
    published(slot(), { ...ar, section: 'culture', text: museumNightAr, written: 28, out: 27 }),
    published(slot(), { ...ar, text: orangeTreesAr, written: 10.2, out: 9.4 }),
  ].flat();
}
