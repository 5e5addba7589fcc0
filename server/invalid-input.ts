import { z } from 'zod';
import { NewsroomError } from '#newsroom/errors.ts';

/** What is wrong with the input, field by field. */
export function invalidInput(error: z.ZodError): NewsroomError {
  const { formErrors, fieldErrors } = z.flattenError(error);
  const fields = Object.fromEntries(
    Object.entries(fieldErrors).map(([name, messages]) => [name, (messages as string[] | undefined) ?? []]),
  );
  return new NewsroomError('invalid', formErrors[0] ?? 'Some of this needs another look.', { fields });
}
