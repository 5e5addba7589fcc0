import { describe, expect, test } from 'vitest';
import { readHtml } from '../formats/html.ts';
import type { Span } from '../schema.ts';
import { makeStory } from '../story.ts';
import { clean } from './clean.ts';

const FIRST =
  'The harbour of Port Vale froze on Tuesday for the first time since the great cold, and the gulls walked to work.';
const SECOND =
  'Ferry captains spent the morning playing chess on the ice, while the harbour master counted the pieces twice.';
const THIRD =
  'By noon three bakers had set up stalls between the buoys, and sold out before the tide could object.';

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');

/** The story's text as a page of these elements makes it, and what was set aside. */
function read(page: string): { blocks: string[]; aside: Span[]; textOf: (span: Span) => string } {
  const { source, segments } = readHtml(page);
  const spans = clean(source, segments);
  return {
    blocks: makeStory(source, spans).blocks.map((block) => block.text),
    aside: spans.filter((span) => !span.kept),
    textOf: (span) => source.slice(span.start, span.end),
  };
}

/** The texts set aside, each with its reason. */
function asideOf(page: string): Record<string, string> {
  const { aside, textOf } = read(page);
  return Object.fromEntries(aside.map((span) => [textOf(span), span.reason]));
}

/** A page with a menu, an article and a footer, in a language. */
function page(article: string, lang = 'en'): string {
  const dir = lang === 'ar' || lang === 'ckb' || lang === 'fa' ? 'rtl' : 'ltr';
  return `<html lang="${lang}" dir="${dir}"><head><title>Ice in the harbour | The Vale Post</title></head><body>
    <nav><a href="/">Home</a><a href="/sea">Sea</a></nav>
    <article><h1>Ice in the harbour</h1>${article}</article>
    <footer><p>© 2026 The Vale Post. All rights reserved.</p></footer></body></html>`;
}

describe('where the text is', () => {
  test('a form around the whole page hides nothing', () => {
    const menu = '<ul><li><a href="/a">News</a></li><li><a href="/b">Weather</a></li></ul>';
    const { blocks } = read(
      `<body><form>${menu}<div><h1>Ice in the harbour</h1>${paragraphs(FIRST, SECOND, THIRD)}</div></form></body>`,
    );
    expect(blocks).toEqual([FIRST, SECOND, THIRD]);
  });

  test('a form beside the text is furniture, however long its words', () => {
    const form = `<form><p>Tell us what you think of the ice. We read every letter, and answer those that rhyme.</p></form>`;
    expect(read(page(`<div>${paragraphs(FIRST, SECOND, THIRD)}</div>${form}`)).blocks).toEqual([
      FIRST,
      SECOND,
      THIRD,
    ]);
  });

  test('a signature in a page does not end it', () => {
    const letters = [`“${FIRST}”`, '– Ada Gull', SECOND, '– Ben Tern', THIRD];
    const { blocks } = read(page(paragraphs(...letters)));
    expect(blocks).toContain(SECOND);
    expect(blocks).toContain(THIRD);
  });
});

describe('quoted posts', () => {
  test.each([
    ['en', 'The ice has been told to leave by Friday.', '— Port Vale Council (@portvale) November 3, 2026'],
    ['ar', 'أبلغنا الجليد أن عليه المغادرة قبل يوم الجمعة.', '— بلدية الميناء (@almina) ٣ نوفمبر ٢٠٢٦'],
    ['kmr', 'Me ji cemedê re got ku divê heta înê here.', '— Şaredariya Benderê (@bender) 3 Mijdar 2026'],
  ])('%s: stay text, with who signed them and when', (lang, words, signed) => {
    const post = `<div class="social-embed"><blockquote><p>${words}</p>${signed}</blockquote></div>`;
    const { blocks } = read(page(`${paragraphs(FIRST, SECOND)}${post}${paragraphs(THIRD)}`, lang));
    expect(blocks).toEqual([FIRST, SECOND, words, signed, THIRD]);
  });
});

