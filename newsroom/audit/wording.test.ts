import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deskActions, storyActions } from '../permissions.ts';
import { auditActions, auditWords } from './wording.ts';

const permissions: readonly string[] = [...deskActions, ...storyActions];

/** The names of actions in the files that write audit rows. */
function recordedActions(): string[] {
  const newsroom = path.resolve(import.meta.dirname, '..');
  const files = readdirSync(newsroom, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.') && !name.startsWith('db/'),
  );
  const texts = files.map((name) => readFileSync(path.join(newsroom, name), 'utf8'));
  const writing = texts.filter((text) => text.includes('audit/record.ts'));
  return writing.flatMap((text) => [...text.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map((match) => match[1] ?? ''));
}

test('everything that is recorded has words of its own', () => {
  const actions = recordedActions();
  expect(actions).toContain('import.accept');
  const wordless = actions.filter((name) => !auditActions.includes(name) && !permissions.includes(name));
  expect(wordless).toEqual([]);
});

test('an action of another edition is told by its name', () => {
  expect(auditWords({ action: 'moon.full_rise', subjectName: 'it', detail: null })).toContain('full rise');
});
