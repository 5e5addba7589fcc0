import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { fontVariables } from '#app/fonts.ts';
import { StyleNonce } from '#components/style-nonce.tsx';
import { ThemeScript } from '#components/theme-script.tsx';
import { UiProviders } from '#components/ui/providers.tsx';
import { directionOf } from '#newsroom/settings/languages.ts';
import { documentLanguage } from '#server/document-language.ts';
import { pathHeader, pathOf } from '#server/request-path.ts';
import '#app/styles/globals.css';

export const metadata: Metadata = { title: 'Nightdesk' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const request = await headers();
  const lang = documentLanguage(pathOf(request.get(pathHeader)));
  return (
    <html lang={lang} dir={directionOf(lang)} className={fontVariables} suppressHydrationWarning>
      <body>
        <ThemeScript nonce={request.get('x-nonce') ?? undefined} />
        <StyleNonce nonce={request.get('x-nonce') ?? undefined} />
        <UiProviders lang={lang}>{children}</UiProviders>
      </body>
    </html>
  );
}
