import { word } from '../../language/words/word';

/** The words of silences: what counts as one, how much of it goes, and what else says where they are. */

/** Every way to put one of each group together, "around the words" and "around words". */
function phrases(...groups: readonly (readonly string[])[]): string {
  return groups
    .reduce<readonly string[]>((all, group) => all.flatMap((left) => group.map((right) => `${left} ${right}`.trim())), [''])
    .join('|');
} // prettier-ignore

const determiner = ['', 'the', 'my', 'each', 'every', 'all'];

export const jumpCut = word(
  'jumpCut',
  'object',
  'jump cut|jump cuts|jump-cut|jump-cuts|jumpcut|jumpcuts|jump cutting|跳剪|跳切',
);
export const gentle = word(
  'gentle',
  'detail',
  'gentle|gently|softly|lightly|subtle|subtly|conservative|conservatively|careful|carefully|light|go easy|easy|mild|mildly|cautious|cautiously|温和|轻微|轻轻|保守|柔和|稍微|温和地',
  '松一点|松点|松些|宽松点|宽松一点|温柔点|温柔一点|轻一点|轻点|保守点|保守一点|别太狠|不要太狠|别剪太狠|别剪太紧|别太紧|不要太紧|留点气口|留点呼吸|留点呼吸感|留点余地|留一点余地|留点空隙|留点空间|留点空',
  '少剪一点|少剪点|别太赶|不要太赶|别太碎',
  '留点余量|前后留点余量|前后留点|留点缓冲',
);
export const aggressive = word(
  'aggressive',
  'detail',
  'aggressive|aggressively|tight|tightly|hard|strong|strongly|strict|strictly|ruthless|ruthlessly|brutal|brutally|heavy|heavily|harsh|激进|激进地|狠|强力|彻底|严格|大力',
  '狠一点|狠点|狠些|猛一点|猛点|紧一点|紧点|紧凑一点|紧凑点|紧凑些|紧凑|干净一点|干净点|干净些|干脆一点|干脆点|利落点|利落一点|彻底一点|彻底点|严一点|严格一点',
);
export const normal = word('normal', 'detail', 'normal|normally|default|standard|正常|默认|标准');
export const margin = word(
  'margin',
  'detail',
  'margin|margins|padding|buffer|pad|breathing room|breathing space|breathing time|room to breathe|air|handles|so words are not cut off|so no words are cut off|余量|边距|缓冲|留白|前后各留|各留|预留|留出|缓冲时间',
);
export const generous = word(
  'generous',
  'detail',
  'plenty|plenty of|lots of|a lot of|more|extra|generous|enough',
);
export const sides = word(
  'sides',
  'detail',
  'each side|either side|both sides|before and after|before and after each cut|before and after every cut|on each side|on either side|on both sides|前后各|前后|两边|两边各|两侧|两侧各|左右各|各|每边|两头|两头各|两边都|前后都|前后各自|前后两边',
  phrases(['around', 'either side of', 'each side of', 'both sides of', 'before and after'], determiner, [
    'speech',
    'words',
    'word',
    'cut',
    'cuts',
    'sentence',
    'sentences',
    'voice',
    'talking',
  ]),
);
export const threshold = word(
  'threshold',
  'detail',
  'threshold|quieter than|softer than|volume threshold|noise floor|level|sensitivity|阈值|门限|响度|音量',
);
export const silenceLevel = word(
  'silenceLevel',
  'object',
  'silence threshold|silence level|silence detection threshold|as silence|as silent|count as silence|counts as silence|静音阈值|静音门限|静音的阈值|算静音|视为静音|当作静音',
);
export const least = word(
  'leastLength',
  'detail',
  'minimum|min|minimum length|minimum duration|min length|min duration|minimum silence|最短|最小|最短长度|最小时长',
);
export const most = word(
  'mostLength',
  'object',
  'max pause|max silence|maximum pause|maximum silence|max pause length|maximum pause length|max gap|maximum gap|pause limit|max pauses',
);
export const ignores = word('ignoreSilences', 'verb', 'ignore|ignoring|skip|leave alone|忽略|跳过|不管|不动');
export const lengthy = word(
  'lengthy',
  'detail',
  'long|lengthy|very long|really long|overlong|longer|longer ones|long ones|longest|过长|过长的|太长|太长的|较长|较长的|长时间|长时间的|很长的|长的|比较长的|长',
);
export const shorter = word(
  'shorterPause',
  'detail',
  'shorter|tighter|smaller|less long|not so long|not as long|短一点|短一些|短点|更短',
);
export const dead = word(
  'dead',
  'filler',
  'awkward|dead|unneeded|unnecessary|boring|unwanted|empty|speech|talking|annoying|useless|不必要的|多余的|没用的|没有用的|无用的|尴尬的',
  '磕磕巴巴的|磕磕巴巴|磕巴的|结结巴巴的|拖沓的|冗长的|说话时的|说话里的|讲话时的',
  '喘气的|换气的|呼吸的|说话的|讲话的|讲话中的|说话中的|我说话时的|我说话的|说话时|讲话时|我讲话时的|录音里的',
);
export const speechless = word(
  'speechless',
  'object',
  "nobody speaks|nobody is speaking|nobody talks|nobody is talking|nobody's talking|nobody's speaking|nobody says anything|nobody is saying anything|no one speaks|no one is speaking|no one talks|no one is talking|no one's talking|no one says anything|no-one is talking|no-one speaks|noone is talking|noone speaks",
  "i'm not talking|i am not talking|i'm not speaking|i am not speaking|i don't talk|i don't speak|i don't say anything|i'm silent|i am silent|i'm not saying anything|i say nothing|i stop talking|i pause|there's no talking|there is no talking|there's no speech|there is no speech|there's no sound|there is no sound|there's no audio|there is no audio|there's silence|there is silence|there's a pause|there is a pause|it's silent|it is silent|it's quiet|it is quiet|that's quiet|that is quiet|that's silent|that is silent|that are silent|that are quiet|nothing is said|nothing is being said|no sound|no audio|no speech|no talking|no voice|without sound|without audio|without speech|without talking|without any sound|without any talking|without voice|with no sound|with no audio|with no speech|with no talking",
  '没人说话|没有人说话|无人说话|不说话|没说话|没有说话|没人讲话|没有人讲话|没有人声|无人声|没有任何声音|不讲话|没讲话|没有语音|没有对话',
);
export const speaking = word(
  'speaking',
  'object',
  "someone is speaking|someone is talking|someone's talking|someone's speaking|somebody is speaking|somebody is talking|someone speaks|someone talks|people are talking|people are speaking|people speak|people talk|i'm talking|i am talking|i'm speaking|i am speaking|i speak|i talk|there is speech|there's speech|there is sound|there's sound|there is talking|with speech|with sound|with talking|有人说话|有人在说话|在说话|有声音|有人声|有人讲话|说话|讲话",
);
/** Verbs that ask for silences to go or to get shorter, beside those that are said of anything. */
export const removal = word(
  'silenceRemoval',
  'verb',
  'auto-remove|autoremove|removal|remover|removed|truncate|truncating|truncation|collapse|jump over|auto-cut|autocut|auto-trim|cutting|trimming|shortening|tightening|nix|zap|weed out|weed|close|close up|close down|squeeze|squeeze out|squash|crush|shrink|fix|sort out|deal with|take care of|purge|minimize|minimise|detection and removal|压缩到|压缩至|压缩成|压到|压短|缩到|缩减到|收紧',
);
export const automatic = word(
  'automatic',
  'detail',
  'automatically|automatic|auto|自动|自动地|智能|一键|全自动',
);
export const only = word('onlyThose', 'detail', '只|仅');
export const edges = {
  start: word('leading', 'detail', 'leading|initial|starting|opening'),
  end: word('trailing', 'detail', 'trailing'),
};
/** Filler around silences alone: "between sentences". */
export const betweenWords = word(
  'betweenWords',
  'detail',
  phrases(['between', 'in between'], determiner, [
    'sentences',
    'sentence',
    'words',
    'word',
    'phrases',
    'phrase',
    'takes',
    'lines',
    'thoughts',
    'paragraphs',
  ]),
  'in my speech|in the speech|in my talking|in the talking',
  'wherever i pause|where i pause|whenever i pause|when i pause|every time i pause|wherever there is a pause',
  '中间的|当中的|说话中间|说话中间的|说话间|说话之间|句子之间|句子间|词与词之间|句与句之间|说话中',
);
/** Pauses that other words make one: "the breaks between sentences". */
export const breaks = word('breaks', 'detail', 'break|breaks|space|spaces');
export const noSilence = word(
  'noSilence',
  'verb',
  'no silence|no silences|no pauses|no dead air|no gaps|no pause|without silences|without pauses|without the pauses|without gaps|without dead air|without silence|不要停顿',
);

export const silenceWords = [
  ...[
    jumpCut,
    gentle,
    aggressive,
    normal,
    margin,
    generous,
    sides,
    threshold,
    silenceLevel,
    least,
    most,
    ignores,
  ],
  ...[
    lengthy,
    shorter,
    dead,
    speechless,
    speaking,
    removal,
    automatic,
    only,
    edges.start,
    edges.end,
    betweenWords,
  ],
  ...[breaks, noSilence],
];
