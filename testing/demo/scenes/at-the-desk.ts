import { requestChanges, spike } from '#newsroom/story/commands.ts';
import { type Beat, minutesLater } from '../clock.ts';
import { annotate, slot } from '../edits.ts';
import type { Cast } from '../people.ts';
import { beginReview, done, handIn, sayYes, write } from '../stage.ts';
import { breadPriceKmr } from '../stories/bread-price.kmr.ts';
import { fountainSealEn } from '../stories/fountain-seal.en.ts';
import { harbourClockEn } from '../stories/harbour-clock.en.ts';
import { theatreAr } from '../stories/theatre.ar.ts';
import { weatherStationCkb } from '../stories/weather-station.ckb.ts';

/** Stories that are not out: a draft, one handed in, one sent back, one approved, one spiked. */
export function atTheDesk({ rojda, sam, layla, hemin }: Cast): Beat[] {
  const [clock, weather, bread, theatre, seal] = [slot(), slot(), slot(), slot(), slot()];
  return [
    {
      hoursAgo: 17.2,
      play: async () => {
        await write(layla, seal, { language: 'en', section: 'region', text: fountainSealEn });
        await handIn(layla, seal);
        minutesLater(25);
        done(await spike(sam, seal.id));
      },
    },
    {
      hoursAgo: 13.4,
      play: async () => {
        await write(hemin, bread, { language: 'kmr', section: 'business', text: breadPriceKmr });
        await handIn(hemin, bread);
      },
    },
    {
      hoursAgo: 4.3,
      play: async () => {
        await beginReview(rojda, bread);
        minutesLater(12);
        await annotate(rojda, bread, {
          on: 'Ard ji sedî sî buhatir bû, dar ji sedî çil',
          kind: 'comment',
          body: 'Çavkaniya van hejmaran çi ye? Odeya Esnafan an nanpêj bi xwe?',
        });
        const reason =
          'Gotareke baş e, lê du tişt kêm in: çavkaniya buhayê ard û daran, û bersiva Midûriya Bazirganiyê. Ji kerema xwe carekê din li wan bigere û saetekê bide wan.';
        done(await requestChanges(rojda, { storyId: bread.id, reason }));
      },
    },
    {
      hoursAgo: 9.8,
      play: async () => {
        await write(layla, theatre, { language: 'ar', section: 'culture', text: theatreAr });
        await handIn(layla, theatre);
      },
    },
    {
      hoursAgo: 1.6,
      play: async () => {
        await beginReview(sam, theatre);
        minutesLater(18);
        await sayYes(sam, theatre);
      },
    },
    {
      hoursAgo: 5.4,
      play: () => write(layla, clock, { language: 'en', section: 'culture', text: harbourClockEn }),
    },
    {
      hoursAgo: 2.8,
      play: async () => {
        await write(hemin, weather, { language: 'ckb', section: 'science', text: weatherStationCkb });
        minutesLater(18);
        await handIn(hemin, weather);
      },
    },
  ];
}
