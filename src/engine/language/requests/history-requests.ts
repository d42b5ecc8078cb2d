import type { Edit } from '../../edits/registry';
import { isObject } from '../clauses/commands';
import * as w from '../words/common-words';
import { plainClause } from '../words/courtesy';
import type { Lexicon } from '../words/lexicon';
import { isIdle, isSpelt } from '../reading';
import type { Reading } from '../reading';
import { tokenize } from '../words/tokens';
import { baseOf } from '../words/verb-forms';
import { word } from '../words/word';

/** Going back and forth in what was done. */
export type HistoryRequest =
  | { readonly type: 'undo'; readonly steps: number }
  | { readonly type: 'redo'; readonly steps: number }
  /** What was taken away is to come back: by undoing, or by doing again what was undone last. */
  | { readonly type: 'putBack'; readonly to: 'lastStep' | 'beforeTries' | 'original' }
  | { readonly type: 'startOver' }
  /** To how it was before something was done: `before` is what was said of that. */
  | { readonly type: 'goBack'; readonly before: string };

const undo = word('undo', 'verb', 'undo|undo that|undo it|undo this|undid|revert|revert that|revert it|reverse that edit|roll back|roll it back|rollback|take that back|take it back|go back|go back one|go back one step|back one step|one step back|step back|take back|back up one step|ctrl z|ctrl+z|cmd z|restore the previous version|restore the last version|go to the previous version|previous version|撤销|撤回|回退|上一步|撤消|后退|返回上一步|取消上一步|还原上一步|回到上一步|退回上一步|恢复到上一步|恢复上一步|退一步|返回|退回|撤|复原|撤回去|退回去|刚才那步撤掉|刚刚那步撤掉|刚才的撤掉|刚刚的撤掉|刚才那个撤掉|撤掉刚才的|撤掉上一步|还是恢复|算了还是恢复|刚才那个不要了|刚才的不要了|刚刚那个不要了|刚才那步不要了|上一步不要了|不要刚才的|上一个版本|回到上一个版本|恢复上一个版本'); // prettier-ignore
const redo = word('redo', 'verb', 'redo|redo that|redo it|undo the undo|undo undo|undo that undo|重做|重新做一遍|重新做一次|再重新做一遍|再重做一遍|重做一遍|重做一次|再重做|恢复撤销|再做一次|取消撤销|撤销撤销|恢复刚才撤销的|恢复刚刚撤销的|恢复撤销的|前进一步|反撤销|还原撤销'); // prettier-ignore
const putBack = word('putBack', 'verb', 'put it back|put them back|put that back|put those back|put this back|put everything back|put it back in|put them back in|bring it back|bring them back|bring that back|bring those back|get it back|get them back|restore it|restore them|restore that|change it back|turn it back|i want it back|i want them back|leave it where it was|leave it as it was|leave it how it was|leave it like it was|leave it the way it was|leave them as they were|leave them where they were|keep it as it was|keep it where it was|keep it how it was|keep it the way it was|放回原处|放回原位|改回去|改回来|变回去|变回来|恢复回去|恢复回来|弄回来|弄回去|加回来|找回来|还原回去|还原回来|放回去|换回来|换回去|调回来|调回去|挪回来|挪回去|移回来|移回去|放回来|还是放回来|还是放回去|还是加回来|拿回来|还是拿回来|还是换回来|还是改回来|还是改回去|恢复刚才的|恢复刚刚的|给我恢复|恢复它'); // prettier-ignore
const startOver = word('startOver', 'verb', '还原到最初|恢复到最初|回到最初|还原到最开始|还原到一开始|都撤了|全撤了|都撤掉|全撤掉|全部撤掉|都撤销|都撤回|回到最开始|回到最开始的样子|回到最开始的时候|恢复到最开始|恢复到最开始的样子|回到第一版|回到一开始的样子|revert to the first version|go back to the first version|back to the first version|start over|start again|start again from the beginning|start over from the beginning|start from scratch|start from the beginning|start from zero|start fresh|start anew|reset|reset it|reset the video|reset the project|reset the timeline|reset my video|from scratch|begin again|restart|undo everything|undo it all|undo all|undo all of it|undo all edits|revert everything|revert all|reset everything|discard everything|discard all edits|discard all changes|discard my changes|throw everything away|throw away all changes|throw away all my changes|throw away all edits|throw away all my edits|throw away my edits|throw away my changes|discard all my edits|discard all my changes|discard my edits|delete all my edits|delete all edits|undo all my edits|undo my edits|forget all my edits|forget all edits|throw it all away|scrap everything|scrap it all|undo all changes|undo all the changes|undo all my changes|back to the original|back to original|back to the original video|go back to the original|go back to original|return to the original|revert to the original|revert to original|restore the original|restore original|restore the original video|give me the original|give me back the original|the original version|go back to the start|go back to the beginning|go back to square one|back to square one|clear all edits|clear all changes|clear everything|remove all edits|remove all changes|remove all my edits|重新开始|重来|重新来|重新来过|从头开始|从头来|从头再来|推倒重来|全部重来|全部撤销|撤销全部|撤销所有|撤销所有修改|撤销全部修改|撤销一切|取消所有修改|取消全部修改|放弃所有修改|放弃修改|重置|清空重来|恢复原样|还原|恢复原视频|恢复原始视频|还原视频|还原成原视频|恢复原状|回到最初|回到最初的样子|恢复到最初|恢复到最初的样子|回到原来|回到原始状态|恢复到原始状态|回到原片|恢复初始状态|回到初始状态|恢复默认|从头来过|恢复最初|回到原始|恢复到原始|恢复初始|恢复到一开始|回到一开始|全部恢复|全部恢复原样|全部还原|都恢复原样|恢复成原样|恢复到原样|恢复成原来的样子|恢复原来的样子|恢复到原来的样子|变回原来的样子'); // prettier-ignore
const change = word('change', 'detail', 'change|changes|step|steps|edit|edits|action|actions|times|time|move|moves|thing|things|operation|operations|command|modification|modifications|modify|version|recent|previous|latest|prior|you did|you just did|i did|we did|you made|i made|just made|just did|most recent|wrong|mistake|didn\'t like that|i don\'t like it|i don\'t like that|that was wrong|not like that|last|最近|最近的|修改|步|操作|次|改动|编辑|刚才|刚刚|刚才的|刚刚的|刚才那步|刚才那个|那步|那一步|一步|上次|上一次|之前的|不对|错了|不是这样|不喜欢|的操作|的修改'); // prettier-ignore
const times = word(
  'repeated',
  'detail',
  'twice|thrice|two times|three times|both|both of them|both of those|those two|these two|两次|三次',
);

