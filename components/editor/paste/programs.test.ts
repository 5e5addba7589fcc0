import { parseHTML } from 'linkedom';
import { DOMParser, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '#newsroom/document/schema.ts';
import { cleanPasted } from './clean-pasted-html.ts';
import { inertHtml } from './inert-html.ts';
import { parsePlainText } from './plain-text.ts';

/** One line a block, as in an outline: what a person would see of the paste. */
function outline(node: Node, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  if (!node.isTextblock) {
    const lines: string[] = [];
    node.forEach((child) => {
      lines.push(...outline(child, node.type.name === 'list_item' ? depth : depth + 1));
    });
    const name = [node.type.name, node.attrs.start].filter(Boolean).join(' ');
    return node.type.name === 'list_item' ? lines : [`${indent}${name}`, ...lines];
  }
  let words = '';
  node.forEach((child) => {
    const marks = child.marks.map(({ type, attrs }) => (attrs.href as string | undefined) ?? type.name);
    const text = child.isText ? child.text : '⏎';
    words += marks.length > 0 ? `[${text}](${marks.join(' ')})` : text;
  });
  const name = node.type.name === 'heading' ? `h${node.attrs.level}` : 'p';
  return [`${indent}${name}: ${words}`];
}

function pasted(html: string): { lines: string[]; pictures: number } {
  const { document } = parseHTML(`<html><body>${inertHtml(html)}</body></html>`);
  const pictures = cleanPasted(document);
  const slice = DOMParser.fromSchema(documentSchema).parseSlice(document.body as never);
  const lines: string[] = [];
  slice.content.forEach((node) => {
    lines.push(...outline(node));
  });
  return { lines, pictures };
}

const item = (level: number, sign: string, words: string, use = 1) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:l${use - 1} level${level} lfo${use}'>` +
  `<!--[if !supportLists]--><span style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><!--[endif]-->${words}<o:p></o:p></p>`;

describe('Word', () => {
  it('lists in lists, numbered and not', () => {
    const html = `<p class=MsoNormal>Wanted:<o:p></o:p></p>${item(1, '·', 'a crew')}${item(2, 'o', 'a cook')}${item(2, 'o', 'a pilot')}${item(1, '·', 'a lamp')}${item(1, '1.', 'light it')}<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Now.</p>`;
    expect(pasted(html).lines).toEqual([
      'p: Wanted:',
      'bullet_list',
      '  p: a crew',
      '  bullet_list',
      '    p: a cook',
      '    p: a pilot',
      '  p: a lamp',
      'ordered_list',
      '  p: light it',
      'p: Now.',
    ]);
  });

  it('bold whose style is about other scripts, and lists that go on where another ended', () => {
    const html = `<p class=MsoNormal>The crew <b style='mso-bidi-font-weight:normal'>mended</b> it.</p>${item(1, '3.', 'oil')}${item(1, '4.', 'wicks')}`;
    expect(pasted(html).lines).toEqual([
      'p: The crew [mended](strong) it.',
      'ordered_list 3',
      '  p: oil',
      '  p: wicks',
    ]);
  });

  it('lists beside each other, lists around others, and numbers in all digits', () => {
    const english = [item(1, '1.', 'oil'), item(2, 'a)', 'from whales'), item(2, 'b)', 'from seeds')];
    const beside = [item(1, '2.', 'wicks'), item(1, '1.', 'a crew', 2), item(1, '2.', 'a cook', 2)];
    const lettered = [item(1, 'a)', 'north', 3), item(1, 'b)', 'south', 3), item(1, 'a)', 'ebb', 4)];
    expect(pasted([...english, ...beside, ...lettered].join('\n')).lines).toEqual([
      'ordered_list',
      '  p: oil',
      '  ordered_list',
      '    p: from whales',
      '    p: from seeds',
      '  p: wicks',
      'ordered_list',
      '  p: a crew',
      '  p: a cook',
      'ordered_list',
      '  p: north',
      '  p: south',
      'ordered_list',
      '  p: ebb',
    ]);
    expect(pasted(`${item(1, '٣-', 'زيت')}${item(1, '٤-', 'فتيل')}${item(2, 'أ.', 'طاقم')}`).lines).toEqual([
      'ordered_list 3',
      '  p: زيت',
      '  p: فتيل',
      '  ordered_list',
      '    p: طاقم',
    ]);
  });

  it('what was struck and what reviewers said stay behind; what was added is text', () => {
    const html = `<p class=MsoTitle>The lamp</p><p class=MsoNormal>Port <span class=msoIns><ins cite="mailto:N" datetime="2026-11-20T09:12">Vale</ins></span><span class=msoDel><del cite="mailto:N">Vail</del></span> sleeps<span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[N1]</a></span></span>.</p><div style='mso-element:comment-list'><p class=MsoCommentText>Really?</p></div>`;
    expect(pasted(html).lines).toEqual(['h2: The lamp', 'p: Port Vale sleeps.']);
  });

  it('a table is a paragraph for each row', () => {
    const html = `<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Pier</b></p></td><td><p class=MsoNormal>Ships</p></td></tr><tr><td><p>North</p></td><td><p>12</p></td></tr></table>`;
    expect(pasted(html).lines).toEqual(['p: [Pier](strong) | Ships', 'p: North | 12']);
  });
});

it('Google Docs: lists beside their items, headings without bold, links with all of their address', () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-7"><h1 dir="ltr"><span style="font-weight:700">Night shift</span></h1><p dir="ltr"><span style="font-weight:400;font-style:normal">She said: “</span><span style="font-style:italic">Now</span><span>.” </span><a href="https://vale.example/a?utm_source=mail&amp;id=7"><span style="text-decoration:underline">More</span></a></p><br><ul><li dir="ltr" aria-level="1"><p><span>one</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>within</span></p></li></ul><li><p><span>two</span></p></li></ul></b>`;
  expect(pasted(html).lines.filter((line) => line !== 'p: ⏎')).toEqual([
    'h2: Night shift',
    'p: She said: “[Now](em).” [More](https://vale.example/a?utm_source=mail&id=7)',
    'bullet_list',
    '  p: one',
    '  bullet_list',
    '    p: within',
    '  p: two',
  ]);
});

