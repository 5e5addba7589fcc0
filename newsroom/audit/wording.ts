type Detail = Record<string, unknown>;
type Words = (subject: string, detail: Detail) => string;

/** Names and reasons are in any direction: isolated (Unicode UAX #9, FSI and PDI), they leave the sentence in order. */
export const isolated = (words: string): string => `\u2068${words}\u2069`;

const text = (value: unknown): string =>
  isolated(Array.isArray(value) ? value.join(', ') || 'none' : typeof value === 'string' ? value : '');

const because = (detail: Detail) => (detail.reason ? `: “${text(detail.reason)}”` : '');

/** What each action did, after the name of who did it. Every action that a command records stands here. */
const words: Record<string, Words> = {
  'session.begin': () => 'signed in',
  'session.end': () => 'signed out',
  'person.invite': (subject, { role }) => `invited ${subject} as ${text(role)}`,
  'person.join': () => 'accepted the invitation and set a password',
  'person.link': (subject) => `made a new password link for ${subject}`,
  'person.password': () => 'changed their own password',
  'person.role': (subject, { from, to }) =>
    `changed the role of ${subject} from ${text(from)} to ${text(to)}`,
  'person.languages': (subject, { from, to }) =>
    `changed the languages of ${subject} from ${text(from)} to ${text(to)}`,
  'person.disable': (subject) => `disabled ${subject}`,
  'person.enable': (subject) => `enabled ${subject}`,
  'settings.change': (_, { to }) =>
    `changed the newsroom’s settings: ${Object.keys((to as Detail | undefined) ?? {})
      .map((key) => settingNames[key] ?? key)
      .join(', ')}`,
  'settings.sections': () => 'changed the sections',
  'style.add': (_, { avoid }) => `added a rule on “${text(avoid)}” to the house style`,
  'style.change': (_, { avoid }) => `changed the rule on “${text(avoid)}” of the house style`,
  'library.add': (_, { words }) => `added “${text(words)}” to the explainers`,
  'library.change': (_, { words }) => `changed the explainer of “${text(words)}”`,
  'library.remove': (_, { words }) => `removed “${text(words)}” from the explainers`,
  'library.restore': (_, { words }) => `brought “${text(words)}” back to the explainers`,
  'style.remove': (_, { avoid }) => `removed the rule on “${text(avoid)}” from the house style`,
  'source.create': (subject) => `added the source ${subject}`,
  'source.change': (subject) => `changed the source ${subject}`,
  'source.block_line': (subject, { line }) =>
    `told ${subject} not to go by what it learned of “${text(line)}”`,
  'source.unblock_line': (subject, { line }) =>
    `let ${subject} go by what it learned of “${text(line)}” again`,
  'source.forget_line': (subject, { line }) => `made ${subject} forget what it learned of “${text(line)}”`,
  'licence.record': (subject) => `recorded a licence of ${subject}`,
  'licence.revoke': (subject, detail) => `revoked a licence of ${subject}${because(detail)}`,
  'licence.change': (subject) => `changed a licence of ${subject}`,
  'rights.withdraw_all': (subject, { withdrawn, failed, licenceId }) =>
    `withdrew what is out of ${subject}${licenceId ? ' under a licence' : ''}: ` +
    `${Number(withdrawn)} withdrawn, ${Number(failed)} not`,
  'rights.dismiss': (subject, detail) => `dismissed a claim on ${subject}${because(detail)}`,
  'rights.override': (subject, detail) => `let ${subject} go out without a licence${because(detail)}`,
  'import.receive': (subject) => `received the copy ${subject}`,
  'import.receive_again': (subject) => `received the copy ${subject} once more`,
  'import.create_token': (subject, { name }) => `made the token “${text(name)}” for ${subject} to push copy`,
  'import.revoke_token': (subject, { name }) => `ended the token “${text(name)}” of ${subject}`,
  'import.read_again': (subject) => `had the copy ${subject} read again`,
  'import.change_ledger': (subject) => `changed what parts of the copy ${subject} are`,
  'import.choose_source': (subject) => `chose the source of the copy ${subject}`,
  'import.choose_language': (subject, { language }) =>
    `set the language of the copy ${subject} to ${text(language)}`,
  'import.accept': (subject) => `made a story of the copy ${subject}`,
  'import.merge': (subject) => `merged the update ${subject} into a story`,
  'import.discard': (subject) => `discarded the copy ${subject}`,
  'import.restore': (subject) => `brought the copy ${subject} back`,
  'file.give': (subject) => `gave the file ${subject} to be read`,
  'file.try_again': (subject) => `had the file ${subject} tried again`,
  'file.cancel': (subject) => `cancelled the reading of the file ${subject}`,
  'file.cancel_all': (_, { count }) => `cancelled the reading of files that waited: ${Number(count)}`,
  'file.clear': (_, { count }) => `took files that were settled off the list: ${Number(count)}`,
  'feed.subscribe': (_, { title, address }) => `subscribed to the feed ${text(title)} (${text(address)})`,
  'feed.change': (subject) => `changed the feed ${subject}`,
  'feed.pause': (subject) => `paused the feed ${subject}`,
  'feed.resume': (subject) => `resumed the feed ${subject}`,
  'feed.unsubscribe': (_, { title, address }) =>
    `ended the subscription to the feed ${text(title)} (${text(address)})`,
  'feed.poll': (subject) => `had the feed ${subject} polled at once`,
  'story.create': (subject, { importId }) => (importId ? `made ${subject} from a copy` : `began ${subject}`),
  'story.settings': (subject) => `changed the settings of ${subject}`,
  'story.keep_version': (subject, { name }) => `kept a version of ${subject} as “${text(name)}”`,
  'story.name_version': (subject, { to }) =>
    to ? `named a version of ${subject} “${text(to)}”` : `took the name off a version of ${subject}`,
  'story.restore_version': (subject, { name }) =>
    `restored ${name ? `the version “${text(name)}”` : 'an earlier version'} of ${subject}`,
  'story.bring_back': (subject) => `brought a paragraph of an earlier version of ${subject} back`,
  'story.submit': (subject) => `submitted ${subject}`,
  'story.recall': (subject) => `recalled ${subject}`,
  'story.start_review': (subject) => `began to review ${subject}`,
  'story.request_changes': (subject, detail) => `requested changes to ${subject}${because(detail)}`,
  'story.settle_alert': (subject, detail) => `settled an agency’s alert on ${subject}${because(detail)}`,
  'story.approve': (subject) => `approved ${subject}`,
  'story.approval_ended': (subject) => `changed ${subject}, which ended its approval`,
  'story.spike': (subject) => `spiked ${subject}`,
  'story.restore': (subject) => `restored ${subject}`,
  'story.publish': (subject) => `published ${subject}`,
  'story.withdraw': (subject) => `withdrew ${subject}`,
  'picture.add': (subject) => `added the picture ${subject}`,
  'picture.change': (subject) => `changed the frame or the source of the picture ${subject}`,
  'translation.request': (subject, { languages }) => `asked for ${subject} in ${text(languages)}`,
  'translation.unwant': (subject, { language }) => `no longer wants ${subject} in ${text(language)}`,
  'translation.assign': (subject, { language }) => `settled who translates ${subject} into ${text(language)}`,
  'translation.take': (subject, { language }) => `took on ${subject} in ${text(language)}`,
  'translation.start': (subject) => `began the translation ${subject}`,
  'translation.confirm': (subject) => `confirmed that a paragraph of ${subject} still holds`,
  'annotation.create': (subject) => `wrote a note on ${subject}`,
  'annotation.reply': (subject) => `answered a note on ${subject}`,
  'annotation.change_message': (subject) => `changed what they had said in a note on ${subject}`,
  'annotation.take_back_message': (subject) => `took back what they had said in a note on ${subject}`,
  'annotation.import': (subject, { placed, withoutWords }) =>
    `brought notes of a file onto ${subject}: ${Number(placed)} on their words, ${Number(withoutWords)} without`,
  'annotation.assign': (subject) => `settled who sees to a note on ${subject}`,
  'annotation.resolve': (subject, { outcome }) =>
    `resolved a note on ${subject}${outcome ? ` as ${text(outcome)}` : ''}`,
  'annotation.reopen': (subject) => `reopened a note on ${subject}`,
  'explainer.write': (subject) => `changed an explainer of ${subject}`,
  'explainer.approve': (subject) => `approved an explainer of ${subject}`,
};

const settingNames: Record<string, string> = {
  name: 'name',
  timeZone: 'time zone',
  languages: 'languages',
  fourEyes: 'four eyes',
  headlineLimit: 'length of headlines',
};

/** The actions that there are words for, to filter by. */
export const auditActions: readonly string[] = Object.keys(words);

/** What was done, without the name of who did it. An action of an older or newer edition is told by its name. */
export function auditWords(entry: { action: string; subjectName: string; detail: unknown }): string {
  const detail = (entry.detail ?? {}) as Detail;
  const subject = isolated(entry.subjectName);
  const known = words[entry.action];
  if (known) return known(subject, detail);
  const [concept, verb = ''] = entry.action.split('.');
  return `did “${verb.replaceAll('_', ' ')}” (${concept}) to ${subject}`;
}
