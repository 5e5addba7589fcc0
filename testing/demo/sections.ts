import { saveSections, saveSettings } from '#newsroom/settings/commands.ts';
import type { Section } from '#newsroom/settings/schema.ts';
import type { Beat } from './clock.ts';
import type { Cast } from './people.ts';

const names = (en: string, tr: string, kmr: string, ckb: string, ar: string) => ({ en, tr, kmr, ckb, ar });

const sections: Section[] = [
  { slug: 'world', names: names('World', 'Dünya', 'Cîhan', 'جیهان', 'العالم') },
  { slug: 'region', names: names('Region', 'Bölge', 'Herêm', 'هەرێم', 'الإقليم') },
  { slug: 'business', names: names('Business', 'Ekonomi', 'Aborî', 'ئابووری', 'الاقتصاد') },
  { slug: 'culture', names: names('Culture', 'Kültür', 'Çand', 'کولتوور', 'الثقافة') },
  { slug: 'sport', names: names('Sport', 'Spor', 'Werziş', 'وەرزش', 'الرياضة') },
  { slug: 'science', names: names('Science', 'Bilim', 'Zanist', 'زانست', 'العلوم') },
];

/** Name, languages, zone and sections of the newsroom. */
export const foundNewsroom = ({ deniz }: Cast): Beat[] => [
  {
    hoursAgo: 719,
    play: () =>
      saveSettings(deniz, {
        name: 'Harbour Light',
        timeZone: 'Europe/Istanbul',
        languages: ['en', 'tr', 'kmr', 'ckb', 'ar'],
        fourEyes: true,
        headlineLimit: 90,
      }),
  },
  { hoursAgo: 718, play: () => saveSections(deniz, { sections }) },
];