export const historyWords = [undo, redo, putBack, startOver, change, times];

/** "Put it back the way it was", "have it as it was before" */
const asItWas =
  /^(?:(?:hm+|no|nope|nah|oh|i liked it better|it was better)[ ,]+)*(?:(?:put|change|turn|set|bring|switch|get|make|leave|have|keep|return|restore|go) )?(?:it|that|this|them|those|these|everything|things)?(?: all)?(?: ?back)?(?: to)? ?(?:exactly |just )?(?:how|the way|as|like|what|where) (?:it|they|things|everything|that)(?: all)? (?:was|were|used to be|had been)(?: before| originally| at first| at the (?:start|beginning)| in the beginning| to begin with| earlier)?$|^(?:put|set|change|turn|bring|get|make|switch) (?:it|that|this|them) back to (?:the |its |their )?original(?: (?:look|state|version|one|way))?$|^(?:i |we )?(?:liked|preferred) (?:it|that|them)(?: better| more)? (?:before|the way it was|how it was|as it was)$|^(?:it|that|they) (?:was|were|looked|sounded) (?:much |a lot |way )?better before$/;

/** “还是原来那样” */
const asItWasInChinese =
  /^(?:还是|就|我要|要|用|恢复|变回|改回|回到|退回|恢复成|还原成|成|到)*原来的?(?:那样|那个|样子|样|好看?|比较好看?|更好看?)(?:就好|就行|一点|些)?$/u;

