/** Steps in one delivery: a browser that has more sends them in several. */
export const maxSteps = 500;

/** UTF-16 units of one step as JSON: more than any paste that a story could hold. */
export const maxStepLength = 1_500_000;

/** Bytes of one delivery. */
export const maxBatchBytes = 4_000_000;

/** Size of a document in ProseMirror's count (about one per UTF-16 unit): a story, not a library. */
export const maxDocumentSize = 1_000_000;

/** Steps that are handed out at once; whoever is further behind asks again. */
export const maxStepsHandedOut = 2_000;
