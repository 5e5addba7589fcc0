import type { LanguageWords } from './language.ts';

export const english: LanguageWords = {
  order: 'subject_verb',
  dropsPronoun: false,
  capitals: 'names',
  says: `said says told adds added explained announced insisted warned admitted recalled replied asked wrote noted
    stressed argued claimed denied confirmed joked promised declared remarked conceded`,
  pronouns: 'he she',
  titles: `mr mrs ms miss dr prof professor sir dame lord lady judge justice captain colonel general major sergeant
    lieutenant admiral inspector officer commissioner mayor minister president premier chancellor governor senator
    deputy ambassador secretary director manager chairman chairwoman chair chief head spokesman spokeswoman
    spokesperson bishop imam rabbi father sister coach goalkeeper striker baker teacher nurse doctor engineer farmer
    fisherman fisherwoman harbourmaster master keeper architect lawyer historian author writer singer actor actress
    director prosecutor economist analyst scientist researcher biologist curator librarian councillor councilwoman
    councilman king queen prince princess sheikh executive attorney quarterback counsel foreman forewoman docker pilot skipper beekeeper winemaker`,
  offices:
    'owner founder leader member resident student mother daughter son widow who editor representative organiser',
  common: `the a an this that these those it its his her their our my he she they we i you and but or so if when while
    after before as at by for from in of on to with without under over since until because although though about
    against between during among despite according yesterday today tomorrow meanwhile however also only even still
    then there here what who why how where which no yes not all some many most both each every several few another
    other one two three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december last next nobody everybody
    later earlier now once again asked speaking english french german turkish kurdish arabic persian christmas easter
    ramadan parliament government`,
  organisations: `ministry department council association university institute college academy bank company
    corporation union agency party authority board committee commission court hospital museum foundation federation
    society club office bureau parliament assembly senate police ltd limited inc plc llc group holdings alliance
    league chamber trust brigade network observatory cooperative centre center service technologies equities
    corp co journal times herald securities partners forces army navy laboratories labs`,
  headStands: 'either',
  links: 'of for',
  placeWords: 'in near',
  figures: {
    decimal: '.',
    scales: 'thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 m=1000000 bn=1000000000',
    numbers: `one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 fifteen=15
      twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90`,
    percentAfter: 'percent per_cent percentage_points',
    percentBefore: '',
    currencies: `dollar=USD dollars=USD euro=EUR euros=EUR pound=GBP pounds=GBP lira=TRY liras=TRY dinar=dinar
      dinars=dinar crowns=crowns krone=krone kroner=krone franc=franc francs=franc usd=USD eur=EUR gbp=GBP`,
    units: `km kilometres kilometers kilometre m metres meters metre miles mile cm kg kilograms kilos tonnes tons tonne
      ton litres liters litre barrels hectares hectare acres degrees mw kw megawatts gigawatts kwh nights days weeks
      months years hours minutes seconds knots`,
    notAfter: `january february march april may june july august september october november december am pm gmt utc
      o st nd rd th year`,
    notBefore: `page article section chapter no number channel route highway flight room january february march april
      may june july august september october november december season line terminal pier at`,
  },
};
