import type { Door } from './door.ts';
import { feedDoors } from './feed-doors.ts';
import { importDoors } from './import-doors.ts';
import { libraryDoors } from './library-doors.ts';
import { peopleDoors } from './people-doors.ts';
import { storyDoors } from './story-doors.ts';
import { styleDoors } from './style-doors.ts';
import { translationDoors } from './translation-doors.ts';

/** Nobody has to be signed in for these: they touch nothing but the caller's own session, link or screen. */
export const openActions = [
  'app/(auth)/actions.ts#acceptInvitation',
  'app/(auth)/actions.ts#signOut',
  'app/desk/stories/[id]/refresh-action.ts#refreshStory',
];

export const actionDoors: readonly Door[] = [
  ...peopleDoors,
  ...styleDoors,
  ...libraryDoors,
  ...importDoors,
  ...feedDoors,
  ...storyDoors,
  ...translationDoors,
];
