import { written } from '../written.ts';

export const harbourStrikeEn = written`
# Harbour strike enters third day as pilots refuse new roster

> Thirty-four ships are waiting off Port Meris. Both sides say they want to talk, and neither has named a day.

The strike in Port Meris harbour has gone into its third day, with thirty-four cargo ships at anchor in the bay and not one pilot boat at sea.

The harbour’s 61 pilots stopped work over a new roster under which they would board ships alone, and in seas of up to three metres. Until now two of them have gone out together whenever the waves were higher than two.

“Nobody has fallen yet, and that is exactly when one writes the rule,” said Nora Velin, who chairs the Pilots’ Union. The union has offered to go back to work if the roster is suspended for sixty days.

The Harbour Authority calls the roster safe. Its director, Tomas Aldren, points to new ladders with handrails and to a year without accidents. “We are not asking anybody to be brave,” he said. “We are asking them to read the tables.”

## Lemons in the bay

A day at a standstill costs the town’s trade 1.8 million thalers, the Chamber of Commerce estimates. Supermarkets say that they have stock for a week; the wholesale market has fewer nerves.

“I have two containers of lemons out there, and I can see them from my window,” said Anselm Roy, a wholesaler. “They are getting riper, and I am getting older.”

Ferries to the islands and the rescue service are running as usual: their captains hold licences of their own and need no pilot. The mayor has offered both sides the council chamber, coffee included, for as long as it takes.
`;

/** What the union offered later in the day. */
export const strikeOffer = [
  {
    was: 'The union has offered to go back to work',
    is: 'In the evening the union agreed to bring in six ships with fuel and medicines, and offered to go back to work altogether',
  },
  { was: 'sixty', is: 'ninety' },
];
