import type { Page } from '@playwright/test';

/** Scripts that a page loads by itself, compressed but without headers: bytes by address, and which its HTML does not name. */
export type Weight = { scripts: Map<string, number>; later: Set<string>; html: number };

/** Loads a page with an empty cache, and leaves it alone until it asks for nothing more. */
export async function weigh(page: Page, address: string): Promise<Weight> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, { address: string; type: string; headers: number }>();
  const scripts = new Map<string, number>();
  let html = 0;
  cdp.on('Network.responseReceived', ({ requestId, response, type }) => {
    kinds.set(requestId, { address: response.url, type, headers: response.encodedDataLength });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (!kind) return;
    const bytes = encodedDataLength - kind.headers;
    if (kind.type === 'Document') html = bytes;
    if (/\.js(?:\?|$)/.test(kind.address)) scripts.set(kind.address, bytes);
  });
  const answer = await page.goto(address);
  const text = (await answer?.text()) ?? '';
  await page.waitForTimeout(2_500);
  await cdp.detach();
  const later = [...scripts.keys()].filter((each) => !text.includes(new URL(each).pathname));
  return { scripts, html, later: new Set(later) };
}

const sum = (bytes: Iterable<number>) => [...bytes].reduce((all, each) => all + each, 0) / 1024;

/** Kibibytes of the page, those of it that its HTML does not name, and those that the other page does not load. */
export function compareWeights(page: Weight, other: Weight) {
  const all = [...page.scripts];
  return {
    all: sum(page.scripts.values()),
    later: sum(all.filter(([address]) => page.later.has(address)).map(([, bytes]) => bytes)),
    beyond: sum(all.filter(([address]) => !other.scripts.has(address)).map(([, bytes]) => bytes)),
    html: page.html / 1024,
  };
}
