import { written } from '../written.ts';

export const languageCourseKmr = written`
# Pirtûkxaneya bajêr dersên Kurmancî yên belaş dide

Pirtûkxaneya bajarê Merîsê ji vê hefteyê pê ve her êvara duşemê dersên Kurmancî yên belaş dide. Du kom hene: yek ji bo destpêkan, yek jî ji bo kesên ku diaxivin lê nanivîsin.

Ji bo koma duyem di rojekê de heftê kesan nav nivîsandin. Pirtûkxane niha li mamosteyekî din û li sî kursiyên din digere.
`;

export const snowRoadKmr = written`
# Riya Girên Zêrîn ji ber berfê hat girtin

Riya di navbera Keldar û Girên Zêrîn de ji duh êvarê ve ji ber berfa ku gihîştiye nîv metreyê girtî ye. Du otobus di rê de man; gundiyên Serkaniyê rêwî birin malên xwe.

Rêveberiya Rêyan dibêje ku dê rê heta nîvro bê vekirin. Li Serkaniyê kesî lez nîn e: li gorî rêwiyekî, şorbe baş e û hê jî heye.
`;
