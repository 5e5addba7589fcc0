'use client';

import type { ReactNode } from 'react';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { LinkControl } from './link-control.tsx';
import type { ListedPerson } from './people-table.tsx';
import { PersonLanguages } from './person-languages.tsx';
import { PersonLock } from './person-lock.tsx';
import { PersonRole } from './person-role.tsx';
import { personSigns } from './person-signs.ts';

type Props = {
  person: ListedPerson;
  newsroomLanguages: string[];
  myId: string;
  now: string;
  timeZone: string;
  onClose: () => void;
};

export function PersonSheet({ person, newsroomLanguages, myId, now, timeZone, onClose }: Props) {
  const sign = personSigns[person.state];
  return (
    <Sheet
      title={person.name}
      description={<bdi>{person.email}</bdi>}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className="flex flex-col gap-7">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-ink-soft">
          <StateBadge tone={sign.tone} sign={sign} />
          <span>
            account made <RelativeTime at={person.createdAt} now={now} timeZone={timeZone} />
          </span>
        </p>
        <PersonRole person={person} isMe={person.id === myId} />
        <PersonLanguages person={person} newsroomLanguages={newsroomLanguages} />
        {person.state !== 'disabled' && (
          <Part title={person.state === 'invited' ? 'Invitation' : 'Password'}>
            <LinkControl person={person} now={now} timeZone={timeZone} />
          </Part>
        )}
        <Part title="Account">
          <PersonLock person={person} />
        </Part>
      </div>
    </Sheet>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <SectionHeading level={3}>{title}</SectionHeading>
      {children}
    </section>
  );
}
