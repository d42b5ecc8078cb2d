import { foldText, hasChinese } from './folding';
import { word } from './word';

/** Phrases of courtesy beside the single words of `common-words`, and what people decorate a message with. */
export const courtesyWords = [
  word(
    'courtesy',
    'filler',
    "or so|or thereabouts|give or take|if you can|if you could|if possible|if you would|if you like|if you want|if you please|if you dont mind|if you don't mind|would you mind|do you mind|do me a favor and|do me a favour and|do me a favor|do me a favour|be so kind as to|so kind as to|be so kind and|be kind and",
    "i was wondering if you|i was wondering whether you|i wonder if you|i'd appreciate it if you|i would appreciate it if|it would be nice if|it would be great if|it'd be great if|it'd be nice if|i think|i guess|i suppose|i feel like|actually|basically|honestly|kinda|sorta|kind of|sort of|somehow|alright|all right|right now|real quick|for me|for us|will ya|ya|would ya|can ya|u|r|ur|plz|plzz|plss|pleasee|thanx|tks|tnx|cheers|many thanks|thank u|thanks in advance|thanks so much|thank you so much|thank you very much|much appreciated|sorry|oops|hmm|hm|well|yo|dude|man|buddy|pal|guys|friend|sir|there you go|as well please|asap|when you have time|when you get a chance|want you to|like you to|need you to|would love to|would love you to|would like to|go on and|be able to|you know",
    '麻烦您|劳驾|辛苦了|辛苦|拜托|拜托了|有劳|可以的话|如果可以|如果可以的话|方便的话|行吗|好吗|好不好|可以吗|行不行|可否|是否可以|烦请|请您|您好|你好|那个啥|哈|哈哈|嘿|哎|唉|嘛|啦|咯|哟|噢|喔|谢谢你|谢谢您|谢啦|谢了|感谢|非常感谢|多谢了|蟹蟹|我觉得|我感觉|其实|顺便|顺手|稍等|请问|好的|好嘞|好滴|收到|可以了|没问题|不错|真棒|太棒了|很好|完美|帮忙给|替我|给俺|帮俺|咱|咱们',
  ),
  /** Said with a face rather than asked for; others, such as a dragon, stay words that nobody knows. */
  word(
    'decoration',
    'filler',
    '🙏|👍|👌|👏|🙌|💪|🤝|✌|✌️|😀|😃|😄|😁|😆|😅|🤣|😂|🙂|😊|😇|😉|😍|🥰|😘|😎|🤩|🤔|😬|😭|😢|🥺|😩|😤|🤗|☺|☺️|😌|😋|😜|🤪|🫡|🫶|❤|❤️|💕|💖|💙|💚|💛|🧡|💜|🖤|✨|⭐|🌟|💯|🔥|🎉|🎊|🚀|🎬|🎥|📹|🎞|✂|✂️|✅|➡️|👉|👇|👆',
    '\ufe0f|\u200d|🏻|🏼|🏽|🏾|🏿',
  ),
];

const opening =
  /^(?:(?:please|pls|plz|kindly|hey|hi|hello|ok|okay|so|and|but|then|now|well|just|maybe|can u|could u|would u|u can|hm+|lol|haha|tbh|honestly|i guess|i think|perhaps|actually|also|go ahead and|can you|could you|would you|will you|can we|could we|can i|i want you to|i want to|i want|i wanna|i'd like you to|i'd like to|i'd like|i would like you to|i would like to|i would like|i'd love to|i need you to|i need to|i need|let's|let us|help me to|help me|try to|do)[ ,]+)+/;
const closing =
  /(?:[ ,]+(?:please|pls|plz|thanks|thank you|thx|ty|cheers|for me|for us|now|today|somehow|then|too|a bit|a little|a little bit|a lot|right|lol|lmao|haha+|hehe|xd|tho|though|ok|okay|if you can|if possible|again|will you|would you|can you))+$/;
const chineseOpening =
  /^(?:请|麻烦|你|您|帮我|帮忙|给我|替我|能不能|可不可以|能否|可以|能|我想要|我想|我要|我希望|希望|想|要|就|再|那|先|帮|，|\s)+/;
const chineseClosing = /(?:吧|吗|呢|啊|呀|哦|啦|嘛|了|谢谢|多谢|可以吗|好吗|行吗|，|\s)+$/;

/** A clause as it is compared with whole phrases: folded, without punctuation and courtesy around it. */
export function plainClause(text: string): string {
  const folded = foldText(text)
    .replace(/[\p{Extended_Pictographic}\ufe0f\u200d]+/gu, ' ')
    .replace(/[\s.!?;:~…。！？；：～,，、)(]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const english = folded.replace(opening, '').replace(closing, '');
  return hasChinese(english)
    ? english.replace(chineseOpening, '').replace(chineseClosing, '').trim()
    : english.trim();
}
