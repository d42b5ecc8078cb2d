import { editKinds } from '../../edits/registry';
import type { Context } from '../context';
import { hasChinese } from '../words/folding';
import { withText } from './answers';
import { meaningsHere } from './asked-back';
import { editIn } from './edit-in-words';

const asks =
  /^(?:(?:hi|hey|hello|ok|so|and|but|please|can you tell me|could you tell me|tell me|show me|do you know|i want to know|what(?:'s| is) the (?:best |easiest )?way)[ ,!]+)*(?:how (?:do|can|could|should|would|does|might) (?:i|we|you|one)|how to|to)(?: go about)? /i;
const asksInChinese =
  /^(?:请问|那|我想知道|你好)*[,，]?(?:我)?(?:该|应该|要|可以|能)?(?:怎么样?|怎样|如何|咋)(?:才能|能|可以|去|来|给(?:视频|它))?/u;
const most = 3;

/** Prompts that do what somebody asks how to do, as "how do I add music?" asks; none where that is no edit here. */
export function promptsForHowTo(question: string, context: Context): string[] {
  const typed = question.replace(/[\s?？.!。呢呀啊]+$/gu, '').trim();
  const wish = typed.replace(hasChinese(typed) ? asksInChinese : asks, '').trim();
  if (wish === typed || wish === '') return [];
  const alone = editIn(wish, context);
  const edit = alone ?? editIn(withText(wish, 'Hello'), context);
  if (!edit) return meaningsHere(wish, context).slice(0, most);
  const kind = editKinds.find((each) => each.edit === edit.edit);
  const examples = (kind?.examples ?? []).filter((example) => hasChinese(example) === hasChinese(typed));
  return [...new Set([...(alone ? [wish] : []), ...examples])].slice(0, most);
} // prettier-ignore
