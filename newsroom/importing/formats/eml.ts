import PostalMime, { type Address, type Email } from 'postal-mime';
import { emptyMetadata, type Metadata } from '../metadata.ts';
import { toStorable } from '../storable.ts';
import type { Warning } from '../warning.ts';
import { attachmentNames, MOST_READ, readAttachments } from './eml-attachments.ts';
import { sniffHeaders } from './eml-headers.ts';
import { type FieldLine, withFieldLines } from './field-lines.ts';
import type { Copy, Format, Piece, Reading, Segment } from './format.ts';
import { readHtml } from './html.ts';
import { instantOf } from './instant.ts';
import { readText } from './text.ts';

const DEEPEST = 5;
const LONGEST_SUBJECT = 200;
/** "Re:", "Fwd:" and their like in some languages (RFC 5322, 3.6.5), also several. */
const FORWARDED = /^(?:\s{0,3}(?:re|fwd?|aw|wg|tr|rv|ynt|ilt)\s{0,2}:){1,9}/i;

/**
 * E-mails (RFC 5322, MIME). Their attachments are read as whatever they are, so it needs to know the other formats;
 * an e-mail in an e-mail is one more attachment, five deep.
 */
export function emlFormat(sniffFormat: (copy: Copy) => Format | null): Format {
  const read = async (copy: Copy, depth: number): Promise<Piece[]> => {
    const email = await PostalMime.parse(copy.bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
    const attached = await readAttachments(email, (inner) => {
      const format = sniffFormat(inner);
      if (format?.name !== 'eml') return format;
      return depth < DEEPEST ? { ...format, read: (found) => read(found, depth + 1) } : null;
    });
    const body = bodyOf(email);
    if (body.source.trim() !== '') return [{ part: '', reading: readingOf(email, body) }, ...attached];
    return [{ part: '', notAStory: withoutText(email) }, ...attached];
  };
  return {
    name: 'eml',
    decodesBytes: true,
    sniff: ({ bytes }) => sniffHeaders(bytes),
    read: (copy) => read(copy, 1),
  };
}

function withoutText(email: Email): string {
  const subject = email.subject?.trim().slice(0, LONGEST_SUBJECT);
  const named = subject ? ` “${subject}”` : '';
  const names = attachmentNames(email).join(', ');
  if (names === '')
    return `This e-mail${named} has neither text nor attachments. Ask the sender for the story.`;
  return `This e-mail${named} has no text of its own. What is attached: ${names}. Attachments that can be read are listed beside it.`;
}

/** The text as HTML where there is any, since the plain text beside it says the same with less. */
function bodyOf(email: Email): Reading {
  const page = email.html ? readHtml(email.html) : null;
  if (page && page.source.trim() !== '') return page;
  const { text, warnings } = toStorable(email.text ?? '');
  const plain = readText(text);
  return { ...plain, warnings: [...plain.warnings, ...warnings] };
}

/**
 * The subject, the other headers that people read (metadata), the text, and the names of the attachments. Not in the
 * source: headers that programs write for each other, and the plain text where HTML says the same.
 */
function readingOf(email: Email, body: Reading): Reading {
  const shown: Reading = email.subject?.trim()
    ? { ...body, segments: body.segments.map(withoutTitle) }
    : body;
  const language = email.headers.find(({ key }) => key === 'content-language')?.value.trim();
  const text = withFieldLines(
    headerLines(email),
    shown,
    attachmentNames(email).map((name): FieldLine => ({ field: 'metadata', text: name })),
  );
  return {
    ...withSubject(email.subject ?? '', text),
    ...((language || body.language) && { language: language || body.language }),
    metadata: metadataOf(email),
    warnings: [...body.warnings, ...warningsOf(email, body)],
  };
}

/** What the sender's program encoded wrongly can't be told from its words alone; that more was attached is said too. */
function warningsOf(email: Email, body: Reading): Warning[] {
  const damaged = body.source.match(/\ufffd/g)?.length ?? 0;
  const known = body.warnings.some(({ code }) => code === 'replaced_characters');
  return [
    ...(damaged > 0 && !known ? [{ code: 'replaced_characters' as const, count: damaged }] : []),
    ...(email.attachments.length > MOST_READ ? [{ code: 'unread_parts' as const }] : []),
  ];
}

/** The subject is the e-mail's title: a page's own one says less. */
function withoutTitle(segment: Segment): Segment {
  return segment.evidence.title ? { ...segment, evidence: { field: 'metadata' } } : segment;
}

function withSubject(subject: string, text: Pick<Reading, 'source' | 'segments'>) {
  const prefix = FORWARDED.exec(subject)?.[0] ?? '';
  const titled = withFieldLines(
    [
      { field: 'metadata', text: prefix },
      { field: 'headline', text: subject.slice(prefix.length).replace(/\s+/g, ' ') },
    ],
    text,
    [],
  );
  const segments = titled.segments.map(
    (segment): Segment =>
      segment.evidence.field === 'headline' ? { ...segment, evidence: { title: true } } : segment,
  );
  return { source: titled.source, segments };
}

function addressText(address: Address | undefined): string {
  if (!address) return '';
  if (address.group) return `${address.name}: ${address.group.map(addressText).join(', ')}`;
  return address.name && address.address
    ? `${address.name} <${address.address}>`
    : address.name || address.address;
}

function headerLines(email: Email): FieldLine[] {
  const lines: [string, string | undefined][] = [
    ['From', addressText(email.from)],
    ['Sender', addressText(email.sender)],
    ['Reply-To', email.replyTo?.map(addressText).join(', ')],
    ['To', email.to?.map(addressText).join(', ')],
    ['Cc', email.cc?.map(addressText).join(', ')],
    ['Date', email.headers.find(({ key }) => key === 'date')?.value],
    ['Message-ID', email.messageId],
  ];
  return lines.flatMap(([name, value]): FieldLine[] =>
    value?.trim() ? [{ field: 'metadata', text: `${name}: ${value.trim()}` }] : [],
  );
}

function metadataOf(email: Email): Metadata {
  const createdAt = instantOf(email.date);
  const provider = email.from?.name || email.from?.address;
  const language = email.headers.find(({ key }) => key === 'content-language')?.value.trim();
  return {
    ...emptyMetadata(),
    ...(email.messageId && { id: email.messageId }),
    ...(provider && { provider }),
    ...(createdAt && { createdAt }),
    ...(language && { language }),
  };
}
