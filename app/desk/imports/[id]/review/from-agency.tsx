'use client';

import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import { languageName } from '#newsroom/settings/languages.ts';
import type { FoundImport } from './found-import.ts';

const statusWords = { usable: 'Usable', withheld: 'Withheld', canceled: 'Canceled' };
const signalWords = { update: 'Update', correction: 'Correction', kill: 'Kill', advisory: 'Advisory' };

/** What the agency's data says of the piece beside its text. Nothing is drawn when it says nothing. */
export function FromAgency({ found, now }: { found: FoundImport; now: string }) {
  const { metadata, timeZone } = found;
  const moment = (at: string | undefined) => at && <RelativeTime at={at} {...{ now, timeZone }} />;
  const fields: [string, ReactNode][] = [
    ['Id', metadata.id && <Code>{metadata.id}</Code>],
    ['Version', metadata.version],
    ['Provider', metadata.provider],
    ['Created', moment(metadata.createdAt)],
    ['Updated', moment(metadata.updatedAt)],
    ['Embargo until', moment(metadata.embargoUntil)],
    ['Status', metadata.status && statusWords[metadata.status]],
    ['Signal', metadata.signal && signalWords[metadata.signal]],
    ['Priority', metadata.priority && `${metadata.priority} (1 is the most urgent, 9 the least)`],
    ['Byline', metadata.byline],
    ['Dateline', metadata.dateline],
    ['Subjects', metadata.subjects.length > 0 && <Concepts concepts={metadata.subjects} />],
    ['Places', metadata.places.length > 0 && <Concepts concepts={metadata.places} />],
    ['Credit', metadata.credit],
    ['Copyright', metadata.copyright],
    ['Usage terms', metadata.usageTerms],
    ['Editor’s note', metadata.editorsNote],
    ['Address', metadata.address && <Address address={metadata.address} />],
    ['Other languages', found.versions.length > 0 && <Versions versions={found.versions} />],
    ['Pictures', metadata.pictures.length > 0 && <Pictures pictures={metadata.pictures} />],
  ];
  const said = fields.filter(([, value]) => value);
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="from-agency" className="mx-auto max-w-[40rem] px-4 pb-6 sm:px-6">
      <SectionHeading id="from-agency" level={3}>
        From the agency
      </SectionHeading>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        {said.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="break-words whitespace-pre-line">
              {typeof value === 'string' ? <bdi>{value}</bdi> : value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the data says twice is told once, by a key of its own. */
const once = <Said,>(all: readonly Said[]) => [...new Map(all.map((said) => [JSON.stringify(said), said]))];

function Code({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="text-xs break-all text-ink-soft">
      {children}
    </bdi>
  );
}

/** Somebody else's address: a link where it leads to the web, and nothing is fetched from it here. */
function Address({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return <Code>{address}</Code>;
  return (
    <Link href={address} target="_blank" rel="noreferrer" prefetch={false} className="text-xs break-all">
      <bdi dir="ltr">{address}</bdi>
    </Link>
  );
}

function Concepts({ concepts }: { concepts: FoundImport['metadata']['subjects'] }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
      {once(concepts).map(([key, { code, name }]) => (
        <li key={key} title={name && code}>
          {name ? <bdi>{name}</bdi> : <Code>{code ?? ''}</Code>}
        </li>
      ))}
    </ul>
  );
}

function Versions({ versions }: { versions: FoundImport['versions'] }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {once(versions).map(([key, { id, address, language, import: ours }]) => (
        <li key={key}>
          {language && <span className="text-ink-soft">{languageName(language)}: </span>}
          {ours ? (
            <Link href={`/desk/imports/${ours.id}`}>
              <bdi lang={ours.language}>{ours.headline || 'No headline'}</bdi>
            </Link>
          ) : (
            <>
              {address ? <Address address={address} /> : <Code>{id ?? ''}</Code>}
              <span className="text-ink-soft"> · has not come in</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Pictures({ pictures }: { pictures: FoundImport['metadata']['pictures'] }) {
  return (
    <ol className="flex flex-col gap-2">
      {once(pictures).map(([key, { address, caption, alternative, credit, copyright }]) => (
        <li key={key} className="flex flex-col">
          <bdi>{caption ?? alternative ?? 'No caption'}</bdi>
          {(credit || copyright) && (
            <span className="text-ink-soft">
              {[credit, copyright].filter(Boolean).map((line, place) => (
                <span key={line}>
                  {place > 0 && ' · '}
                  <bdi>{line}</bdi>
                </span>
              ))}
            </span>
          )}
          {address && <Address address={address} />}
        </li>
      ))}
    </ol>
  );
}
