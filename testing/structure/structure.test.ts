import { expect, test } from 'vitest';
import { dangling, importsOf, reach, readImports } from './imports.ts';

const graph = readImports(['app', 'components', 'newsroom', 'server']);

/** What must never reach a browser: the database, secrets, and everything that only Node has. */
const isServerOnly = (target: string) =>
  /^(node:|pg$|@prisma|@node-rs|graphile-worker|linkedom|cld3-asm|eld|next-auth$)/.test(target) ||
  target.startsWith('newsroom/db/') ||
  /^newsroom\/.*\/(commands|queries)\.ts$/.test(target);

const serverOnlyFrom = (file: string, from = graph) => [...reach(from, file)].filter(isServerOnly);

test('the graph is read whole', () => {
  expect(graph.size).toBeGreaterThan(100);
  expect(dangling(graph)).toEqual([]);
});

test('type imports do not count, value imports do', () => {
  const text = [
    `import type { A } from './a.ts';`,
    `import { type B, type C } from './b.ts';`,
    `import { type D, e } from '#newsroom/e.ts';`,
    `import 'server-only';`,
    `export * from './f.ts';`,
    `const g = await import('./g.ts');`,
  ].join('\n');
  expect(importsOf(text, 'app/x.ts')).toEqual(['newsroom/e.ts', 'server-only', 'app/f.ts', 'app/g.ts']);
});

test('no component reaches the database or Node', () => {
  const components = [...graph.keys()].filter((file) => file.startsWith('components/'));
  const reaching = components.flatMap((file) => serverOnlyFrom(file).map((target) => `${file} → ${target}`));
  expect(reaching).toEqual([]);
});

test('a component that reaches the database is found, however far away', () => {
  const planted = new Map(graph);
  planted.set('components/ui/planted.tsx', ['newsroom/story/insert.ts']);
  planted.set('components/ui/planted-far.tsx', ['components/ui/planted.tsx']);
  expect(serverOnlyFrom('components/ui/planted-far.tsx', planted)).not.toEqual([]);
});

const conceptOf = (file: string) => /^newsroom\/([^/]+)\//.exec(file)?.[1];

/** Pairs of concept folders that need each other, directly or round a corner. */
function cycles(from = graph): string[] {
  const concepts = new Map<string, string[]>();
  for (const [file, targets] of from) {
    const concept = conceptOf(file);
    if (!concept) continue;
    const others = targets.map(conceptOf).filter((other) => other !== undefined && other !== concept);
    concepts.set(concept, [...(concepts.get(concept) ?? []), ...(others as string[])]);
  }
  return [...concepts.keys()].filter((concept) =>
    (concepts.get(concept) ?? []).some((other) => reach(concepts, other).has(concept)),
  );
}

test('no concept of the newsroom needs another one that needs it', () => {
  expect(cycles()).toEqual([]);
});

test('a planted cycle is found', () => {
  const planted = new Map(graph);
  planted.set('newsroom/document/planted.ts', ['newsroom/story/insert.ts']);
  expect(cycles(planted)).toContain('document');
});
