import { inThePast } from './clock.ts';
import { explainers } from './explainers.ts';
import { houseStyle } from './house-style.ts';
import { comingAndGoing, giveKeys, hirePeople } from './people.ts';
import { agencyCopy } from './scenes/agency-copy.ts';
import { atTheDesk } from './scenes/at-the-desk.ts';
import { features } from './scenes/features.ts';
import { harbourStrike } from './scenes/harbour-strike.ts';
import { nightFerry } from './scenes/night-ferry.ts';
import { saltPans } from './scenes/salt-pans.ts';
import { shorts } from './scenes/shorts.ts';
import { foundNewsroom } from './sections.ts';
import { agencies } from './sources.ts';

const scenes = [
  foundNewsroom,
  houseStyle,
  explainers,
  comingAndGoing,
  agencies,
  agencyCopy,
  nightFerry,
  harbourStrike,
  saltPans,
  features,
  shorts,
  atTheDesk,
];

/**
 * Fills an empty newsroom with a month of fictional life, through the commands that people use and under their rules,
 * so that every state it shows is one that can be reached.
 */
export const seedDemo = (): Promise<void> =>
  inThePast(async (moveTo) => {
    moveTo(720);
    const cast = await hirePeople();
    const beats = scenes.flatMap((scene) => scene(cast));
    for (const { hoursAgo, play } of beats.sort((one, other) => other.hoursAgo - one.hoursAgo)) {
      moveTo(hoursAgo);
      await play();
    }
    await giveKeys(cast);
  });
