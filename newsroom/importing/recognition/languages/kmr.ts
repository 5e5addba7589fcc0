import type { LanguageWords } from './language.ts';

export const kurmanji: LanguageWords = {
  order: 'subject_verb',
  dropsPronoun: false,
  capitals: 'names',
  says: 'got gotin gotiye dibêje dibêjin axivî axift nivîsand pirsî zêdekir diyarkir ragihand lêvekir anî bersivand',
  pronouns: 'wî wê ew',
  titles: `birêz dr prof serok seroka serokê serokwezîr wezîr wezîra wezîrê walî waliyê şaredar şaredara şaredarê
    hevserok hevseroka hevserokê parlamenter parlamentera berdevk berdevka berdevkê mamoste mamosteya mamosteyê doktor
    doktora doktorê endezyar endezyara parêzer parêzera rojnamevan rojnamevana nivîskar nivîskara hunermend hunermenda
    muxtar muxtarê muxtara rêveber rêvebera rêveberê kapîtan kapîtanê kaptan kaptanê gundî cotkar cotkara masîgir
    masîgira şivan nanpêj nanpêja hosta hostayê mele şêx sekreter sekretera endam endama endamê hemşîre hemşîreya
    dîroknas dîroknasa pispor pispora mêşvan mêşvana`,
  offices: 'xwediyê xwediya damezrînerê damezrînera',
  common: `û an lê jî ku ji li di bi de da re ve ev ew ez tu em hûn wan me min te wî wê ya yê yên bo ber piştî berî di
    dema gava heke ger her hemû gelek çend yek du sê çar pênc şeş heft heşt neh deh duh îro sibe duşem sêşem çarşem
    pêncşem înî şemî yekşem duşemê sêşemê çarşemê pêncşemê înê şemiyê yekşemê çile reşemî adar nîsan gulan hezîran
    tîrmeh tebax îlon cotmeh mijdar berfanbar kanûn sibat gulanê hezîranê adarê lewma niha dîsa êdî heta bajarê gundê
    navenda herêma parlamento hikûmet`,
  organisations: `wezareta zanîngeha komeleya partiya şaredariya meclisa yekîtiya rêxistina saziya enstîtuya
    federasyona sendîkaya ajansa banka kooperatîfa komîteya komîsyona nexweşxaneya muzexaneya weqfa konseya şirketa
    dadgeha odeya akademiya rêveberiya midûriyeta navenda`,
  headStands: 'first',
  links: 'û ya yê yên a ê',
  placeWords: 'li',
  figures: {
    decimal: ',',
    scales: 'hezar=1000 milyon=1000000 mîlyon=1000000 milyar=1000000000 mîlyar=1000000000',
    numbers: `du=2 sê=3 çar=4 pênc=5 şeş=6 heft=7 heşt=8 neh=9 deh=10 bîst=20 sî=30 çil=40 pêncî=50 şêst=60 heftê=70
      heştê=80 nod=90 sed=100`,
    percentAfter: '',
    percentBefore: 'sedî sed',
    currencies:
      'lîre=TRY lîra=TRY lîreyî=TRY ewro=EUR euro=EUR dolar=USD dînar=dînar dolarî=USD dînarî=dînar',
    units: `km kîlometre kîlometreyan m metre metreyan cm kg kîlo kîloyan ton tonan lître hektar donim pile roj rojan
      hefte hefteyan meh mehan sal salan saet saetan deqe deqeyan şev megawat`,
    notAfter: `çileyê reşemiyê adarê nîsanê gulanê hezîranê tîrmehê tebaxê îlonê cotmehê mijdarê berfanbarê çile sibatê
      kanûnê salî`,
    notBefore: 'saet rûpel rûpela xala madeya sala salê hejmara jimara meha roja demjimêr saetê',
  },
};
