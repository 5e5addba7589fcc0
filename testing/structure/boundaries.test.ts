import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';

const planted = 'newsroom/planted-violation.ts';

afterEach(() => rmSync(planted, { force: true }));

test('the linter refuses a domain that knows React', () => {
  writeFileSync(planted, "import { useState } from 'react';\n\nexport const planted = useState;\n");
  const { status, stdout, stderr } = spawnSync('biome', ['lint', planted], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('newsroom/ is the domain');
});
