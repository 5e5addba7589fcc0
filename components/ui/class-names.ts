type ClassName = string | false | null | undefined;

/** Joins class names and leaves out what is not set. */
export function cn(...names: ClassName[]): string {
  return names.filter(Boolean).join(' ');
}
