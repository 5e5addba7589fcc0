/** What an editor is opened with for somebody who may do everything and writes, nothing but English, under no name. */
export const whoMayAll = {
  mayWrite: () => true,
  maySuggest: () => true,
  suggesterId: () => null,
  nameOf: () => 'Somebody',
  isKnownNote: () => true,
  language: () => 'en',
};
