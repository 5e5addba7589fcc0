import { written } from '../written.ts';

export const nightFerryEn = written`
# Night ferries return to Port Meris after eleven years

> The last boat to the Halven Islands will soon leave at a quarter past one in the morning. Nurses, bakers and musicians are already counting the hours they will save.

For eleven years the last boat to the Halven Islands has left Port Meris at 9.40 in the evening, and anyone who missed it slept on a friend’s sofa or on a bench at the terminal. At the end of this month that comes to an end: the _Lamplighter_, a refitted ferry with 220 seats, will cross at 11.30 p.m. and again at 1.15 a.m., seven nights a week.

The Harbour Authority confirmed the timetable after a vote in the city council, which will pay for the service during a trial of eighteen months. A single ticket will cost 4 thalers, the same as by day; islanders, and shift workers who hold a city card, travel for half.

“I have worked nights at the harbour hospital for six years,” said Mirel Tann, a nurse who lives on Great Halven. “I finish at midnight and I get home at seven. Now I’ll be in bed before two. I did the sum: it comes to forty days a year.”

## Why it stopped

The night boats were cancelled after the winter of the storms eleven years ago, when the lights on the old quay failed and the insurer refused to cover crossings in the dark. The quay has been rebuilt since, and this spring the channel was fitted with thirty-two solar buoys that can be seen from two nautical miles away.

Tomas Aldren, the director of the Harbour Authority, said that the crews had made forty trial crossings since the summer without an incident. “The sea is no more dangerous by night than by day,” he said. “It is only more honest: you see exactly what you have lit, and nothing else.”

Not everybody is pleased. People in Coopers’ Stair, the quarter above the terminal, fear the noise of late passengers, and have been promised that the horn will stay silent after ten. The taverns on the islands, for their part, would like a boat at three.

The first crossing is free. According to the Authority all 220 seats were taken within nineteen minutes, twelve of them by a brass band from Great Halven.
`;

const plain = (text: string, marks?: object[]) => ({ type: 'text', text, ...(marks && { marks }) });

/** What readers get with some of its words. */
export const ferryExplainersEn = [
  {
    on: '4 thalers',
    body: 'The thaler is the money of this coast, of a hundred pennies each. Four of them are a little less than a loaf of tandoor bread costs.',
    rich: null,
  },
  {
    on: 'two nautical miles',
    body: '',
    rich: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            plain('A nautical mile is '),
            plain('1,852 metres', [{ type: 'strong' }]),
            plain(': a sixtieth of a degree of latitude. Sailors keep it because the edge of '),
            plain('any sea chart', [{ type: 'link', attrs: { href: 'https://charts.port-meris.example/' } }]),
            plain(' is a ruler for it.'),
          ],
        },
      ],
    },
  },
];
