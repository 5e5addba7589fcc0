/** Long enough for somebody else to have had their turn. */
export const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));
