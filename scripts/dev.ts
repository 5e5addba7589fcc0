// npm run dev: as npm start, but pages are built as you edit them.
import { runOrSayWhy } from './running/run-or-say-why.ts';

await runOrSayWhy('dev');
