import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SignedInShell } from '#app/signed-in-shell.tsx';

export const metadata: Metadata = { robots: { index: false } };

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <SignedInShell>{children}</SignedInShell>;
}