/** “还是之前的吧”, “还是原来的” */
const formerInChinese =
  /^(?:算了|不|嗯)*[,，]?(?:还是|就用|要|用|恢复|变回|改回|回到|退回|换回)+(?:成|到)?(?:用|要)?(原来|之前|以前|原先|刚才|先前)的(?:那样|那个|那版|样子|版本|效果|好看?|比较好看?|更好看?|舒服|顺眼|吧|就好|就行)*$/u;

/** "The way it was" is before all that was tried; "as it was before" may be before the last of it. */
function formerMeant(said: string): Extract<HistoryRequest, { type: 'putBack' }>['to'] {
  if (/\b(?:originally|at first|beginning|begin with|start|original)\b/.test(said)) return 'original';
  return /\b(?:before|earlier)\b/.test(said) ? 'lastStep' : 'beforeTries';
}

/** "Start over from the original", "begin again with the untouched video" */
const fromScratch =
  /^(?:(?:please|ok|okay|let's|let me|can we|i want to|i'd like to|just|scrap (?:it|that|all that|everything) and)[ ,]+)*(?:(?:(?:start|begin|go)(?: all)?(?: it| this)?(?: over| again| afresh| fresh| anew| back)+|restart)(?: (?:again|everything|it|the edit|editing))?|(?:start|begin)(?: everything| this| it)?(?= from (?:scratch|zero|square one)$)),? (?:from|with|to) (?:(?:the|my) )?(?:(?:very|untouched|unedited|raw) )?(?:scratch|zero|square one|(?:original|beginning|start|first version|untouched|unedited|raw)(?: (?:video|file|footage|clip|clips|recording|version|one|upload))?)(?: again)?$/;

/** Reads a clause as a step in the history, where nothing else is said in it. */
export function readHistory(reading: Reading): HistoryRequest | undefined {
  // "调回来一点" goes but a little of the way.
  if (/[回][来去](?:一?[点些]|一半)/u.test(reading.clause.text)) return undefined;
  const former = asItWas.exec(plainClause(reading.clause.text))?.[0];
  if (former !== undefined) return { type: 'putBack', to: formerMeant(former) };
  if (asItWasInChinese.test(plainClause(reading.clause.text))) return { type: 'putBack', to: 'beforeTries' };
  const formerSaid = formerInChinese.exec(plainClause(reading.clause.text))?.[1];
  if (formerSaid !== undefined)
    return { type: 'putBack', to: /[原先]/u.test(formerSaid) ? 'beforeTries' : 'lastStep' };
  if (fromScratch.test(plainClause(reading.clause.text))) return { type: 'startOver' };
  if (reading.take(putBack))
    return reading.leftover().length === 0 ? { type: 'putBack', to: 'lastStep' } : undefined;
  const again = reading.take(redo);
  const over = !again && reading.take(startOver);
  const back = !again && !over && reading.take(undo);
  if (!again && !over && !back) return undefined;
  const number = reading.takeOnly('number');
  const ordinal = reading.all('ordinal').find(({ value }) => value === -1);
  const factor = number ? undefined : reading.takeOnly('factor');
  reading.takeToken(ordinal);
  const repeated = reading.find(times);
  reading.take(times, change);
  const all = reading.tokens.some((token) => isSpelt(token, /^(all|everything|所有|全部)$/));
  reading.take(w.everything);
  if (reading.leftover().length > 0) return undefined;
  // "Reset the colours" is a wish for the colours alone.
  const isOfObject = reading.tokens.some(isObject);
  if (isOfObject && !all) return undefined;
  if (over || (back && all)) return { type: 'startOver' };
  const word = repeated?.type === 'word' ? (/^(?:thrice|three|三)/.test(repeated.text) ? 3 : 2) : 1;
  const steps = Math.min(1000, Math.max(1, Math.round(number?.value ?? factor?.value ?? word)));
  return { type: again ? 'redo' : 'undo', steps };
}

