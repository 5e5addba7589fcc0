import type { Step } from './steps.ts';

/** What can be told without running the product: format and lint, types, unused code. */
export const validation: Step[] = [
  { name: 'Format and lint', command: ['biome', 'check', '.'] },
  { name: 'Types', command: ['tsc', '--noEmit'] },
  { name: 'Unused files, exports and dependencies', command: ['knip'] },
];
