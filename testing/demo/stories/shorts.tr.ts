import { written } from '../written.ts';

export const waterCutTr = written`
# Yukarı mahallelerde yarın altı saat su kesilecek

Meris’in yukarı mahallelerinde, yenilenen ana boru hattı bağlanacağı için yarın 09.00 ile 15.00 arasında su akmayacak. Kesinti Değirmen Sokağı, Fıçıcılar Yokuşu ve Çınarlı Mahallesi’ni kapsıyor.

Su İdaresi, Çınarlı Meydanı’na iki tanker göndereceğini, hastane ile okulların kesintiden etkilenmeyeceğini bildirdi.
`;

export const chessTr = written`
# On iki yaşındaki Ezgi Tunalı, satrançta liman şampiyonu

Liman kahvelerinin kırk yıllık satranç turnuvasını ilk kez bir çocuk kazandı: On iki yaşındaki Ezgi Tunalı, finalde üç kez şampiyon olmuş emekli kaptan Rıfat Gezgin’i 41 hamlede yendi.

Gezgin, maçtan sonra şapkasını rakibine verdi. Tunalı’nın şapkayla ilgili ilk sözü “Büyük” oldu.
`;