it('LibreOffice: paragraphs that only make room are none', () => {
  const html = `<h4 class="western">Lamps</h4><p style="margin-bottom: 0cm"><font face="Liberation Serif"><b>Loud</b> and <i>soft</i></font></p><p style="margin-bottom: 0cm"><br/></p><ol><li><p>first</p></li></ol>`;
  expect(pasted(html).lines).toEqual([
    'h3: Lamps',
    'p: [Loud](strong) and [soft](em)',
    'ordered_list',
    '  p: first',
  ]);
});

it('Apple Mail and web mail: lines, spaces that do not break, and breaks that mean paragraphs', () => {
  const html = `<div>Dear desk,<span class="Apple-converted-space">&nbsp;</span>the lamp is lit.</div><div><br></div><div>Yours<br>Nara</div><p>One.<br><br>Two.<br><br>Three.</p>`;
  expect(pasted(html).lines).toEqual([
    'p: Dear desk, the lamp is lit.',
    'p: Yours⏎Nara',
    'p: One.',
    'p: Two.',
    'p: Three.',
  ]);
});

it('a web page: what is hidden or a picture stays behind, and pictures are counted', () => {
  const html = `<article><h1>Strike</h1><figure><img src="https://vale.example/p.jpg" width="640"><figcaption>The pier</figcaption></figure><img src="https://count.example/x.gif" width="1" height="1"><p hidden>Subscribe</p><p>Talks <s>ended</s>.</p><blockquote>“Never.”</blockquote></article>`;
  expect(pasted(html)).toEqual({
    lines: ['h2: Strike', 'p: The pier', 'p: Talks ended.', 'blockquote', '  p: “Never.”'],
    pictures: 1,
  });
});

it('Word in a browser: the items of a list are in one, and no space ends a paragraph', () => {
  const end = '<span class="EOP" data-ccp-props="{}">&nbsp;</span>';
  const box = (list: string, words: string) =>
    `<div class="ListContainerWrapper"><${list} role="list"><li><p><span>${words}</span>${end}</p></li></${list.slice(0, 2)}></div>`;
  const lists = ['ul|a crew', 'ul|a lamp', 'ol start="3"|oil', 'ol start="4"|wicks', 'ol start="1"|rope'];
  const html = lists.map((line) => box(...(line.split('|') as [string, string]))).join('');
  expect(pasted(`<div><p><span>Wanted:</span>${end}</p></div>${html}`).lines).toEqual([
    'p: Wanted:',
    'bullet_list',
    '  p: a crew',
    '  p: a lamp',
    'ordered_list 3',
    '  p: oil',
    '  p: wicks',
    'ordered_list',
    '  p: rope',
  ]);
});

it('every word of a table, whatever stands beside what in its cells', () => {
  const cell = '<td>Before <p>within</p>behind</td><td>12</td>';
  expect(pasted(`<table><caption>Ships</caption><tr><td>North</td><td>12</td></tr></table>`).lines).toEqual([
    'p: Ships',
    'p: North | 12',
  ]);
  expect(pasted(`<table><tr>${cell}</tr></table>`).lines.join(' ')).toBe(
    'p: Before p: within p: behind p: 12',
  );
});

it('lines that a page keeps by its style, and two breaks in the midst of looks', () => {
  const post = '<span style="white-space: pre-wrap">The lamp is lit.\nNobody lit it.\n\nCome and see.</span>';
  expect(pasted(`<div>${post}</div>`).lines).toEqual([
    'p: The lamp is lit.⏎Nobody lit it.',
    'p: Come and see.',
  ]);
  expect(pasted('<span>One.<br><b>Two.<br><br>Three.</b></span>').lines).toEqual([
    'p: One.⏎[Two.](strong)',
    'p: [Three.](strong)',
  ]);
  expect(pasted('<pre>A <b>lamp</b>,<br>a pier,\na bell</pre>').lines).toEqual([
    'p: A [lamp](strong),⏎a pier,⏎a bell',
  ]);
});