describe('tables', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

  test('cells of data are kept as they are: figures are no dates, thirty no end sign, a link no teaser', () => {
    const table = `<table>${row('Ferry', 'Days', 'Since')}${row('<a href="/f">Plover</a>', '30', '3.5.2026')}</table>`;
    const { blocks } = read(page(`${paragraphs(FIRST, SECOND)}${table}${paragraphs(THIRD)}`));
    expect(blocks).toEqual([FIRST, SECOND, 'Ferry', 'Days', 'Since', 'Plover', '30', '3.5.2026', THIRD]);
  });

  test('a table that lays out a page is none: its columns are read like others', () => {
    const text = `<div>${FIRST}<br><br>${SECOND} (NARA)</div>`;
    const { blocks, aside, textOf } = read(
      `<body><table>${row('<a href="/a">Tides</a>', text)}</table></body>`,
    );
    expect(blocks).toEqual([FIRST, SECOND]);
    expect(aside.map(textOf)).toContain('(NARA)');
  });
});

describe('what stands around the text', () => {
  test.each([
    ['en', 'The frozen harbour at dawn (Image: R. VANE)'],
    ['en', 'Gulls queue for the ferry [File: NARA]'],
    ['tr', 'Buz tutan liman (Fotoğraf: Kuzey Ajansı)'],
    ['ckb', 'بەندەرە بەستووەکە (وێنە: ژینگە)'],
    ['fa', 'بندر یخ‌زده (عکس: چنار)'],
    ['de', 'Der Hafen am Morgen (Foto: H. Tarn)'],
  ])('%s: %s is a caption', (lang, caption) => {
    const text = page(`${paragraphs(FIRST, caption, SECOND, THIRD)}`, lang);
    expect(read(text).blocks).toEqual([FIRST, SECOND, THIRD]);
    expect(asideOf(text)[caption]).toBe('caption_label');
  });

  test('brackets that speak of pictures are text', () => {
    const text = `${SECOND} (the picture by the door was of another harbour)`;
    expect(read(page(paragraphs(FIRST, text, THIRD))).blocks).toEqual([FIRST, text, THIRD]);
  });

  test('a box to share the text is furniture, though it is named after the text', () => {
    const box = '<div class="share-text">Sharing warms the harbour!</div>';
    expect(read(page(`${box}${paragraphs(FIRST, SECOND)}`)).blocks).toEqual([FIRST, SECOND]);
  });
});

describe('introductions', () => {
  const headed = (article: string) => {
    const { source, segments } = readHtml(page(article));
    const { standfirst, byline, blocks } = makeStory(source, clean(source, segments));
    return { standfirst, byline, blocks: blocks.map((block) => block.text) };
  };
  const body = `<div>${paragraphs(FIRST, SECOND, THIRD)}</div>`;

  test('a short one that is marked stands before the text', () => {
    const intro = 'For the first time in living memory the ferry was late for a reason.';
    expect(headed(`<p class="summary">${intro}</p>${body}`)).toMatchObject({
      standfirst: intro,
      blocks: [FIRST, SECOND, THIRD],
    });
  });

  test('the first paragraphs are text, whatever they are called', () => {
    const long = `${FIRST} ${SECOND} ${THIRD}`;
    const article = `<div><p class="speakable-summary">${long}</p>${paragraphs(SECOND)}<p class="description">${THIRD}</p></div>`;
    expect(headed(article)).toMatchObject({ standfirst: null, blocks: [long, SECOND, THIRD] });
  });

  test('an article named after its author has no bylines in its paragraphs', () => {
    const said = 'Gull: I came for the fish, and stayed for the chess.';
    const article = `<div class="author-gull"><div>${paragraphs(FIRST, said, SECOND)}</div></div>`;
    expect(headed(article.replaceAll('div class', 'article class'))).toMatchObject({
      byline: null,
      blocks: [FIRST, said, SECOND],
    });
  });
});

