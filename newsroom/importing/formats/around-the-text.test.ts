import { expect, test } from 'vitest';
import { storiesOf, textsOf } from '#testing/pieces.ts';

test('a picture’s lines in NewsML 1 are its own, and every line about rights is a notice', async () => {
  const [story] = await storiesOf(`<NewsML Version="1.2"><NewsItem><NewsComponent>
    <NewsLines><HeadLine>Le bac revient</HeadLine><RightsLine>Interdit en Suisse</RightsLine></NewsLines>
    <NewsComponent><NewsLines><HeadLine>Le bac à quai</HeadLine><CreditLine>Paul Petit</CreditLine></NewsLines>
      <ContentItem Href="https://anp.example/bac.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
    <NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent><p>Le bac a repris la mer lundi.</p></DataContent></ContentItem></NewsComponent>
  </NewsComponent></NewsItem></NewsML>`);
  expect(story?.story).toMatchObject({
    headline: 'Le bac revient',
    credit: null,
    rightsNotice: 'Interdit en Suisse',
  });
  expect(textsOf(story)).toEqual(['Le bac a repris la mer lundi.']);
  expect(story?.metadata).toMatchObject({
    pictures: [{ address: 'https://anp.example/bac.jpg', caption: 'Le bac à quai', credit: 'Paul Petit' }],
  });
  expect(story?.metadata.credit).toBeUndefined();
});

test('a tagline of NITF credits, and is no paragraph', async () => {
  const [story] = await storiesOf(
    '<nitf><body><body.head><hedline><hl1>Vapur döndü</hl1></hedline></body.head><body.content><p>Vapur pazartesi günü döndü.</p></body.content><body.end><tagline>KKA</tagline></body.end></body></nitf>',
  );
  expect(textsOf(story)).toEqual(['Vapur pazartesi günü döndü.']);
  expect(story?.story.credit).toBe('KKA');
});

test('the fields above Markdown carry rights, subjects and the title once; a picture’s title is not lost', async () => {
  const [story] = await storiesOf(
    '---\ntitle: Bells\ncopyright: © Vale Courier\ntags: [sea, bells]\n---\n# Bells\n\nThe bells **rang** on Monday.\n\n![A bell](https://vc.example/b.jpg "The bell of 1886")\n',
  );
  expect(textsOf(story)).toEqual(['The bells rang on Monday.']);
  expect(story?.story).toMatchObject({ headline: 'Bells', rightsNotice: '© Vale Courier' });
  expect(story?.metadata).toMatchObject({
    copyright: '© Vale Courier',
    subjects: [{ name: 'sea' }, { name: 'bells' }],
    pictures: [{ address: 'https://vc.example/b.jpg', alternative: 'A bell', caption: 'The bell of 1886' }],
  });
  expect(story?.source).toContain('The bell of 1886');
});
