import { toast } from '#components/ui/toast.tsx';

/** Puts words into the clipboard, and says whether the browser allowed it. */
export async function copyWords(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    toast({ title: 'Copied' });
  } catch {
    toast({
      tone: 'warning',
      title: 'The browser did not allow it',
      description: 'Select the words to copy them.',
    });
  }
}
