import type { ReactNode } from 'react';
import { LampSign } from '#components/desk-shell/brand.tsx';

/** One column on an empty desk, under the lamp: signing in, and pages that say no. */
export function FullPage({
  title,
  description,
  children,
}: {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <main id="main" className="flex min-h-dvh flex-col items-center bg-canvas px-5 py-[max(2rem,14vh)]">
      <div className="w-full max-w-88">
        <LampSign className="size-9 rtl:-scale-x-100" />
        <h1 className="mt-6 text-2xl font-semibold tracking-tight text-balance">{title}</h1>
        {description && <div className="mt-1.5 text-base text-pretty text-ink-soft">{description}</div>}
        <div className="mt-7">{children}</div>
      </div>
    </main>
  );
}
