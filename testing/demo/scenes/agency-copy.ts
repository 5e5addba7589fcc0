import { discardImport } from '#newsroom/importing/commands.ts';
import { withdraw } from '#newsroom/publishing/withdraw.ts';
import { type Beat, minutesLater } from '../clock.ts';
import { slot, tagForTranslation } from '../edits.ts';
import type { Cast } from '../people.ts';
import { accept, beginReview, carryOut, done, handIn, receive, sayYes } from '../stage.ts';

/** Copy of agencies: published under a licence, held back for want of one, withdrawn, discarded, waiting. */
export function agencyCopy({ deniz, rojda, sam }: Cast): Beat[] {
  const [accord, snow, pomegranates, boatPass] = [slot(), slot(), slot(), slot()];
  return [
    {
      hoursAgo: 80,
      play: async () => {
        const importId = await receive(sam, 'tidewater-boat-pass.html');
        minutesLater(9);
        await accept(sam, boatPass, { importId, section: 'region', credit: 'Tidewater Wire' });
        minutesLater(5);
        await carryOut({ author: sam, editor: rojda }, boatPass);
      },
    },
    {
      hoursAgo: 64.5,
      play: async () => {
        const notice =
          'Tidewater Wire has withdrawn its report on a survey among islanders, because it could not show us the survey. We have taken the article down and regret that we published it.';
        done(await withdraw(rojda, { storyId: boatPass.id, notice }));
      },
    },
    {
      hoursAgo: 20,
      play: async () => {
        const importId = await receive(sam, 'tidewater-eels.txt');
        minutesLater(8);
        done(await discardImport(sam, { importId }));
      },
    },
    {
      hoursAgo: 16,
      play: async () => {
        const importId = await receive(sam, 'nara-river-accord.txt');
        minutesLater(12);
        await accept(sam, accord, {
          importId,
          section: 'world',
          credit: 'Northern Alliance News Agency (NARA)',
        });
        await tagForTranslation(sam, accord, [
          { on: 'Ilse Marrow', translate: 'no' },
          { on: 'shared gauges', term: 'yes', termInfoRef: 'https://nara.example/glossary/gauge' },
          {
            on: 'believe in the figures',
            locNote: 'Irony: they do not say that the figures are wrong. Keep it dry.',
            locNoteType: 'description',
          },
        ]);
      },
    },
    { hoursAgo: 14, play: () => carryOut({ author: sam, editor: rojda }, accord) },
    {
      hoursAgo: 9.4,
      play: async () => {
        const importId = await receive(deniz, 'kuzey-first-snow.txt');
        minutesLater(7);
        await accept(deniz, snow, { importId, section: 'region', credit: 'Kuzey Haber Ajansı (KHA)' });
      },
    },
    { hoursAgo: 8.2, play: () => carryOut({ author: deniz, editor: rojda }, snow) },
    {
      hoursAgo: 6.8,
      play: async () => {
        const importId = await receive(rojda, 'deryaz-pomegranates.txt');
        minutesLater(15);
        await accept(rojda, pomegranates, { importId, section: 'business', credit: 'ئاژانسی دەریاز' });
        await handIn(rojda, pomegranates);
      },
    },
    {
      hoursAgo: 5.1,
      play: async () => {
        await beginReview(deniz, pomegranates);
        minutesLater(10);
        await sayYes(deniz, pomegranates);
      },
    },
    { hoursAgo: 1.2, play: () => receive(sam, 'nara-dredger.txt') },
    { hoursAgo: 0.6, play: () => receive(sam, 'marsa-desalination.html') },
  ];
}
