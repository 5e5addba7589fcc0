const samples = [
  {
    lang: 'en',
    headline: 'Ferries return to Port Vale after the longest winter',
    standfirst: 'Eleven weeks of ice are over, and the harbour is counting what it cost',
    text: 'The first boat came in at dawn with its lights on, “like somebody arriving late and hoping nobody would notice,” the harbour master said. By noon there were *nine*, and a queue.',
  },
  {
    lang: 'tr',
    headline: 'Şehir ışıkları geri geldi: İskelede ilk gün',
    standfirst: 'Günlerce süren çığ uyarısının ardından çarşı yeniden açıldı',
    text: 'Işıl Ağaoğlu, dükkânının kepengini kaldırırken “Özlemişiz,” dedi; *yağmur çiselerken* ilk müşteri içeri girdi.',
  },
  {
    lang: 'kmr',
    headline: 'Şûnde hatina keştiyan: bendergeh dîsa vebû',
    standfirst: 'Piştî yazdeh hefteyan cemedê, gundî çûn pêşwaziyê',
    text: 'Gulê Çiyayî got: “Îro cara yekem e ku em dengê *keştiyê* dibihîzin.” Zarok li ser rîyê sekinîn û dest hejandin.',
  },
  {
    lang: 'ckb',
    headline: 'گەڕانەوەی بەلەمەکان بۆ بەندەری پۆرت ڤەیل',
    standfirst: 'پاش یازدە هەفتە لە سەهۆڵ، خەڵکی شار چوونە پێشوازی',
    text: 'شیلان ڕەسووڵ گوتی: «ئەمڕۆ دڵمان کرایەوە». ٢٣ بەلەم گەیشتن، یەکێکیان ناوی «هێڤی ٧» بوو.',
  },
  {
    lang: 'ar',
    headline: 'عودة العبّارات إلى ميناء بورت فيل بعد أطول شتاء',
    standfirst: 'انتهت أحد عشر أسبوعًا من الجليد، والمدينة تحصي الخسائر',
    text: 'قال مدير الميناء إن أول قارب وصل فجرًا «كمن يصل متأخرًا ويرجو ألّا يلحظه أحد». وعند الظهر كانت تسعة قوارب في الانتظار.',
  },
];

/** Splits *words* into emphasis, to see the italic of the running text. */
function Emphasised({ text }: { text: string }) {
  return text.split('*').map((part, index) => (index % 2 ? <em key={part}>{part}</em> : part));
}

export function TypeSpecimens() {
  return (
    <div className="flex flex-col gap-8">
      {samples.map((sample) => (
        <article key={sample.lang} lang={sample.lang} dir="auto">
          <h4 lang={sample.lang} className="story-headline">
            {sample.headline}
          </h4>
          <p lang={sample.lang} className="mt-2 story-standfirst">
            {sample.standfirst}
          </p>
          <p lang={sample.lang} className="mt-3 story-text">
            <Emphasised text={sample.text} />
          </p>
          <p className="mt-2 text-sm text-ink-soft">
            {[400, 500, 600, 700].map((weight) => (
              <span
                key={weight}
                className={{ 400: '', 500: 'font-medium', 600: 'font-semibold', 700: 'font-bold' }[weight]}
              >
                {sample.headline.slice(0, 24)}{' '}
              </span>
            ))}
          </p>
        </article>
      ))}
      <p className="story-text">
        ێ ۆ ڕ ڵ ڤ ە ژ چ گ پ · ê î û ş ç ğ ı İ Ê Î Û Ş Ç Ğ · <em>ê î û ş ç ğ ı İ</em> ·{' '}
        <strong>ê î û ş ç ğ ı İ ێ ۆ ڕ ڵ ڤ</strong>
      </p>
    </div>
  );
}
