import { addRule } from '#newsroom/house-style/commands.ts';
import type { NewRule } from '#newsroom/house-style/schema.ts';
import type { Beat } from './clock.ts';
import type { Cast } from './people.ts';

const rule = (language: string, avoid: string, say: string, reason: string): NewRule => ({
  language,
  avoid,
  say,
  reason,
});

const rules = [
  rule('en', 'passed away', 'died', 'We say what happened.'),
  rule('en', 'in order to', 'to', 'One word does it.'),
  rule('en', 'Internet', 'internet', 'A net like any other, and in small letters since 2019.'),
  rule('en', 'iconic', '', 'Say what it looks like, and readers decide.'),
  rule('tr', 'hayatını kaybetti', 'öldü', 'Ne olduysa onu yazarız.'),
  rule('kmr', 'çû ser dilovaniya xwe', 'mir', 'Em dibêjin çi bûye.'),
  rule('ckb', 'کۆچی دوایی کرد', 'مرد', 'ئەوە دەنووسین کە ڕوویداوە.'),
  rule('ar', 'وافته المنية', 'توفي', 'نكتب ما حدث.'),
];

/** What the newsroom of the demo has agreed to say, and not to say. */
export const houseStyle = ({ rojda }: Cast): Beat[] =>
  rules.map((each, index) => ({
    hoursAgo: 700 - index / 60,
    play: async () => {
      await addRule(rojda, each);
    },
  }));
