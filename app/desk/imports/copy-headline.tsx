import { cn } from '#components/ui/class-names.ts';

/** What a row of copy is called, in the copy's own language. */
export function CopyHeadline({
  language,
  text,
  className,
}: {
  language: string;
  text: string;
  className?: string;
}) {
  return (
    <span lang={language} dir="auto" className={cn('block w-fit max-w-full truncate font-medium', className)}>
      {text || 'No headline'}
    </span>
  );
}
