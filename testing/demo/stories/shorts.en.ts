import { written } from '../written.ts';

export const tramDiversionEn = written`
# Tram 4 takes the long way round until the end of the month

Tram 4 will not stop at Fishmarket and Old Quay until the end of the month, because the rails on Rope Street are being replaced. Trams run by way of the hospital instead, which adds six minutes and, the operator points out, a better view.

Passengers with a ticket for Old Quay may use the harbour bus without paying again.
`;

export const librarySundaysEn = written`
# City library to open on Sundays

The reading rooms of the city library will be open on Sundays from ten to six, starting this week. The trial was made possible by forty-four volunteers; the council had budgeted for none and hoped for ten.

Borrowing works as on weekdays. The café does not: bring your own tea, says the library, and take your cup home.
`;

export const lighthouseEn = written`
# Halven lighthouse lit again after repair

The lighthouse on Little Halven has been working again since last night. A storm had broken two panes of its lamp room last week; for six nights a fishing boat with a searchlight lay at anchor in its place.

The Harbour Authority thanked the skipper, who has asked for nothing but to be allowed to switch it on. He did so at sunset, to applause.
`;
