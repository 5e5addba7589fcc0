import type { ReactNode } from 'react';
import { languageName } from '#newsroom/settings/languages.ts';
import type { PublishSheetData } from './deeds.ts';
import { momentWords } from './moment-words.ts';

const outletNames: Record<string, string> = { site: 'Site', feeds: 'Feeds', api: 'API' };

/** What goes out with the text, and how that differs from what readers have now. */
export function WhatReadersGet({ data }: { data: PublishSheetData }) {
  const { current, timeZone } = data;
  const credit = [data.credit, ...data.creditLines].filter((line) => line !== '');
  return (
    <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      <Item label="Address">
        <bdi className="wrap-anywhere">{data.path}</bdi>
      </Item>
      <Item label="Language">{languageName(data.language)}</Item>
      <Item label="Goes to">
        {data.outlets.length > 0
          ? data.outlets.map((outlet) => outletNames[outlet]).join(', ')
          : 'Nowhere yet'}
      </Item>
      {credit.length > 0 && <Item label="Credit">{[...new Set(credit)].join(' · ')}</Item>}
      {data.notices.length > 0 && <Item label="Notice">{data.notices.join(' ')}</Item>}
      {data.explainers > 0 && <Item label="Explainers">{data.explainers}</Item>}
      {current && (
        <Item label="Out now">
          {current.withdrawn ? 'Withdrawn' : `“${current.headline}”`}, since{' '}
          {momentWords(current.at, timeZone)}. {!current.withdrawn && changeSince(data)}
        </Item>
      )}
    </dl>
  );
}

function changeSince({ textChanged, explainersChanged }: PublishSheetData): string {
  if (textChanged) return 'The text has changed since.';
  return explainersChanged
    ? 'The text is the same, but its explainers have changed.'
    : 'The text is the same.';
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{label}</dt>
      <dd dir="auto" className="min-w-0 whitespace-pre-line">
        {children}
      </dd>
    </>
  );
}