const goesBack =
  /^(?:.*\b)?(?:go back|back|return|revert|roll ?back|restore|undo|rewind|reset|take (?:me|it|us) back|bring (?:me |it )?back|put it back|get (?:me |it )?back|how (?:it|things|the video) (?:was|were|looked)|(?:the|like it was|as it was) (?:version|state|way it was)|the way (?:it|things) (?:was|were)|as it was|like it was)\b.*?\b(?:before|prior to|without)\b(?<what>.*)$/;
const goesBackInChinese = [
  /(?:回到|退回到?|恢复到?|还原到?|撤销到?|返回到?|回退到?|倒回到?|变回)(?<what>.*?)(?:(?:[之以]?前|前面)(?:的(?:样子|状态|版本|时候))?|的?(?:那)?时候)$/,
];
const anyEdit =
  /^(?:any|all|every|everything|the (?:first|very first)|i (?:started|began)|we (?:started|began)|you (?:started|began)|editing|starting|one|your|my|the|of|edits?|changes?|edited|anything|做|任何|所有|全部|一切|编辑|修改|剪辑|开始|剪|动|改|没|的|过|\s)+$/;
const lastEdit =
  /^(?:the |my |your |that |this |it |just |very |last |latest |previous |most |recent |one |edit|change|step|thing|command|you |i |did |made |上一?|次|步|个|最后|一|的|修改|操作|编辑|这|那|刚才|刚刚|\s)*$/;

/** "Go back to how it was before the music", "回到加音乐之前". */
export function readGoBack(text: string): HistoryRequest | undefined {
  const plain = plainClause(text);
  if (plain.length > 200) return undefined;
  const found =
    goesBack.exec(plain) ?? goesBackInChinese.map((words) => words.exec(plain)).find((each) => each);
  const what = found?.groups?.['what']?.trim().replace(/^没有?|^还没有?/, '');
  if (what === undefined) return undefined;
  if (anyEdit.test(what) && !/last|latest/.test(what)) return { type: 'startOver' };
  if (lastEdit.test(what)) return { type: 'undo', steps: 1 };
  return { type: 'goBack', before: what };
}

const undoes = /^(?:undo|revert|roll ?back|take back|cancel)\s+(?<what>.+)$/;
const undoesInChinese = /^(?:撤销|撤回|撤消|回退|取消)(?:掉)?(?<what>.+)$/;

/** "Undo the music": what of the history is named, where a clause is nothing else. */
export function readUndoOf(text: string): string | undefined {
  const plain = plainClause(text);
  const said = (undoes.exec(plain) ?? undoesInChinese.exec(plain))?.groups?.['what'];
  // "Undo the cut but keep the speed"
  const what = said?.replace(/,? (?:but|and) (?:keep|leave) (?:the |my )?[a-z ]+$/, '');
  // "Undo that if it gets too short" depends on what nobody knows yet.
  return what !== undefined && what.length <= 100 && !/\b(?:if|unless)\b|如果|要是/.test(what)
    ? what
    : undefined;
}

