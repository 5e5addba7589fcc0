// npm run validate: format and lint, types, unused code.
import { runSteps } from './running/steps.ts';
import { validation } from './running/validation.ts';

process.exit(runSteps(validation) ? 0 : 1);
