import type { ExplainerText } from '#newsroom/annotation/explainer-text.ts';
import type { PlainDocument } from '#newsroom/document/build.ts';
import { type Beat, minutesLater } from '../clock.ts';
import { annotate, explain, fillBlocks, type Slot, slot, tagForTranslation } from '../edits.ts';
import type { Cast } from '../people.ts';
import { carryOut, published } from '../stage.ts';
import { nightFerryAr } from '../stories/night-ferry.ar.ts';
import { ferryExplainersCkb, nightFerryCkb } from '../stories/night-ferry.ckb.ts';
import { ferryExplainersEn, nightFerryEn } from '../stories/night-ferry.en.ts';
import { nightFerryKmr } from '../stories/night-ferry.kmr.ts';
import { nightFerryTr } from '../stories/night-ferry.tr.ts';
import { begin, want } from '../translating.ts';

/** The piece that is out in all five languages. */
export function nightFerry({ deniz, rojda, sam, layla, hemin }: Cast): Beat[] {
  const [en, tr, kmr, ckb, ar] = [slot(), slot(), slot(), slot(), slot()];

  const translated = (
    story: Slot,
    version: {
      language: string;
      by: Cast['layla'];
      editor: Cast['sam'];
      text: PlainDocument;
      explainers?: readonly ({ on: string } & ExplainerText)[];
      begun: number;
      out: number;
    },
  ): Beat[] => [
    {
      hoursAgo: version.begun,
      play: async () => {
        await begin(version.by, en, story, version.language);
        await fillBlocks(version.by, story, version.text);
        await explain(version, story, version.explainers ?? []);
      },
    },
    { hoursAgo: version.out, play: () => carryOut({ author: version.by, editor: version.editor }, story) },
  ];

  const text = { language: 'en', section: 'region', text: nightFerryEn };
  return [
    ...published(en, { ...text, author: layla, editor: sam, written: 52.5, out: 50 }),
    { hoursAgo: 51.4, play: () => explain({ by: layla, editor: sam }, en, ferryExplainersEn) },
    {
      hoursAgo: 49.2,
      play: async () => {
        await tagForTranslation(rojda, en, [
          { on: 'Lamplighter', translate: 'no' },
          { on: 'Mirel Tann', translate: 'no' },
          { on: 'Tomas Aldren', translate: 'no' },
          { on: 'solar buoys', term: 'yes' },
          {
            on: 'Coopers’ Stair',
            locNote: 'A quarter of coopers, makers of barrels. Translate the name: it is told on every tram.',
            locNoteType: 'description',
          },
          {
            on: 'a quarter past one in the morning',
            locNote: 'The night after, not the night before: readers have missed boats over less.',
            locNoteType: 'alert',
          },
        ]);
        await annotate(rojda, en, {
          on: 'a brass band from Great Halven',
          kind: 'comment',
          body: 'Do we have a picture of them on the pier? All five languages would like one.',
        });
        minutesLater(2);
        await want(rojda, en, { language: 'tr', assignee: deniz });
        await want(rojda, en, { language: 'kmr', assignee: hemin });
        await want(rojda, en, { language: 'ckb', assignee: hemin });
        await want(rojda, en, { language: 'ar', assignee: layla });
      },
    },
    ...translated(tr, { language: 'tr', by: deniz, editor: rojda, text: nightFerryTr, begun: 47.5, out: 46 }),
    ...translated(kmr, {
      language: 'kmr',
      by: hemin,
      editor: rojda,
      text: nightFerryKmr,
      begun: 45,
      out: 43.5,
    }),
    ...translated(ar, { language: 'ar', by: layla, editor: sam, text: nightFerryAr, begun: 43, out: 42 }),
    ...translated(ckb, {
      language: 'ckb',
      by: hemin,
      editor: rojda,
      text: nightFerryCkb,
      explainers: ferryExplainersCkb,
      begun: 41,
      out: 39.5,
    }),
  ];
}
