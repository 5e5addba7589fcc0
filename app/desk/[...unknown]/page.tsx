import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '#server/session.ts';

export const metadata: Metadata = { title: 'Not found' };

/** Addresses that no other page has: readers' pages, which take any first part of an address for a language, would answer. */
export default async function UnknownPage() {
  await requireActor();
  notFound();
}
