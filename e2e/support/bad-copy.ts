const words = `Şehrin ışıkları Iğdır'a ulaştı

ANKARA – Belediye, "Gece feneri" adlı teknenin Çarşamba günü döndüğünü açıkladı.

Kaptan İlknur Öğüt, “Üç kış bekledik,” dedi. Rıhtımda yüz lamba yandı ve kimse üşümedi.`;

const turkish: Record<string, number> = { İ: 0xdd, ı: 0xfd, Ş: 0xde, ş: 0xfe, Ğ: 0xd0, ğ: 0xf0 };
const quotes: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96 };

/** Latin-1 with Turkish letters in the places of the Icelandic ones: ISO 8859-9; Windows-1254 has quotes besides. */
const singleByte = (text: string, others: Record<string, number>) =>
  Buffer.from([...text].map((sign) => turkish[sign] ?? others[sign] ?? sign.charCodeAt(0)));

const plainQuotes = words.replaceAll(/[“”]/g, '"').replaceAll('–', '-');

/** The same Turkish copy in encodings that agencies still send. */
export const encoded = {
  'UTF-16LE': Buffer.from(`\ufeff${words}`, 'utf16le'),
  'Windows-1254': singleByte(words, quotes),
  'ISO-8859-9': singleByte(plainQuotes, {}),
};

/** The head of a PNG picture, and pixels after it. */
export const picture = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]),
  Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 256)),
]);

const hit = 'window.broken=1';

/** A page that tries to run a program wherever its words are shown. */
export const scripted = (
  mark: string,
) => `<html><head><script>${hit}</script><style>body{display:none}</style></head>
<body onload="${hit}"><svg onload="${hit}"><script>${hit}</script></svg>
<h1 onclick="${hit}">Heron ${mark} takes the tram</h1>
<p style="position:fixed" onmouseover="${hit}">PORT VALE – A heron rode the tram to the harbour on Friday, the driver said, and paid in fish.</p>
<p>It read the <a href="javascript:${hit}">timetable</a> and the <a href="data:text/html,<script>${hit}</script>">news</a>, <b onfocus="${hit}" autofocus tabindex="0">twice</b>. <img src="x" onerror="${hit}"></p>
<p>&lt;script&gt;${hit}&lt;/script&gt; was written on its ticket, passengers said.</p>
<iframe srcdoc="<script>parent.${hit}</script>"></iframe><object data="javascript:${hit}"></object>
<form action="javascript:${hit}"><button formaction="javascript:${hit}">Go</button></form>
<math><mtext><xmp><img src=x onerror=${hit}></xmp></mtext></math>
<p>The tram company said it would keep a seat for it on every morning of the week.</p></body></html>`;

/** Words at the bottom of two thousand elements. */
export const nested = `<html><body><h1>Deep down a lamp</h1>${'<div>'.repeat(2000)}<p>At the bottom of two thousand boxes somebody had left a lamp burning, the finder said.</p>${'</div>'.repeat(2000)}</body></html>`;
