/**
 * A requested path in the readable letters that publications keep theirs in (NFC), without a slash at its end; null if
 * its percent-encoding is broken.
 */
export function readablePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname).normalize('NFC');
    return path.includes('\0') ? null : path.replace(/\/+$/, '') || '/';
  } catch {
    return null;
  }
}
