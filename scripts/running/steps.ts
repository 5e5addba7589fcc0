import { spawnSync } from 'node:child_process';
import path from 'node:path';

export type Step = { name: string; command: string[] };

const bin = path.resolve(import.meta.dirname, '../../node_modules/.bin');

/** Runs commands one after the other, all of them even if one fails, and says how each went. */
export function runSteps(steps: Step[]): boolean {
  const results = steps.map(({ name, command: [program = '', ...args] }) => {
    console.log(`\n▸ ${name}`);
    const began = Date.now();
    const { status } = spawnSync(path.join(bin, program), args, { stdio: 'inherit' });
    return { name, passed: status === 0, seconds: (Date.now() - began) / 1000 };
  });
  console.log('');
  for (const { name, passed, seconds } of results) {
    console.log(`${passed ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  }
  return results.every((result) => result.passed);
}
