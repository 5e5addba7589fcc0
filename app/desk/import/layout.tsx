import type { ReactNode } from 'react';
import { requireAbility } from '#server/page.ts';

/** Refuses above loading.tsx: below it the answer has begun, and its status is 200 whatever comes. */
export default async function ImportLayout({ children }: { children: ReactNode }) {
  await requireAbility('import.create');
  return children;
}
