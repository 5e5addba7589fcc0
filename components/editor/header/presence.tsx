'use client';

import { Avatar } from '#components/ui/avatar.tsx';
import { useSession, useSnapshot } from '../session-context.ts';

const SHOWN = 4;

/** Who else has the story open. */
export function Presence() {
  const session = useSession();
  const present = useSnapshot((snapshot) => snapshot.present);
  const others = present.filter((person) => person.id !== session.start.person.id);
  if (others.length === 0) return null;
  const hidden = others.slice(SHOWN);
  return (
    <ul aria-label="Also here" className="flex items-center -space-x-1.5 rtl:space-x-reverse">
      {others.slice(0, SHOWN).map((person) => (
        <li key={person.id} className="animate-fade-in rounded-full ring-2 ring-surface">
          <Avatar name={person.name} alone />
        </li>
      ))}
      {hidden.length > 0 && (
        <li
          title={hidden.map((person) => person.name).join(', ')}
          className="ps-3 text-xs text-ink-soft tabular-nums"
        >
          +{hidden.length}
        </li>
      )}
    </ul>
  );
}
