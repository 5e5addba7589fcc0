// npm start: the production build with web, worker and, without DATABASE_URL, the embedded database and the demo.
import { runOrSayWhy } from './running/run-or-say-why.ts';

await runOrSayWhy('start');
