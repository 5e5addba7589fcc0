// Runs before the first paint, so that a chosen theme or a folded rail never flashes. Without a choice there is no
// attribute, and the style sheet follows the system.
const applyChosenTheme = `try{var t=localStorage.getItem('nightdesk-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t;if(localStorage.getItem('nightdesk-rail'))document.documentElement.dataset.rail='narrow'}catch(e){}`;

/** Goes first in `<body>` or in `<head>`; `<html>` needs suppressHydrationWarning, because this sets data-theme on it. */
export function ThemeScript({ nonce }: { nonce?: string | undefined }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, with no input in it
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: applyChosenTheme }} />
  );
}
