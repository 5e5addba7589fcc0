'use client';

import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import type { ListedSource } from '#newsroom/rights/queries.ts';
import { LearnedLines } from './learned-lines.tsx';
import { LicenceCard } from './licence-card.tsx';
import { LicenceForm } from './licence-form.tsx';
import { byStanding, sourceSign } from './licence-signs.ts';
import { PushTokens } from './push-tokens.tsx';
import { SourceForm } from './source-form.tsx';
import { WhatIsOut } from './what-is-out.tsx';

export type SourceAbilities = { manage: boolean; license: boolean; withdraw: boolean };

type SourceSheetProps = {
  source: ListedSource;
  abilities: SourceAbilities;
  languages: { id: string; label: string }[];
  timeZone: string;
  onClose: () => void;
};

export function SourceSheet({ source, abilities, languages, timeZone, onClose }: SourceSheetProps) {
  const [isRecording, setRecording] = useState(false);
  const [isOutShown, setOutShown] = useState(false);
  const [areLinesShown, setLinesShown] = useState(false);
  const sign = sourceSign(source);
  return (
    <Sheet
      isOpen
      wide
      title={source.name}
      description={source.storiesOut === 1 ? 'One story out' : `${source.storiesOut} stories out`}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className="flex flex-col gap-7">
        <section aria-labelledby="licences">
          <SectionHeading
            id="licences"
            level={3}
            actions={
              abilities.license &&
              !isRecording && (
                <Button size="small" onPress={() => setRecording(true)}>
                  <FilePlus2 aria-hidden />
                  Record a licence
                </Button>
              )
            }
          >
            Licences
          </SectionHeading>
          {isRecording && (
            <LicenceForm source={source} {...{ languages, timeZone }} onDone={() => setRecording(false)} />
          )}
          {source.licences.length === 0 && !isRecording && (
            <p className="flex items-center gap-2 text-ink-soft">
              <StateBadge tone={sign.tone} sign={sign} />
              Its copy can be worked on, but not go out.
              {!abilities.license && ' An admin can record a licence.'}
            </p>
          )}
          <ul className="flex flex-col gap-3">
            {byStanding(source.licences).map((licence) => (
              <li key={licence.id}>
                <LicenceCard {...{ source, licence, abilities, languages, timeZone }} />
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="out">
          <SectionHeading
            id="out"
            level={3}
            count={source.storiesOut}
            actions={
              source.storiesOut > 0 &&
              !isOutShown && (
                <Button size="small" onPress={() => setOutShown(true)}>
                  Show what is out
                </Button>
              )
            }
          >
            Out now
          </SectionHeading>
          {isOutShown ? (
            <WhatIsOut
              scope={{ sourceId: source.id }}
              sourceOut={source.storiesOut}
              mayWithdraw={abilities.withdraw}
              timeZone={timeZone}
            />
          ) : (
            source.storiesOut === 0 && <p className="text-ink-soft">Readers see nothing of it.</p>
          )}
        </section>
        <section aria-labelledby="learned">
          <SectionHeading
            id="learned"
            level={3}
            actions={
              !areLinesShown && (
                <Button size="small" onPress={() => setLinesShown(true)}>
                  Show what was learned
                </Button>
              )
            }
          >
            Learned lines
          </SectionHeading>
          {areLinesShown && <LearnedLines sourceId={source.id} />}
        </section>
        {abilities.manage && (
          <section aria-labelledby="tokens">
            <SectionHeading id="tokens" level={3}>
              Pushed copy
            </SectionHeading>
            <PushTokens sourceId={source.id} timeZone={timeZone} />
          </section>
        )}
        <section aria-labelledby="about">
          <SectionHeading id="about" level={3}>
            About the source
          </SectionHeading>
          {abilities.manage ? <SourceForm source={source} /> : <AboutSource source={source} />}
        </section>
      </div>
    </Sheet>
  );
}

function AboutSource({ source }: { source: ListedSource }) {
  const { aliases, homepage, notes } = source;
  return (
    <div className="flex flex-col gap-1.5">
      {aliases.length > 0 && <p>Also recognised as {aliases.join(', ')}.</p>}
      {homepage && (
        <p>
          <a href={homepage} rel="noopener noreferrer" target="_blank" className="underline">
            {homepage}
          </a>
        </p>
      )}
      {notes && <p className="whitespace-pre-line text-ink-soft">{notes}</p>}
      {aliases.length === 0 && !homepage && !notes && <p className="text-ink-soft">Nothing noted.</p>}
    </div>
  );
}