it('headings, quotes and lists within each other, each where a story has a place for it', () => {
  const list =
    '<ul><li><h3>Crew</h3>Wanted</li><li><div><ul><li>a cook</li></ul></div></li><li>A<blockquote>B</blockquote></li></ul>';
  expect(pasted(list).lines).toEqual([
    'bullet_list',
    '  p: Crew',
    '  p: Wanted',
    '  p: a cook',
    '  p: A',
    '  p: B',
  ]);
  const quote =
    '<blockquote><h3>Rules</h3><p>He said:</p><ul><li>never</li></ul><p>And left.</p></blockquote>';
  expect(pasted(`${quote}<p class=MsoQuote>Loud.</p><p>So <q>never</q>.</p>`).lines).toEqual([
    'blockquote',
    '  p: Rules',
    '  p: He said:',
    'bullet_list',
    '  p: never',
    'blockquote',
    '  p: And left.',
    'blockquote',
    '  p: Loud.',
    'p: So “never”.',
  ]);
});

it('a side that the first letter does not tell', () => {
  const sides = (html: string) => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    cleanPasted(document);
    return DOMParser.fromSchema(documentSchema)
      .parseSlice(document.body as never)
      .content.content.map(({ attrs }) => attrs.dir as string | null);
  };
  const words = 'Skerrow قالت إن المصباح مضاء';
  expect(sides(`<p dir="RTL">${words}</p><div dir="rtl">${words}</div><p dir="rtl">المصباح</p>`)).toEqual([
    'rtl',
    'rtl',
    null,
  ]);
  expect(sides(`<p dir="rtl">The lamp</p><p dir="ltr">${words}</p><p dir="auto">${words}</p>`)).toEqual([
    ...[null, null, null],
  ]);
});

it('a web page: lines of preformatted text, and what unfolds', () => {
  const html = `<pre>A lamp,\na pier\n</pre><details><summary>Who rang?</summary><p>Nobody.</p></details><ul><li><dl><dt>Lamp</dt><dd>a light</dd></dl></li></ul>`;
  expect(pasted(html).lines).toEqual([
    'p: A lamp,⏎a pier',
    'p: Who rang?',
    'p: Nobody.',
    'bullet_list',
    '  p: Lamp',
    '  p: a light',
  ]);
});

function plain(text: string): string[] {
  const lines: string[] = [];
  parsePlainText(text, []).content.forEach((node) => {
    lines.push(...outline(node));
  });
  return lines;
}

describe('plain text', () => {
  it('blank lines part paragraphs, and lines of mail are joined', () => {
    const mail =
      'The harbour of Port Vale woke early on Monday, when the\r\nfirst of three ferries came in under a lamp that nobody\r\nhad lit.\r\n\r\nNobody was hurt.\r\n';
    expect(plain(mail)).toEqual([
      'p: The harbour of Port Vale woke early on Monday, when the first of three ferries came in under a lamp that nobody had lit.',
      'p: Nobody was hurt.',
    ]);
  });

  it('verse keeps its lines, and lines without blank ones are paragraphs', () => {
    expect(plain('A lamp,\na pier\n\nand nobody.')).toEqual(['p: A lamp,⏎a pier', 'p: and nobody.']);
    expect(plain('One.\nTwo.\nThree.')).toEqual(['p: One.', 'p: Two.', 'p: Three.']);
  });

  it('lists with their numbers, what a mail quotes, and links', () => {
    expect(plain('Wanted:\n- a crew\n- a lamp\n\n4. oil\n5. wicks\n\n> Never,\n> he wrote.')).toEqual([
      'p: Wanted:',
      'bullet_list',
      '  p: a crew',
      '  p: a lamp',
      'ordered_list 4',
      '  p: oil',
      '  p: wicks',
      'blockquote',
      '  p: Never,⏎he wrote.',
    ]);
    expect(plain('See (https://vale.example/a_(b)), or https://vale.example/?q=1.')).toEqual([
      'p: See ([https://vale.example/a_(b)](https://vale.example/a_(b))), or [https://vale.example/?q=1](https://vale.example/?q=1).',
    ]);
    expect(plain('- Who rang?\nNobody.\n12. May')).toEqual(['p: - Who rang?', 'p: Nobody.', 'p: 12. May']);
  });

  it('numbers in Arabic digits, breaks of Word, and addresses before Arabic marks', () => {
    expect(plain('٣. زيت\n٤. فتيل')).toEqual(['ordered_list 3', '  p: زيت', '  p: فتيل']);
    expect(plain('A lamp,\va pier\n\nand nobody.')).toEqual(['p: A lamp,⏎a pier', 'p: and nobody.']);
    expect(plain('انظر https://vale.example/1، ثم')).toEqual([
      'p: انظر [https://vale.example/1](https://vale.example/1)، ثم',
    ]);
  });

  it('a word keeps the space at its end', () => expect(plain(' lamp ')).toEqual(['p:  lamp ']));
});
