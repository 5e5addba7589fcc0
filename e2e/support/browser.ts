import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import packed, { inflate } from '@sparticuz/chromium';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The Chromium to test with: Playwright's own if installed, else the system's, else the one that is packed into an
 * npm package, so that tests need neither a download nor an installed browser. NIGHTDESK_PACKED_BROWSER=1 takes
 * the packed one in any case.
 */
export async function browserLaunch() {
  if (process.env.NIGHTDESK_PACKED_BROWSER) return packedBrowser();
  if (existsSync(chromium.executablePath())) return { args: quiet };
  const system = systemBrowsers.find((place) => existsSync(place));
  return system ? { executablePath: system, args: ['--no-sandbox', ...quiet] } : packedBrowser();
}

/** The package brings the shared libraries that a bare machine lacks, but unpacks them on Amazon's machines only. */
async function packedBrowser() {
  const archive = path.resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  const libraries = path.join(await inflate(archive), 'lib');
  return {
    executablePath: await packed.executablePath(),
    args: packed.args.filter((arg) => !arg.startsWith('--headless') && arg !== '--single-process'),
    env: { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: libraries },
  };
}
