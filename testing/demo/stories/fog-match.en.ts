import { written } from '../written.ts';

export const fogMatchEn = written`
# Rovers and Athletic share four goals, two of which were seen

> Fog rolled in at half-time, and 3,100 people listened to the rest of the derby.

Keldar Rovers and Meris Athletic drew 2–2 in a derby of which the second half took place, according to the referee, entirely within the rules, and according to everybody else, somewhere inside a cloud.

The first half was bright and quick. Athletic led through Jonah Pell, who ran on to a long ball while the home defence discussed whose it was. Rovers were level within five minutes, when Idris Bell headed in a corner that the goalkeeper had called for and then reconsidered.

Then the fog came up the river. By the hour the stand could not see the touchline, and by the seventieth minute the linesmen had been given lamps. Rovers scored their second, it is agreed, from the left. Athletic’s equaliser was announced by a cheer from eleven people in yellow.

“I knew it was in because their keeper said a word I won’t repeat,” said Pell, who claims that one as well. It has been given to him, for want of witnesses.

Athletic stay top by a point. The clubs have asked the league whether the second half might be broadcast on the radio in future, weather permitting or not.
`;
