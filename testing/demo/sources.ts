import { createSource } from '#newsroom/rights/commands.ts';
import { recordLicence, revokeLicence } from '#newsroom/rights/licence-commands.ts';
import { recordLicenceSchema, sourceSchema } from '#newsroom/rights/schema.ts';
import { type Beat, day } from './clock.ts';
import type { Cast } from './people.ts';

/** Four agencies: everything licensed, one language licensed, nothing licensed, and licensed no more. */
export function agencies({ deniz }: Cast): Beat[] {
  let tidewaterLicence = '';
  const agency = (input: unknown) => createSource(deniz, sourceSchema.parse(input));
  const licence = (input: unknown) => recordLicence(deniz, recordLicenceSchema.parse(input));

  return [
    {
      hoursAgo: 700,
      play: async () => {
        const { id } = await agency({
          name: 'Northern Alliance News Agency',
          aliases: ['NARA', 'Northern Alliance'],
          homepage: 'https://nara.example',
          notes:
            'Night desk: call before using anything marked “hold”. Pictures are under a contract of their own.',
        });
        await licence({
          sourceId: id,
          evidence: 'Subscription contract NA-2207, signed by Deniz Aksoy',
          evidenceUrl: 'https://nara.example/contracts/NA-2207',
          covers: ['text'],
          uses: ['site', 'feeds', 'api', 'translation'],
          startsOn: day(-300),
          endsOn: day(430),
          creditLine: 'Northern Alliance News Agency (NARA)',
          notice: '© Northern Alliance News Agency. Published under licence.',
        });
      },
    },
    {
      hoursAgo: 690,
      play: async () => {
        const { id } = await agency({
          name: 'Kuzey Haber Ajansı',
          aliases: ['KHA', 'Kuzey Haber'],
          homepage: 'https://kuzeyhaber.example',
          notes: 'Turkish only; translations need a word with their editor first.',
        });
        await licence({
          sourceId: id,
          evidence: 'Abonelik sözleşmesi KHA-118',
          covers: ['text'],
          uses: ['site', 'feeds'],
          languages: ['tr'],
          startsOn: day(-120),
          endsOn: day(48),
          creditLine: 'Kuzey Haber Ajansı (KHA)',
          notice: '© Kuzey Haber Ajansı. İzinsiz çoğaltılamaz.',
        });
      },
    },
    {
      hoursAgo: 640,
      play: () =>
        agency({
          name: 'Deryaz',
          aliases: ['دەریاز', 'ئاژانسی دەریاز', 'ئاژانسی هەواڵی دەریاز', 'Ajansa Deryaz'],
          homepage: 'https://deryaz.example',
          notes: 'No contract yet: Rojda is in touch with them.',
        }),
    },
    {
      hoursAgo: 600,
      play: async () => {
        const { id } = await agency({
          name: 'Tidewater Wire',
          aliases: ['Tidewater'],
          homepage: 'https://tidewater.example',
        });
        const recorded = await licence({
          sourceId: id,
          evidence: 'Mail of their sales desk, trial subscription',
          covers: ['text'],
          uses: ['site', 'feeds'],
          startsOn: day(-40),
          endsOn: day(50),
          creditLine: 'Tidewater Wire',
          notice: '© Tidewater Wire. All rights reserved.',
        });
        tidewaterLicence = recorded.id;
      },
    },
    {
      hoursAgo: 65,
      play: () =>
        revokeLicence(deniz, {
          licenceId: tidewaterLicence,
          reason: 'The trial ended early: Tidewater could not show the survey that it had reported on.',
        }),
    },
  ];
}
