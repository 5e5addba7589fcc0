import type { Decision } from '#newsroom/document/suggestions/marks.ts';
import { inTime, type Parts } from './in-time.ts';

// Commands that the page offers before the code is here that does them.
export const startFinding = inTime((parts) => parts.startFinding);
export const nextRemark = inTime((parts) => parts.nextRemark);
export const nextOffer = inTime((parts) => parts.nextOffer);
export const settle = (...which: Parameters<Parts['settle']>) => inTime((parts) => parts.settle(...which));
export const settleHere = (decision: Decision) => inTime((parts) => parts.settleHere(decision));
export const goToSuggestion = (id: string) => inTime((parts) => parts.goToSuggestion(id));
export const stepThroughSuggestions = (by: 1 | -1) => inTime((parts) => parts.stepThroughSuggestions(by));
