// Feeds of invented agencies, one of each format.

export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:m="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
  xmlns:atom="http://www.w3.org/2005/Atom" xmlns:odd="urn:odd">
<channel><title>Kuzey Kıyı Ajansı</title><link>https://kka.example/</link><language>tr</language>
<copyright>© Kuzey Kıyı Ajansı. Tüm hakları saklıdır.</copyright>
<item>
  <title>Akça limanında grev üçüncü gününde</title>
  <link>https://kka.example/2026/akca-grev</link>
  <atom:link rel="alternate" hreflang="en" href="https://kka.example/en/akca-strike"/>
  <guid isPermaLink="false">kka-4711</guid>
  <dc:creator><![CDATA[Deniz Ilgaz]]></dc:creator>
  <author>masa@kka.example (Haber masası)</author>
  <category domain="medtop">İş dünyası</category><category>Liman</category>
  <pubDate>Mon, 23 Nov 2026 09:30:00 +0300</pubDate>
  <description>Vinç operatörleri ücret görüşmelerinin yeniden başlamasını istiyor.</description>
  <content:encoded><![CDATA[<p>Akça limanında vinç operatörlerinin başlattığı grev <b>üçüncü gününe</b> girdi, on iki gemi açıkta bekliyor.</p>
  <p>Liman idaresi salı günü yeni bir teklif sunacağını açıkladı &amp; sendika bunu görüşecek.</p>]]></content:encoded>
  <m:content url="https://kka.example/liman.jpg" medium="image"><m:description>Limanda bekleyen gemiler</m:description><m:credit>Foto: Ece Tunalı</m:credit></m:content>
  <enclosure url="https://kka.example/ses.mp3" type="audio/mpeg" length="1"/>
  <odd:desk>Yurt haberleri masası</odd:desk>
  <slash:comments>17</slash:comments>
</item>
<item><title>İkinci haber &amp;amp; devamı</title><guid>kka-4711</guid><description>Belediye meclisi yeni köprü için bütçeyi oy çokluğuyla kabul etti.</description></item>
</channel></rss>`;

export const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ku" xmlns:media="http://search.yahoo.com/mrss/">
<title>Ajansa Çiya</title><id>urn:ciya</id><rights>© Ajansa Çiya</rights>
<entry xml:lang="kmr">
  <id>urn:ciya:77</id>
  <title type="html">Pira nû ya gundê &lt;em&gt;Berwar&lt;/em&gt; vebû</title>
  <link rel="alternate" type="text/html" href="https://ciya.example/77"/>
  <link rel="alternate" hreflang="en" title="In English" href="https://ciya.example/en/77"/>
  <link rel="enclosure" type="image/jpeg" href="https://ciya.example/77.jpg"/>
  <author><name>Rojda Sîpan</name><email>rojda@ciya.example</email></author>
  <category term="civak" label="Civak"/>
  <published>2026-11-22T08:00:00+03:00</published><updated>2026-11-23T08:00:00+03:00</updated>
  <rights>Bi destûra Ajansa Çiya tenê tê weşandin.</rights>
  <summary>Gundî ji bo vebûna pirê li hev civiyan.</summary>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Pira nû ya gundê Berwar roja yekşemê bi merasîmekê vebû, û <strong>sed gundî</strong> beşdar bûn.</p><p>Karê avakirina pirê du salan ajot, wek ku şaredarî ragihand &amp; got.</p></div></content>
</entry>
<entry><id>urn:ciya:78</id><title>1 &lt; 2 &amp; more</title><updated>2026-11-23T08:00:00Z</updated>
<content type="text">Du rêz hene: a &lt;b&gt; c ne nîşan e, nivîs e, û divê wisa bimîne.</content></entry></feed>`;

/** An item of a JSON Feed. */
export const ITEM = {
  id: 'cw-9',
  url: 'https://cw.example/9',
  title: 'Lighthouse keeper retires after forty years',
  summary: 'Ada Quill counted every ship.',
  content_text: 'The plain words, again.',
  content_html:
    '<p>The last keeper of the light at Cape Wren handed over her keys on Sunday evening.</p><p>Ada Quill, 66, had counted every ship that passed since 1986.</p>',
  image: 'https://cw.example/light.png',
  date_published: '2026-11-22T18:00:00-04:00',
  authors: [{ name: 'Bo Tern', url: 'https://cw.example/bo' }, { name: 'Mia Skua' }],
  tags: ['sea', 'people'],
  language: 'en-GB',
  attachments: [
    { url: 'https://cw.example/keys.jpg', mime_type: 'image/jpeg', title: 'The keys', size_in_bytes: 12 },
    { url: 'https://cw.example/talk.mp3', mime_type: 'audio/mpeg' },
  ],
  _wire: { slug: 'LIGHT-KEEPER', deep: [['note one', { more: 'note two' }]] },
};
/** A JSON Feed of these items. */
export const jsonOf = (...items: unknown[]) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Coast Wire', language: 'en', items });

export const WXR = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Valley Post</title><language>en-US</language>
<wp:author><wp:author_login>ira</wp:author_login><wp:author_display_name>Ira Moss</wp:author_display_name></wp:author>
<item><title>Mill reopens</title><link>https://vp.example/mill</link><dc:creator>ira</dc:creator><guid>https://vp.example/?p=5</guid>
<description></description>
<content:encoded><![CDATA[The old mill above Upper Hollow ground its first sack of rye in thirty years.

Visitors queued along the weir, and the miller <em>counted</em> four hundred of them.]]></content:encoded>
<excerpt:encoded><![CDATA[Four hundred came to watch.]]></excerpt:encoded>
<wp:post_modified_gmt>2026-11-20 12:00:00</wp:post_modified_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:comment><wp:comment_content>Well done!</wp:comment_content></wp:comment></item>
<item><title>Unfinished</title><guid>https://vp.example/?p=6</guid><content:encoded><![CDATA[<p>This draft about the weir is not finished yet, and nobody has read it.</p>]]></content:encoded>
<wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>weir.jpg</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item>
<item><title>Empty</title><content:encoded></content:encoded><wp:post_type>page</wp:post_type></item>
</channel></rss>`;
