import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRequestContext, APIResponse } from '@playwright/test';

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
};

/** Every function that the server offers to browsers, as `file#name`, read from the source. */
export async function offeredActions(): Promise<string[]> {
  const offered: string[] = [];
  for await (const file of glob('{app,components,server,newsroom}/**/*.{ts,tsx}')) {
    const source = await readFile(file, 'utf8');
    if (!/^['"]use server['"]/m.test(source)) continue;
    for (const [, name] of source.matchAll(/^export (?:const|async function) (\w+)/gm))
      offered.push(`${file}#${name}`);
  }
  return offered.sort();
}

function built(action: string) {
  const folder = process.env.NEXT_DIST_DIR ?? '.next';
  const manifest = path.join(folder, 'server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  const found = Object.entries(node).find(
    ([, { filename, exportedName }]) => `${filename}#${exportedName}` === action,
  );
  if (!found) throw new Error(`${action} is offered, but no page of the build uses it`);
  const [id, { workers }] = found;
  return { id, pages: Object.keys(workers).map(pageAddress) };
}

const unknown = '00000000-0000-7000-8000-000000000000';

/** `app/desk/(board)/page` → `/desk`. */
const pageAddress = (worker: string) =>
  worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replace(/\/\(\w+\)/g, '')
    .replace(/\[\w+\]/g, unknown);

/** Sends what React sends when a page calls the action: an attacker needs no page for it. */
export function callAction(
  request: APIRequestContext,
  action: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const { id, pages } = built(action);
  return request.post(pages[0] || '/', {
    headers: {
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': id,
      ...headers,
    },
    data: JSON.stringify([input]),
    maxRedirects: 0,
  });
}

export type Answer = { ok: boolean; code?: string; data?: unknown };

/** What the action returned. A redirect counts as done. */
export async function answerOf(response: APIResponse): Promise<Answer> {
  if (response.headers()['x-action-redirect']) return { ok: true };
  const text = await response.text();
  // Row 0 names the row that holds what the action returned; the page, rendered anew, may come in between.
  const row = /^0:\{"a":"\$@(\w+)"/m.exec(text)?.[1];
  const answer = text.split('\n').find((line) => line.startsWith(`${row}:{`));
  if (!answer) throw new Error(`The action did not answer: ${response.status()} ${text.slice(0, 400)}`);
  return JSON.parse(answer.slice(answer.indexOf(':') + 1)) as Answer;
}
