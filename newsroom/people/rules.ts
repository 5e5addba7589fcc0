import type { Role } from '../db/generated/enums.ts';

export const passwordLength = { min: 12, max: 200 };

// Long enough by the rule above and still among the first that anybody would try.
const silly = [
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123456123456',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'abcdefghijkl',
  'changemechangeme',
  'correcthorsebatterystaple',
  'iloveyouiloveyou',
  'letmeinletmein',
  'newsroomnewsroom',
  'nightdesknightdesk',
  'password1234',
  'passwordpassword',
  'passw0rd1234',
  'qazwsxedcrfv',
  'qwerty123456',
  'qwertyqwerty',
  'qwertyuiop12',
  'qwertyuiop123',
  'welcome12345',
  'welcomewelcome',
];

/**
 * What is wrong with a new password, in words for the person, or null. Length is what counts; there are no rules of
 * composition (NIST SP 800-63B §3.1.1.2).
 */
export function passwordProblem(password: string, person: { email: string; name: string }): string | null {
  const { min, max } = passwordLength;
  // By characters, not UTF-16 units.
  const length = [...password].length;
  if (length < min) return `Use at least ${min} characters. A few unrelated words are easy to remember.`;
  if (length > max) return `Use at most ${max} characters.`;
  const plain = fold(password);
  const [local = ''] = person.email.split('@');
  if ([person.email, person.name, local].some((own) => plain === fold(own))) {
    return 'Do not use your own name or e-mail address as the password.';
  }
  if (new Set(plain).size <= 2 || silly.includes(plain)) {
    return 'This is one of the first passwords that anybody would try. Choose another.';
  }
  return null;
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]+/g, '');

export type PersonState = 'invited' | 'active' | 'disabled';

/** Invited people have not set a password yet. */
export function personState(person: { disabledAt: Date | null; passwordHash: string | null }): PersonState {
  if (person.disabledAt) return 'disabled';
  return person.passwordHash === null ? 'invited' : 'active';
}

/** Whether taking this person's admin rights or account away would leave the newsroom without an active admin. */
export function isLastAdmin(
  person: { role: Role; disabledAt: Date | null; passwordHash: string | null },
  otherActiveAdmins: number,
): boolean {
  return person.role === 'admin' && personState(person) === 'active' && otherActiveAdmins === 0;
}

/** How long to wait, in words: what a person reads next to a clock, never shorter than it really is. */
export function waitInWords(seconds: number): string {
  if (seconds <= 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
