'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { exactWords } from '#components/ui/relative-time-wording.ts';
import { TextField } from '#components/ui/text-field.tsx';

type Props = { url: string; expiresAt: string; name: string; timeZone: string };

/** A link that is shown this once. Where the browser gives no clipboard (plain http), it can be selected. */
export function LinkToCopy({ url, expiresAt, name, timeZone }: Props) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="success" live title={`The link for ${name} is ready`}>
        Copy it now and pass it on yourself: it is not shown again. It works once, until{' '}
        {exactWords(new Date(expiresAt), timeZone, 'en')}.
      </Notice>
      <TextField
        label="Link"
        value={url}
        isReadOnly
        dir="ltr"
        onFocus={(event) => (event.target as HTMLInputElement).select()}
      />
      <Button
        variant="primary"
        onPress={() => navigator.clipboard?.writeText(url).then(() => setCopied(true))}
      >
        {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
        {isCopied ? 'Copied' : 'Copy the link'}
      </Button>
    </div>
  );
}
