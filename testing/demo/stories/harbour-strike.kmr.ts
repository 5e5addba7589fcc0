import { written } from '../written.ts';

export const harbourStrikeKmr = written`
# Greva li benderê ket roja sêyem: kaptanên rêber nobeta nû napejirînin

> Sî û çar keştî li ber Bendera Merîsê li bendê ne. Her du alî dibêjin em dixwazin li hev rûnin, lê kesî hê rojek negotiye.

Greva li Bendera Merîsê ket roja xwe ya sêyem: sî û çar keştiyên barkêş di kendavê de lenger avêtine û tu keleka kaptanên rêber li deryayê nîn e.

Her 61 kaptanên rêber ên benderê ji ber nobeta nû dest ji kar berdan; li gorî wê, ew ê bi tena serê xwe û di pêlên heta sê metreyan de derkevin ser keştiyan. Heta niha, gava ku pêl ji du metreyan bilindtir dibûn, du kes bi hev re diçûn.

“Hê kes neketiye, qaîde jî tam di wextekî wisa de tê nivîsandin,” seroka Sendîkaya Kaptanên Rêber Nora Velinê got. Sendîka dibêje, eger nobeta nû şêst rojan bê rawestandin, ew ê vegerin ser kar.

Rêveberiya Benderê nobeta nû ewle dibîne. Rêveberê wê Tomas Aldren behsa nêrdewanên nû yên bi destgir û saleke bê qeza dike. “Em ji kesî naxwazin ku mêrxas be,” wî got. “Em ji wan dixwazin ku tabloyan bixwînin.”

## Lîmonên di kendavê de

Li gorî texmîna Odeya Bazirganiyê, rojeke rawestî ji bazirganiya bajêr re bi 1,8 milyon taleran diqede. Sûpermarket dibêjin ku ji bo hefteyekê malê wan heye; bazara giştî ewqas bêhnfireh nîn e.

“Du konteynirên min ên lîmonan li wir in, ez ji pencereya xwe wan dibînim,” giştfiroş Anselm Roy got. “Ew digihîjin, ez jî kal dibim.”

Keştiyên giravan û xizmeta rizgarkirinê wek her car dixebitin: lîsansên kaptanên wan ên xwe hene û pêdiviya wan bi rêber nîn e. Şaredarê bajêr ji her du aliyan re salona encûmenê pêşkêş kir, qehwe jî di nav de, heta çiqas dem hewce be.
`;
