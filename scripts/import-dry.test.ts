import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nightdesk-dry-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function dry(...files: string[]) {
  const run = spawnSync('node', ['scripts/import-dry.ts', ...files], { encoding: 'utf8' });
  const lines = run.stdout.trim().split('\n').filter(Boolean);
  return { status: run.status, lines: lines.map((line) => JSON.parse(line)) };
}

test('one JSON line a file, with a ledger that is the source, character for character', () => {
  const { status, lines } = dry('testing/copy/harbour-wire.txt', 'testing/copy/bagh-fa.html');
  expect(status).toBe(0);
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(Object.keys(line)).toEqual([
      'file',
      'part',
      'format',
      'encoding',
      'language',
      'headline',
      'body',
      'credit',
      'rightsNotice',
      'metadata',
      'source',
      'spans',
      'error',
    ]);
    const spans = line.spans as { start: number; end: number; kind: string }[];
    expect(spans.map((span) => line.source.slice(span.start, span.end)).join('')).toBe(line.source);
    expect(line.error).toBeNull();
  }
  expect(lines.map((line) => line.format)).toEqual(['text', 'html']);
});

test('a file that can not be read gets a line that says so, and the others are read', () => {
  const picture = path.join(folder, 'lamp.png');
  writeFileSync(picture, Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
  const { status, lines } = dry(picture, path.join(folder, 'gone.txt'), 'testing/copy/harbour-wire.txt');
  expect(status).toBe(0);
  expect(lines.map((line) => line.error === null)).toEqual([false, false, true]);
  expect(lines[0].error).toMatch(/PNG/);
});

test('a folder is read with all that is in it', () => {
  const { status, lines } = dry('testing/copy');
  expect(status).toBe(0);
  expect(lines.map((line) => line.file)).toContain('testing/copy/uhr-de.txt');
});

test('when none can be read, the exit code says so too', () => {
  expect(dry(path.join(folder, 'gone.txt')).status).toBe(1);
});
