import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { documentSchema } from '#newsroom/document/schema.ts';
import { SourceWords } from './source-words.tsx';

const { doc, headline, standfirst, figure } = documentSchema.nodes;

it('shows translators what the source says of the same picture, in its direction', () => {
  const words = { alt: 'مصباح', caption: 'أضيء يوم الجمعة', credit: 'Ada Quill' };
  const document = doc
    .create(null, [headline.create(), standfirst.create(), figure.create({ picture: 'p1', ...words })])
    .toJSON() as unknown;
  const shown = (picture: string) =>
    renderToStaticMarkup(
      <SourceWords
        source={{ language: 'ar', document }}
        figure={{ picture, alt: '', caption: '', credit: '' }}
      />,
    );
  expect(shown('p1')).toContain('<dd lang="ar" dir="rtl">مصباح</dd>');
  expect(shown('p1')).toContain('أضيء يوم الجمعة');
  expect(shown('p2')).toBe('');
});
