import { written } from '../written.ts';

export const harbourClockEn = written`
# Why the harbour clock is always seven minutes slow

> Everybody in Port Meris knows it, nobody sets it right. A search in the archive, the tower and a clockmaker’s drawer.

Ask the way to the station and you will be told to hurry. Ask the time and you will be told: seven minutes more than that. The clock on the Customs Tower has been slow for as long as anyone can remember, and the town has learned to add.

The oldest complaint in the archive is 140 years old. A Captain Orlo Finch, having missed a tide, demands that “the Corporation’s idle timepiece be corrected or taken down”. The margin bears one word in pencil: _No._

Dela Marsh, who winds the clock every Thursday, as her grandfather did, says that she could mend it in an afternoon. “There’s a pin. You’d move the pin,” she said. “But then every boat would leave seven minutes before it does.”

- The pilots’ tide tables are printed in “tower time”.

- So is the timetable of the school ferry.

- The court is not: two fines were quashed because of it.

(Still to come: the clockmaker; the letter of the astronomer; what happened on the night in which it was right.)
`;
