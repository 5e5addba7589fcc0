import type { Node } from 'prosemirror-model';
import { noteHtml } from '../annotation/note-html.ts';
import { parseNote } from '../annotation/note-schema.ts';
import type { AnnotationKind, Thread, ThreadMessage } from '../annotation/schema.ts';
import { annotationRanges } from '../document/annotation-marks.ts';
import { resolvedTag } from './read-resolution.ts';
import { context } from './schema.ts';
import { StoryText } from './story-text.ts';

/** Why somebody writes a note of each kind (Web Annotation Vocabulary § 3.3). */
const motivations: Record<AnnotationKind, string> = {
  comment: 'commenting',
  fact_check: 'questioning',
  source: 'linking',
  legal: 'moderating',
  style: 'editing',
  translation_note: 'describing',
  explainer: 'describing',
};

const AROUND = 64;

type About = { iri: string; language: string; headline: string; doc: Node; at: Date };

/** The notes of a story as a collection of W3C Web Annotations; replies and outcomes are annotations of annotations. */
export function writeAnnotations(about: About, threads: readonly Thread[]): Record<string, unknown> {
  const text = new StoryText(about.doc);
  const ranges = Map.groupBy(annotationRanges(about.doc), ({ id }) => id);
  const items = threads.flatMap((thread) => {
    const found = ranges.get(thread.id) ?? [];
    const [first, last] = [found[0], found.at(-1)];
    const selector = first && last ? selectorsOf(text, first.from, last.to) : [lostSelector(thread)];
    return [ofThread(thread, about, selector), ...repliesOf(thread, about), ...outcomeOf(thread, about)];
  });
  const id = `${about.iri}/annotations.jsonld`;
  const page = `${id}#page`;
  return {
    '@context': context,
    id,
    type: 'AnnotationCollection',
    label: about.headline,
    total: items.length,
    // No page is empty (§ 5.2).
    ...(items.length > 0 && {
      first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
      last: page,
    }),
  };
}

function ofThread(thread: Thread, { iri, language, at }: About, selector: object[]) {
  const [message] = thread.messages;
  const words = thread.explainer ?? message ?? { body: '', rich: null };
  // Who began it need not be who wrote what readers get (§ 3.3.1: a body has a creator of its own).
  const writer = thread.explainer?.writtenBy;
  return {
    id: urn(thread.id),
    type: 'Annotation',
    motivation: motivations[thread.kind],
    creator: personOf(thread.author),
    created: thread.createdAt,
    ...(!thread.explainer && modifiedOf(message)),
    body: [
      wordsOf(words, motivations[thread.kind], language, writer ? { creator: personOf(writer) } : {}),
      // Two kinds may be written for the same reason.
      { type: 'TextualBody', value: thread.kind, purpose: 'tagging' },
    ],
    target: {
      type: 'SpecificResource',
      source: iri,
      selector,
      state: { type: 'TimeState', sourceDate: at.toISOString() },
    },
  };
}

/** All that is said about an explainer replies to what readers get. */
const repliesOf = (thread: Thread, { language }: About) =>
  thread.messages.slice(thread.explainer ? 0 : 1).map((message) => ({
    id: urn(message.id),
    type: 'Annotation',
    motivation: 'replying',
    creator: personOf(message.author),
    created: message.createdAt,
    ...modifiedOf(message),
    body: wordsOf(message, 'replying', language),
    target: urn(thread.id),
  }));

function outcomeOf(thread: Thread, { iri, language }: About) {
  const { outcome, outcomeNote, sourceLinks, resolvedAt } = thread;
  if (!resolvedAt) return [];
  return [
    {
      id: `${iri}#outcome-${thread.id}`,
      type: 'Annotation',
      motivation: 'assessing',
      created: resolvedAt,
      body: [
        ...[outcome, resolvedTag].flatMap((value) =>
          value ? [{ type: 'TextualBody', value, purpose: 'tagging' }] : [],
        ),
        ...(outcomeNote === '' ? [] : [textualBody(outcomeNote, 'assessing', language)]),
        ...sourceLinks.map(({ address, title }) => ({
          type: 'SpecificResource',
          // As it was typed it may have spaces, which no IRI has.
          source: { id: address.replaceAll(/\s/g, encodeURIComponent), label: title },
          purpose: 'linking',
        })),
      ],
      target: urn(thread.id),
    },
  ];
}

function selectorsOf(text: StoryText, from: number, to: number) {
  const [start, end] = [text.characterAt(from), text.characterAt(to)];
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.between(start, end),
      prefix: text.between(Math.max(0, start - AROUND), start),
      suffix: text.between(end, end + AROUND),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

/** Of words that are gone nobody can say where they are. */
const lostSelector = ({ quote, prefix, suffix }: Thread) => ({
  ...{ type: 'TextQuoteSelector', exact: quote, prefix, suffix },
});

const urn = (id: string) => `urn:uuid:${id}`;
const personOf = ({ id, name }: { id: string; name: string }) => ({ id: urn(id), type: 'Person', name });
const textualBody = (value: string, purpose: string, language: string, format = 'text/plain') => ({
  ...{ type: 'TextualBody', value, format, language, purpose },
});

type Said = { body: string; rich: unknown };

/** Words with looks for whoever shows these, and the same ones without (§ 3.2.7). */
function wordsOf({ body, rich }: Said, purpose: string, language: string, by: object = {}) {
  const plain = { ...textualBody(body, purpose, language), ...by };
  if (!rich) return plain;
  const html = { ...textualBody(noteHtml(parseNote(rich)), purpose, language, 'text/html'), ...by };
  return { type: 'Choice', items: [html, plain] };
}

const modifiedOf = (message: ThreadMessage | undefined) =>
  message?.editedAt ? { modified: message.editedAt } : {};
