/**
 * The notice that claims a piece: what was found when its copy was read stays, whatever its span was called since, with
 * what an editor found besides. Only an admin can dismiss it. Empty where there is neither.
 */
export function claimedNotice({ rightsFound }: { rightsFound: string }, rightsNotice: string | null): string {
  const said = rightsNotice ?? '';
  if (said.includes(rightsFound)) return said;
  return rightsFound.includes(said) ? rightsFound : `${rightsFound}\n${said}`;
}
