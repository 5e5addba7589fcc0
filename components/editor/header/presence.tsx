'use client';

import { PencilLine } from 'lucide-react';
import { Avatar } from '#components/ui/avatar.tsx';
import { useSession, useSnapshot } from '../session-context.ts';
import { ComingAndGoing } from './coming-and-going.tsx';

const SHOWN = 4;

/** Who else has the story open, and which of them are typing. */
export function Presence() {
  const session = useSession();
  const present = useSnapshot((snapshot) => snapshot.present);
  const typing = useSnapshot((snapshot) => snapshot.typing);
  const others = present.filter((person) => person.id !== session.start.person.id);
  const hidden = others.slice(SHOWN);
  return (
    <>
      <ComingAndGoing others={others} />
      {others.length > 0 && (
        <ul aria-label="Also here" className="flex items-center -space-x-1.5 rtl:space-x-reverse">
          {others.slice(0, SHOWN).map((person) => (
            <li key={person.id} className="relative animate-fade-in rounded-full ring-2 ring-surface">
              <Avatar name={person.name} alone />
              {typing.has(person.id) && <Typing name={person.name} />}
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
      )}
    </>
  );
}

function Typing({ name }: { name: string }) {
  return (
    <span
      role="img"
      aria-label="typing"
      title={`${name} is typing`}
      className="absolute -end-1 -bottom-1 flex size-3.5 items-center justify-center rounded-full bg-ink text-surface ring-1 ring-surface"
    >
      <PencilLine aria-hidden className="size-2.5" />
    </span>
  );
}