describe('boxes within a line', () => {
  const [before, after] = SECOND.split(' chess');
  const links =
    '<a href="/1">Rook takes ferry, and other news</a><a href="/2">Pawns march on the pier again</a>';

  test.each([
    ['a list of links', `<span class="card">${links}</span>`],
    ['hidden words', '<span style="display: none">Chess: a game for two captains and one harbour</span>'],
    ['words for a pointer', '<span class="tooltip">Chess: a game for two captains and one harbour</span>'],
  ])('%s: set aside, and the paragraph around it stays one', (_what, box) => {
    const held = `<p>${before} <b>chess</b>${box}${after}</p>`;
    const { blocks, aside, textOf } = read(page(`${paragraphs(FIRST)}${held}${paragraphs(THIRD)}`));
    expect(blocks).toEqual([FIRST, SECOND, THIRD]);
    expect(aside.map(textOf).some((text) => /captains and one harbour$|the pier again$/.test(text))).toBe(
      true,
    );
  });

  test('two of them with a space between keep the words around them apart', () => {
    const hidden = '<span hidden>nothing to see</span>';
    const { blocks } = read(
      page(`${paragraphs(FIRST)}<p>Chess${hidden} ${hidden}is played ${hidden} on ice.</p>`),
    );
    expect(blocks).toEqual([FIRST, 'Chess is played on ice.']);
  });

  test('a link in a sentence, and a sentence of links, are text', () => {
    const text = `<p>${before} <span><a href="https://chess.example/">chess</a></span>${after}</p>`;
    expect(read(page(`${paragraphs(FIRST)}${text}`)).blocks).toEqual([FIRST, SECOND]);
  });
});

describe('what a page puts between the paragraphs', () => {
  test.each([
    ['en', 'Advert'],
    ['en', 'Get the ice in your inbox. Subscribe to the Vale Post’s letters.'],
    ['en', 'Did you enjoy this? Share it with a friend!'],
    ['tr', 'Reklam'],
    ['tr', 'Her sabah buz haberleri için bültenimize kaydolun.'],
    ['kmr', 'Her sibe nûçeyên cemedê bi nûçenameya me re tên.'],
    ['ckb', 'ڕیکلام'],
    ['ar', 'إعلان'],
    ['ar', 'تصلك أخبار الجليد كل صباح على بريدك: نشرتنا البريدية مجانية.'],
    ['fa', 'هر صبح خبرهای یخ را بخوانید: خبرنامه ما رایگان است.'],
    ['de', 'Das Eis am Morgen: bestellen Sie unseren Newsletter.'],
    ['fr', 'La glace chaque matin : inscrivez-vous à notre newsletter.'],
  ])('%s: %s is set aside', (lang, line) => {
    const { blocks, aside, textOf } = read(page(paragraphs(FIRST, line, SECOND, THIRD), lang));
    expect(blocks).toEqual([FIRST, SECOND, THIRD]);
    expect(aside.map(textOf)).toContain(line);
  });

  test('what a story tells of letters and advertisements is text', () => {
    const told = 'The captains sign up for a newsletter about chess, and the adverts in it are for harpoons.';
    const posted = '<blockquote><p>Please follow us on the ice, and mind the gulls.</p></blockquote>';
    expect(read(page(`${paragraphs(FIRST, told)}${posted}${paragraphs(THIRD)}`)).blocks).toEqual([
      FIRST,
      told,
      'Please follow us on the ice, and mind the gulls.',
      THIRD,
    ]);
  });
});

describe('headings', () => {
  const links =
    '<ul><li><a href="/1">Rook takes ferry</a></li><li><a href="/2">Pawns on the pier</a></li></ul>';

  test('after the last paragraph, and over links to other stories, are set aside', () => {
    const text =
      page(`<div>${paragraphs(FIRST)}<h2>From the quay</h2>${links}<h2>The ice</h2>${paragraphs(SECOND, THIRD)}
      <h3>Tell us what you saw</h3></div>`);
    expect(read(text).blocks).toEqual([FIRST, 'The ice', SECOND, THIRD]);
    expect(asideOf(text)).toMatchObject({
      'From the quay': 'bare_heading',
      'Tell us what you saw': 'bare_heading',
    });
  });

  test('over a list that is part of the text stay', () => {
    const list = '<h2>What to bring</h2><ul><li>A board</li><li>Thirty-two pieces</li></ul>';
    expect(read(page(`<div>${paragraphs(FIRST, SECOND)}${list}</div>`)).blocks).toEqual([
      FIRST,
      SECOND,
      'What to bring',
      'A board',
      'Thirty-two pieces',
    ]);
  });
});
