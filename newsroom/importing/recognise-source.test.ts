import { describe, expect, test } from 'vitest';
import { proposeSource } from './propose-source.ts';
import { matchSource } from './recognise-source.ts';

const SOURCES = [
  { id: 'nara', name: 'Northern Alliance News (NARA)', aliases: [] },
  { id: 'deryaz', name: 'Deryaz', aliases: ['Ajansa Nûçeyan a Deryaz'] },
  { id: 'ilgin', name: 'Ilgın İletişim Ajansı', aliases: ['İLİA'] },
];

describe('matchSource', () => {
  test.each([
    ['NARA', null, 'nara', 'credit'],
    ['nara/is/ob', null, 'nara', 'credit'],
    ['ILIA', null, 'ilgin', 'credit'],
    [null, '© 2026 ILGIN İLETİŞİM AJANSI A.Ş.', 'ilgin', 'rights_notice'],
    [null, 'Bê destûra Ajansa Nûçeyan a Deryazê nayê bikaranîn.', 'deryaz', 'rights_notice'],
  ])('%s, %s', (credit, rightsNotice, id, why) => {
    expect(matchSource(SOURCES, { credit, rightsNotice })).toMatchObject({ id, why });
  });

  test('a name inside another word is none', () => {
    expect(matchSource(SOURCES, { credit: 'Narada', rightsNotice: null })).toBeNull();
  });
});

test('a source that is not on file is proposed by the notice’s owner, with the credit as alias', () => {
  const rightsNotice =
    'NOTICE: All rights are reserved by Kuzey Ajansı Yayın San. A.Ş. Under no circumstances …';
  expect(proposeSource({ credit: 'KUZEY', rightsNotice })).toEqual({
    name: 'Kuzey Ajansı Yayın San. A.Ş.',
    aliases: ['KUZEY'],
  });
  expect(proposeSource({ credit: 'KUZEY', rightsNotice: null })).toEqual({ name: 'KUZEY', aliases: [] });
  expect(proposeSource({ credit: null, rightsNotice: null })).toBeNull();
});
