import type { LanguageWords } from './language.ts';

export const german: LanguageWords = {
  order: 'subject_verb',
  dropsPronoun: false,
  capitals: 'nouns',
  says: `sagte sagt erklärte erklärt betonte betont meinte meint fügte berichtete berichtet warnte warnt teilte ergänzte
    erzählte erzählt kündigte so rief antwortete fragte schrieb versicherte bestätigte lobte kritisierte`,
  pronouns: 'er sie',
  titles: `herr frau dr prof professor professorin bürgermeister bürgermeisterin oberbürgermeister
    oberbürgermeisterin minister ministerin präsident präsidentin kanzler kanzlerin direktor direktorin leiter leiterin
    chef chefin sprecher sprecherin kapitän kapitänin richter richterin trainer trainerin torwart landrat landrätin
    uhrmacher uhrmacherin bäcker bäckerin lehrer lehrerin pfarrer pfarrerin ingenieur ingenieurin arzt ärztin
    historiker historikerin winzer winzerin müller müllerin wirt wirtin polizeisprecher polizeisprecherin vorsitzende
    vorsitzender geschäftsführer geschäftsführerin staatsanwalt staatsanwältin abgeordnete abgeordneter imker imkerin
    fischer fischerin förster försterin hafenmeister hafenmeisterin ministerpräsident ministerpräsidentin
    stadtarchivar stadtarchivarin biologin biologe`,
  offices: 'inhaber inhaberin gründer gründerin mitglied mitarbeiter mitarbeiterin',
  common: `der die das den dem des ein eine einen einem einer und aber oder wenn als nach vor bei mit von zu in im am an
    auf aus für über unter seit bis weil dass es er sie wir ich ihr sein seine ihre ihren doch auch nur noch schon
    gestern heute morgen zugleich dagegen dort hier was wer wie wo warum kein keine alle viele einige montag dienstag
    mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober
    november dezember zum zur jahr jahre uhr prozent euro man niemand jeder damit dabei`,
  organisations: `ministerium universität hochschule institut verband verein gesellschaft behörde gericht partei bund
    gmbh ag kg ev stiftung kammer genossenschaft gewerkschaft akademie museum krankenhaus`,
  headStands: 'either',
  links: 'für der des',
  organisationEnds: `ministerium verband behörde kammer universität genossenschaft gewerkschaft agentur stiftung
    verein gericht`,
  placeWords: '',
  figures: {
    decimal: ',',
    scales: `tausend=1000 million=1000000 millionen=1000000 mio=1000000 milliarde=1000000000 milliarden=1000000000
      mrd=1000000000`,
    numbers: `zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 zwanzig=20 dreißig=30`,
    percentAfter: 'prozent prozentpunkte',
    percentBefore: '',
    currencies: 'euro=EUR dollar=USD franken=CHF pfund=GBP lira=TRY kronen=kronen eur=EUR chf=CHF',
    units: `km kilometer m meter cm zentimeter kg kilogramm kilo tonnen tonne liter hektar grad megawatt
      kilowattstunden tage wochen monate jahre stunden minuten sekunden nächte tagen wochen monaten jahren metern
      kilometern litern`,
    notAfter: `januar februar märz april mai juni juli august september oktober november dezember uhr`,
    notBefore: `seite artikel paragraf nummer nr kapitel zimmer januar februar märz april mai juni juli august september
      oktober november dezember jahr linie gleis absatz`,
  },
};
