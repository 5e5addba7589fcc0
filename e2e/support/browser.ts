import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import packed from '@sparticuz/chromium';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The Chromium to test with: Playwright's own if installed, else the system's, else the one that is packed into an
 * npm package, so that tests need neither a download nor an installed browser.
 */
export async function browserLaunch() {
  const own = chromium.executablePath();
  if (existsSync(own)) return { args: quiet };
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system) return { executablePath: system, args: ['--no-sandbox', ...quiet] };
  const args = packed.args.filter((arg) => !arg.startsWith('--headless') && arg !== '--single-process');
  return { executablePath: await packed.executablePath(), args };
}
