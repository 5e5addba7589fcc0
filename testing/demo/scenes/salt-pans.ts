import { replyToThread, resolveThread } from '#newsroom/annotation/commands.ts';
import { type Beat, minutesLater } from '../clock.ts';
import { annotate, reword, slot, suggest } from '../edits.ts';
import type { Cast } from '../people.ts';
import { beginReview, done, handIn, write } from '../stage.ts';
import { butterKnife, saltPansEn } from '../stories/salt-pans.en.ts';

/**
 * An investigation in review, with every kind of note: discussed, resolved, blocking, and one that lost its words. Its
 * author and another editor suggest changes that nobody has decided yet.
 */
export function saltPans({ deniz, rojda, sam, layla }: Cast): Beat[] {
  const story = slot();
  return [
    {
      hoursAgo: 29.5,
      play: () => write(layla, story, { language: 'en', section: 'region', text: saltPansEn }),
    },
    { hoursAgo: 26, play: () => handIn(layla, story) },
    {
      hoursAgo: 23.5,
      play: async () => {
        await beginReview(sam, story);
        minutesLater(20);
        await annotate(sam, story, {
          on: 'eleven hectares of shallow basins',
          kind: 'fact_check',
          body: 'The lease says 10.4 hectares. Which of the two was measured, and by whom?',
        });
        const legal = await annotate(sam, story, {
          on: 'The bill, for 86 thalers, was paid in cash.',
          kind: 'legal',
          body: 'This can be read as an accusation. Do we hold the bill, or did somebody tell us about it?',
        });
        await annotate(sam, story, {
          on: butterKnife.trim(),
          kind: 'comment',
          body: 'One source, and too good to be true. I would cut it.',
        });
        const tone = await annotate(sam, story, {
          on: 'it replied to a tenth, about the opening hours of the archive',
          kind: 'comment',
          body: 'I love this. Is it fair, though? When did we send the nine?',
        });
        minutesLater(55);
        await replyToThread(layla, {
          annotationId: legal,
          body: 'We hold a photograph of the receipt, with its number. It is in the folder of the story.',
        });
        await replyToThread(layla, {
          annotationId: tone,
          body: 'A week ago in the morning, the tenth the same evening. I can show both mails.',
        });
        minutesLater(30);
        await replyToThread(deniz, {
          annotationId: legal,
          body: 'Seen it. The sentence states a fact that we can prove; it may stay as it is.',
        });
        done(await resolveThread(deniz, { annotationId: legal }));
        minutesLater(5);
        await replyToThread(sam, { annotationId: tone, body: 'Then it is fair. Keep it.' });
        await reword(sam, story, [{ was: butterKnife, is: '' }]);
      },
    },
    {
      hoursAgo: 20.4,
      play: async () => {
        await annotate(rojda, story, {
          on: 'A spokesman for Bright Bay Moorings',
          kind: 'source',
          body: 'Does he have a name? If he asked not to be named, say why we let him.',
        });
        await annotate(rojda, story, {
          on: 'suddenly everybody would like to know whose they are',
          kind: 'style',
          body: 'A wink too many before the first fact. Could the plan just stand there?',
        });
        await annotate(rojda, story, {
          on: 'rich in mud',
          kind: 'translation_note',
          body: 'Kurdish has “rich in dust” for it. I will use that, if nobody minds the salt going.',
        });
        minutesLater(4);
        await suggest(rojda, story, [
          {
            was: 'suddenly everybody would like to know whose they are',
            is: 'the question is whose they are',
          },
          { was: ', or did', is: '' },
        ]);
      },
    },
    {
      hoursAgo: 18.9,
      play: () =>
        suggest(layla, story, [
          { was: 'when the trams were still drawn by horses', is: 'in the year of the last horse tram' },
          { was: 'four times', is: 'five times, once in verse' },
        ]),
    },
  ];
}