const disliked =
  /^(?:no )?(?:(?:i )?(?:really )?(?:don't|do not) like (?:it|that|this)(?: at all| anymore)?|(?:that|it|this)(?:'s| is| was) (?:a mistake|wrong|not (?:what i (?:wanted|meant|asked for)|right|good)|worse|worse than before)|i(?:'ve)? changed my mind|not what i (?:wanted|meant|asked for)|(?:it|that) looks (?:worse|bad|wrong))$|^(?:我)?(?:不喜欢(?:这样|这个)?|[搞弄改剪删切裁加放调换移选]错了?|不是我(?:想)?要的|效果不好|不如(?:之前|原来)(?:好看)?|还不如(?:之前|原来)|变差了?|更差了?)$/u;

/** Whether what was done last is complained of, without a word of what should be done. */
export function isDisliked(text: string): boolean {
  return disliked.test(plainClause(text));
}

const overdone =
  /^(?:(?:hm+|no|oh|ok|well),? )*(?:(?:(?:that|it|this)(?:'s| is| was)|you (?:cut|removed|took)(?: out| off| away)?) )?(?:way |a bit |a little |far |just )?(?:too much|a bit much|overdone)(?: (?:now|of it|for me))?$/;

/** "Too much", which may be said of what can't be done by half. */
export function isOverdone(text: string): boolean {
  return overdone.test(plainClause(text));
}

const keeps =
  /^(?:(?:no|wait|oh|sorry|hm+|actually|but)[\s,.!-]+)*(?:keep|leave) (?:that|this|it|them)(?: (?:part|bit|one|stretch|section|clip|piece|scene))?(?: in| alone| there)?$|^(?:(?:不|不对|等等|等一下)[,，]?)*(?:那段|这段|那部分|这部分|那一段|那个|它)?(?:还是|先)?(?:要|得)?(?:留着|保留|留下|别剪|不要剪|别删|不要删|不剪|不删)(?:吧|了|掉)*$|^(?:算了|不|等等)*[,，]?还是要(?:这段|那段|它)?(?:的|吧|了)*$/u;
const removals = /^(?:trimStart|trimEnd|cutRanges|deleteClips|trimSilences|remove[A-Z].*)$/;

/** "No, keep that part": whether what was taken away last is to stay. */
export function isKept(text: string, last: Edit | undefined): boolean {
  return last !== undefined && removals.test(last.edit) && keeps.test(plainClause(text));
}

/** "还是剪掉吧", after that was undone: whether what was undone last is to be done after all. */
export function isWantedAfterAll(text: string, undone: readonly string[]): boolean {
  const verb = afterAll.exec(plainClause(text))?.[1];
  return (
    verb !== undefined &&
    undone.some((clause) => clause.includes(verb) || /^要|^留|^用|^恢复|^还原|^加回/.test(verb))
  );
}

const afterAll =
  /^(?:算了|不|嗯|那|好吧|等等)*[,，]?还是((?!不|别|没)[\u4e00-\u9fff]{1,2}?)(?:掉|上|了|它|一下)*吧?$/u;

const normal =
  /^(?:(?:and|ok|no|now|hm+|actually|but)[\s,.!-]+)*(?:(?:put|turn|change|set|make|get|go|switch|bring)(?: (?:it|that|this|them))? )?(?:back to (?:normal|how (?:it|they) (?:was|were)|the way (?:it|they) (?:was|were))|normal again)(?: again)?$/u;
/** What a picture or a sound is like, so that without it that is normal. */
const ofManner = /^(?:reverse|flip|rotate|grade|crop|zoom)Clips$|^(?:setVolume|setFit|setCanvas|denoise)$/;

/** "And back to normal please", after it was turned round: whether what was done last is not to be. */
export function isNormalAgain(text: string, last: Edit | undefined): boolean {
  return last !== undefined && ofManner.test(last.edit) && normal.test(plainClause(text));
}

const brings = [
  /^(?:bring|put|get) (?<what>(?:the |my |that |those |all )*[a-z ]+?) back(?: in| again| on)?$/,
  /^(?:bring|put|get) back (?<what>.+)$/,
  /^(?:把|将)?(?<what>.{1,12}?)(?:恢复|加回来|放回来|找回来|弄回来|还原)(?:一下)?$/u,
];
/** What was just done is not to be. */
const restored = /^(?:请|帮我|那|还是)*(?:都|全部?|给我)*(?:恢复|还原)(?:回来|回去|一下)?(?:吧|了)?$/u;
/** "Put that last bit back", of what was cut last. */
const lastBack =
  /^(?:(?:actually|no|wait|ok|please|hm+)[ ,]+)*(?:put|bring|add|get) (?:that|this) (?:last|latest) (?:bit|part|piece|section|one|cut|thing) back(?: in)?$/i;
const removes =
  /\b(?:remove|delete|cut|drop|lose|get rid|take (?:out|off|away)|trim|kill|clear)|删|去掉|去除|移除|剪掉|不要|去/;

/**
 * "Bring the title back": how many steps have to be undone until it is there again.
 * @param before What the user said for the latest steps, the latest first.
 * @returns `undefined` for a clause that says no such thing; 0 where none of the steps took it away.
 */
export function readBringBack(text: string, before: readonly string[], lexicon: Lexicon): number | undefined {
  const plain = plainClause(text);
  if (before.length > 0 && (restored.test(plain) || lastBack.test(plain))) return 1;
  const what = brings.map((words) => words.exec(plain)?.groups?.['what']).find((each) => each !== undefined);
  // "Bring back 10 seconds" of what was cut
  if (
    what === undefined ||
    /^(?:about |like |just )?(?:\d|an? |half |one |two |three |five |ten )[^,]{0,12}(?:s|secs?|seconds?|minutes?)\b/.test(
      what,
    )
  )
    return undefined;
  const taken = before.filter((label) => removes.test(label.toLowerCase()));
  const step = stepAbout(what, taken, lexicon);
  const label = taken[step];
  return label === undefined ? 0 : before.indexOf(label) + 1;
}

/**
 * The step of the history that words are about: the latest that has most of their meanings, and all things that they
 * name.
 * @param labels What the user said for each step, oldest first.
 * @returns Its index, or -1.
 */
export function stepAbout(what: string, labels: readonly string[], lexicon: Lexicon): number {
  const meant = meaningsIn(what, lexicon);
  if (meant.all.size === 0) return -1;
  let best = -1;
  let bestShared = 0;
  labels.forEach((label, i) => {
    const { all } = meaningsIn(label, lexicon);
    const needed = meant.objects.size > 0 ? meant.objects : new Set<string>();
    if (![...needed].every((name) => all.has(name))) return;
    const shared = [...meant.all].filter((name) => all.has(name)).length;
    if (shared > 0 && shared >= bestShared) {
      best = i;
      bestShared = shared;
    }
  });
  return best;
}

interface Meanings {
  readonly all: ReadonlySet<string>;
  /** What is spoken of: things, files, quoted texts. */
  readonly objects: ReadonlySet<string>;
}

/** "Trimmed" and "added" are "trim" and "add". */
function stem(text: string): string {
  return text.replace(/(?:([b-df-hj-np-tv-z])\1)?(?:ed|ing)$/, '$1');
}

function meaningsIn(text: string, lexicon: Lexicon): Meanings {
  const all = new Set<string>();
  const objects = new Set<string>();
  for (const token of tokenize(text.slice(0, 200), [], lexicon)) {
    if (token.type === 'file' || token.type === 'quote') {
      const name = (token.type === 'file' ? token.fileName : token.value).toLowerCase();
      all.add(name);
      objects.add(name);
    } else if (token.type === 'word' && !isIdle(token)) {
      const base = baseOf(token.text, lexicon) ?? stem(token.text);
      const words = token.words.length > 0 ? token.words : lexicon.meaningsOf(base);
      if (words.length === 0) all.add(base);
      for (const { name, role } of words) {
        all.add(name);
        if (role === 'object') objects.add(name);
      }
    } else if (token.type !== 'word' && token.type !== 'mark') all.add(token.type);
  }
  return { all, objects };
}
