import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Gallery } from './gallery.tsx';

export const metadata: Metadata = { title: 'Components', robots: { index: false } };
export const dynamic = 'force-dynamic';

/** Every primitive in its states. For those who build Nightdesk: in production it is not there unless asked for. */
export default function GalleryPage() {
  if (process.env.NODE_ENV === 'production' && process.env.NIGHTDESK_UI_GALLERY !== '1') notFound();
  return <Gallery now={new Date().toISOString()} />;
}
