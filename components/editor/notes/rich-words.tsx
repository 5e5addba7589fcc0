import { type Mark, Node } from 'prosemirror-model';
import { createElement, Fragment, type ReactNode } from 'react';
import { noteSchema } from '#newsroom/annotation/note-schema.ts';
import './notes.css';

/** Text with its looks: `rich` is a document of note-schema.ts, null for plain words. */
export function RichWords({ body, rich }: { body: string; rich: unknown }) {
  return (
    <div dir="auto" className="note-message text-sm break-words whitespace-pre-wrap">
      {rich ? inside(Node.fromJSON(noteSchema, rich)) : <p>{body}</p>}
    </div>
  );
}

const inside = (node: Node): ReactNode => createElement(Fragment, null, ...node.content.content.map(shown));

function shown(node: Node): ReactNode {
  switch (node.type.name) {
    case 'bullet_list':
      return <ul>{inside(node)}</ul>;
    case 'list_item':
      return <li>{inside(node)}</li>;
    case 'mention':
      return <bdi className="note-mention">@{node.attrs.name}</bdi>;
    case 'text':
      return node.marks.reduceRight<ReactNode>(marked, node.text ?? '');
    default:
      return <p>{inside(node)}</p>;
  }
}

function marked(words: ReactNode, mark: Mark): ReactNode {
  if (mark.type.name === 'strong') return <strong>{words}</strong>;
  if (mark.type.name === 'em') return <em>{words}</em>;
  return (
    <a href={mark.attrs.href as string} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}
