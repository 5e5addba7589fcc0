import { written } from '../written.ts';

export const breadPriceKmr = written`
# Buhayê nên li Keldarê dîsa bilind bû: nanpêj çi dibêjin?

> Nanê tenûrê di salekê de ji sê taleran derket pênc taleran. Ard buha ye, lê ne tenê ard.

Sibehê saet di çaran de li taxa jorîn a Keldarê tenê ronahiya firinê heye. Şêro Nanpêj hevîrê xwe yê sêyem amade dike û li ser destê xwe hesab dike: “Ard ji sedî sî buhatir bû, dar ji sedî çil. Ez eger buha zêde nekim, divê ez firinê bigirim.”

Ji destpêka vê mehê ve nanekî tenûrê li Keldarê pênc taler e; par di vî wextî de sê taler bû. Odeya Esnafan dibêje ku ev zêdebûn li çil û yek firinan ji çil û sêyan derbas dibe.

## Du firin buhayê zêde nakin

Du firin li dij derketin. Yek ji wan a kooperatîfa jinan a taxa Kanîsarkê ye. “Em ard rasterast ji gundên ber Çemê Avelî dikirin,” seroka kooperatîfê Gulê Dara got. “Di navberê de kes nîn e, ji ber wê jî em dikarin bi sê û nîvan bifiroşin.”

Li ber deriyê kooperatîfê êdî rêzeke dirêj heye. Kesên ku em bi wan re axivîn dibêjin ku malbateke pênc kesî rojê çar nanan dixwe; di mehê de ev ferq digihîje dused û çil taleran.

Midûriya Bazirganiyê heta niha bersiva pirsên me neda.
`;
