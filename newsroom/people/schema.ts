import { z } from 'zod';
import { isLanguageTag } from '../settings/languages.ts';
import { passwordLength } from './rules.ts';

const roles = ['reporter', 'editor', 'admin'] as const;

const email = z
  .string()
  .trim()
  .max(254, 'This is too long for an e-mail address.')
  .pipe(z.email('Write an e-mail address, such as name@example.org.'));
const name = z
  .string()
  .trim()
  .min(1, 'Write the name that colleagues know this person by.')
  .max(100, 'Use at most 100 characters.')
  .regex(/^[^\p{Cc}]*$/u, 'A name has no control characters.');
const role = z.enum(roles, 'Choose a role.');
const languages = z
  .array(z.string().refine(isLanguageTag, 'This is not a language tag (BCP 47), such as en or ckb.'))
  .max(30)
  .transform((tags) => [...new Set(tags)]);
const typedPassword = z
  .string()
  .min(1, 'Write your password.')
  .max(1_000, 'This is too long for a password.');
const newPassword = z.string().max(1_000, `Use at most ${passwordLength.max} characters.`);
const personId = z.uuid();

export const signInSchema = z.object({ email, password: typedPassword });
export const inviteSchema = z.object({ email, name, role, languages });
export const personSchema = z.object({ personId });
export const setRoleSchema = z.object({ personId, role });
export const setLanguagesSchema = z.object({ personId, languages });
export const changePasswordSchema = z.object({ currentPassword: typedPassword, newPassword });
export const acceptLinkSchema = z.object({ token: z.string().max(100), newPassword });
/** A page of people, after the last one of the page before. */
export const peoplePageSchema = z.object({ after: z.object({ name, id: z.uuid() }).optional() });

export type Invitation = z.output<typeof inviteSchema>;
