'use client';

import { useState } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { Cell, Column, Row, Table, TableBody, TableHeader } from '#components/ui/table.tsx';
import type { PersonOfList } from '#newsroom/people/queries.ts';
import { languageName } from '#newsroom/settings/languages.ts';
import { PersonSheet } from './person-sheet.tsx';
import { personSigns, roleOptions } from './person-signs.ts';

export type ListedPerson = Omit<PersonOfList, 'createdAt' | 'linkExpiresAt'> & {
  createdAt: string;
  linkExpiresAt: string | null;
};

type Props = {
  people: ListedPerson[];
  newsroomLanguages: string[];
  myId: string;
  /** ISO 8601. */
  now: string;
  timeZone: string;
};

export function PeopleTable({ people, ...rest }: Props) {
  const [openId, setOpenId] = useState<string | null>(null);
  const open = people.find(({ id }) => id === openId);
  return (
    <>
      <Table
        aria-label="People"
        className="max-sm:[&_:is(td,th):nth-child(n+4)]:hidden"
        onRowAction={(id) => setOpenId(String(id))}
      >
        <TableHeader>
          <Column isRowHeader>Name</Column>
          <Column>Role</Column>
          <Column>State</Column>
          <Column>Languages</Column>
          <Column>E-mail</Column>
        </TableHeader>
        <TableBody>
          {people.map((person) => (
            <Row key={person.id} id={person.id}>
              <Cell>
                <span className="flex items-center gap-2.5 font-medium whitespace-nowrap">
                  <Avatar name={person.name} />
                  <bdi>{person.name}</bdi>
                  {person.id === rest.myId && <span className="font-normal text-ink-faint">you</span>}
                </span>
              </Cell>
              <Cell>{roleOptions.find(({ id }) => id === person.role)?.label}</Cell>
              <Cell>
                <StateBadge tone={personSigns[person.state].tone} sign={personSigns[person.state]} plain />
              </Cell>
              <Cell className="text-ink-soft">
                {person.languages.map((tag) => languageName(tag)).join(', ') || '–'}
              </Cell>
              <Cell className="text-ink-soft">
                <bdi>{person.email}</bdi>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {open && <PersonSheet key={open.id} person={open} {...rest} onClose={() => setOpenId(null)} />}
    </>
  );
}
