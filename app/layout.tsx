import type { ReactNode } from 'react';
import { fontVariables } from '#app/fonts.ts';
import { ThemeScript } from '#components/theme-script.tsx';
import { UiProviders } from '#components/ui/providers.tsx';
import '#app/styles/globals.css';

export const metadata = { title: 'Nightdesk' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" dir="ltr" className={fontVariables} suppressHydrationWarning>
      <body>
        <ThemeScript />
        <UiProviders lang="en">{children}</UiProviders>
      </body>
    </html>
  );
}
