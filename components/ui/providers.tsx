'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-aria-components';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ToastRegion } from './toast.tsx';

type RouterOptions = NonNullable<Parameters<ReturnType<typeof useRouter>['push']>[1]>;

declare module 'react-aria-components' {
  interface RouterConfig {
    routerOptions: RouterOptions;
  }
}

/** Gives every component below the page's language and direction, the app's router, and the place where toasts land. */
export function UiProviders({ lang, children }: { lang: string; children: ReactNode }) {
  const router = useRouter();
  return (
    <I18nProvider locale={lang}>
      <RouterProvider navigate={router.push}>
        {children}
        <ToastRegion />
      </RouterProvider>
    </I18nProvider>
  );
}
