import { addEntry } from '#newsroom/explainer/library-commands.ts';
import type { Beat } from './clock.ts';
import type { Cast } from './people.ts';

const entry = (language: string, words: string[], body: string) => ({ language, words, body });

const entries = [
  entry(
    'en',
    ['pilot boat', 'harbour pilot', 'harbour pilots', 'pilot boats'],
    'Harbour pilots know the shoals and currents of one harbour. They go out to arriving ships in a small, fast boat, climb aboard and advise the captain on the way in.',
  ),
  entry(
    'en',
    ['Chamber of Commerce'],
    'An association of the businesses of a place. It speaks for them and publishes estimates, but it is no public authority.',
  ),
  entry(
    'en',
    ['desalination'],
    'Making drinking water of sea water, usually by pressing it through fine membranes. It needs much electricity, and what stays behind is very salty.',
  ),
  entry(
    'tr',
    ['karayel'],
    'Kuzeybatıdan esen soğuk ve sert rüzgâr. Denizciler rüzgârları geldikleri yöne göre adlandırır.',
  ),
  entry(
    'tr',
    ['yakamoz', 'yakamoza', 'yakamozu'],
    'Denizdeki tek hücreli canlıların, su kıpırdadığında çıkardığı mavimsi ışık.',
  ),
  entry(
    'kmr',
    ['sendîka', 'sendîkaya', 'sendîkayê'],
    'Yekîtiya karkeran. Li ser navê endamên xwe bi kardêr re li ser meaş û mercên kar diaxive.',
  ),
  entry(
    'kmr',
    ['Odeya Bazirganiyê'],
    'Komeleya bazirgan û karsazên bajarekî. Li ser navê wan diaxive û texmînan diweşîne, lê ne dezgeheke dewletê ye.',
  ),
  entry('ckb', ['ئەنجوومەنی شار'], 'دانیشتووانی شار هەڵیدەبژێرن. لەسەر بودجەی شار و ڕێساکانی بڕیار دەدات.'),
  entry('ckb', ['شارەوانی'], 'ئەو دەزگایەی خزمەتگوزارییەکانی شار بەڕێوە دەبات، وەک ئاو و ڕێگا و پاکوخاوێنی.'),
  entry('ar', ['المجلس البلدي'], 'هيئة ينتخبها سكان المدينة، تقرّ موازنتها وتشرف على خدماتها.'),
  entry(
    'ar',
    ['الأعشاب البحرية'],
    'نباتات مزهرة لها جذور وأوراق تعيش تحت ماء البحر، بخلاف الطحالب التي لا جذور لها ولا أزهار.',
  ),
];

/** What the newsroom of the demo explains to its readers again and again. */
export const explainers = ({ rojda }: Cast): Beat[] =>
  entries.map((each, index) => ({
    hoursAgo: 690 - index / 60,
    play: async () => {
      await addEntry(rojda, { ...each, rich: null });
    },
  }));
