// npm test: everything, the browser tests on the production build included.
import { runSteps } from './running/steps.ts';
import { validation } from './running/validation.ts';

const passed = runSteps([
  ...validation,
  { name: 'Unit and database tests', command: ['vitest', 'run'] },
  { name: 'Browser tests', command: ['playwright', 'test'] },
]);
process.exit(passed ? 0 : 1);
