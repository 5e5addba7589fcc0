/** A reason not to start that the person at the terminal can mend: said in one sentence, with exit code 1. */
export class StartFailure extends Error {}
