'use client';

import { Paperclip } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ListedLicence, ListedSource } from '#newsroom/rights/queries.ts';
import { languageName } from '#newsroom/settings/languages.ts';
import { revokeLicence } from './actions.ts';
import { LicenceForm } from './licence-form.tsx';
import { coverNames, licenceSign, useNames } from './licence-signs.ts';
import { WhatIsOut } from './what-is-out.tsx';

type LicenceCardProps = {
  source: ListedSource;
  licence: ListedLicence;
  abilities: { license: boolean; withdraw: boolean };
  languages: { id: string; label: string }[];
  timeZone: string;
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

export function LicenceCard({ source, licence, abilities, languages, timeZone }: LicenceCardProps) {
  const [open, setOpen] = useState<'change' | 'revoke' | 'out' | null>(null);
  const sign = licenceSign(licence);
  const close = () => setOpen(null);
  const recorded = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone });
  return (
    <article className="rounded-md p-3 inset-ring inset-ring-line">
      <header className="flex flex-wrap items-center gap-2 pb-2">
        <StateBadge tone={sign.tone} sign={sign} />
        <span className="text-ink-soft">
          {day.format(licence.startsOn)} – {licence.endsOn ? day.format(licence.endsOn) : 'no end'}
        </span>
        <div className="ms-auto flex gap-1">
          <Button
            variant="quiet"
            size="small"
            aria-expanded={open === 'out'}
            onPress={() => setOpen(open === 'out' ? null : 'out')}
          >
            What is out
          </Button>
          {abilities.license && !licence.revokedAt && (
            <>
              <Button variant="quiet" size="small" onPress={() => setOpen('change')}>
                Change…
              </Button>
              <Button variant="quiet" size="small" onPress={() => setOpen('revoke')}>
                Revoke…
              </Button>
            </>
          )}
        </div>
      </header>
      {open !== 'change' && <Terms licence={licence} recorded={recorded} />}
      {open === 'change' && (
        <div className="pt-3">
          <LicenceForm {...{ source, licence, languages, timeZone }} onDone={close} />
        </div>
      )}
      {open === 'revoke' && <RevokeForm licenceId={licence.id} onDone={close} />}
      {open === 'out' && (
        <div className="pt-3">
          <WhatIsOut
            scope={{ licenceId: licence.id }}
            sourceOut={source.storiesOut}
            mayWithdraw={abilities.withdraw}
            timeZone={timeZone}
          />
        </div>
      )}
    </article>
  );
}

type TermsProps = { licence: ListedLicence; recorded: Intl.DateTimeFormat };

function Terms({ licence, recorded }: TermsProps) {
  return (
    <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-1">
      <Item label="May be used for">{licence.uses.map((use) => useNames[use]).join(', ')}</Item>
      <Item label="Covers">{licence.covers.map((what) => coverNames[what]).join(', ')}</Item>
      <Item label="Languages">
        {licence.languages.map((tag) => languageName(tag)).join(', ') || 'Every one'}
      </Item>
      <Item label="Territory">{licence.territory}</Item>
      <Item label="Evidence">
        {licence.evidenceUrl ? (
          <a href={licence.evidenceUrl} rel="noopener noreferrer" target="_blank" className="underline">
            {licence.evidence}
          </a>
        ) : (
          licence.evidence
        )}
        {licence.evidenceFileName && (
          <a
            href={`/desk/sources/evidence/${licence.id}`}
            download
            className="flex w-fit max-w-full items-baseline gap-1.5 underline focus-ring"
          >
            <Paperclip aria-hidden className="size-3.5 shrink-0 translate-y-0.5" />
            <bdi className="min-w-0 break-words">{licence.evidenceFileName}</bdi>
          </a>
        )}
      </Item>
      <Item label="Credit line">{licence.creditLine}</Item>
      <Item label="Notice">{licence.notice}</Item>
      <Item label="Recorded">
        {recorded.format(licence.recordedAt)} by {licence.recordedBy.name}
      </Item>
      {licence.revokedAt && (
        <Item label="Revoked">
          {recorded.format(licence.revokedAt)}: {licence.revokedReason}
        </Item>
      )}
    </dl>
  );
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt className="text-ink-faint">{label}</dt>
      <dd dir="auto" className="whitespace-pre-line">
        {children}
      </dd>
    </>
  );
}

function RevokeForm({ licenceId, onDone }: { licenceId: string; onDone: () => void }) {
  return (
    <Form<Awaited<ReturnType<typeof revokeLicence>> | null>
      label="Revoke the licence"
      className="mt-3"
      action={revokeLicence}
      initial={null}
      onDone={() => {
        const description = 'What is out stays out; nothing new goes out under it.';
        toast({ title: 'Licence revoked', description, tone: 'warning' });
        onDone();
      }}
    >
      <input type="hidden" name="licenceId" value={licenceId} />
      <TextField label="Why it is revoked" name="reason" isRequired autoFocus />
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onPress={onDone}>
          Cancel
        </Button>
        <SubmitButton variant="danger">Revoke the licence</SubmitButton>
      </div>
    </Form>
  );
}
