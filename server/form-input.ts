import { z } from 'zod';

/**
 * A form's fields as the object that the schema expects: a list where it wants a list, however many boxes are ticked;
 * true or false for a checkbox; a number for a number.
 */
export function formInput(schema: z.ZodType, form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (!name.startsWith('$ACTION')) input[name] = form.get(name);
  }
  const shape: Record<string, unknown> = schema instanceof z.ZodObject ? schema.shape : {};
  for (const [name, field] of Object.entries(shape)) {
    const kind = bare(field);
    if (kind instanceof z.ZodArray) input[name] = form.getAll(name);
    else if (kind instanceof z.ZodBoolean) input[name] = form.has(name) && form.get(name) !== 'false';
    else if (kind instanceof z.ZodNumber && form.has(name)) input[name] = Number(form.get(name));
  }
  return input;
}

/** What was typed, to be shown again. Passwords never travel back. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION') || /password|token/i.test(name)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    if (texts.length > 0) values[name] = texts.length > 1 ? texts : (texts[0] ?? '');
  }
  return values;
}

function bare(field: unknown): unknown {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable) {
    return bare(field.unwrap());
  }
  return field instanceof z.ZodPipe ? bare(field.in) : field;
}
