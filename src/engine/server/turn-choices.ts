import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../edits/registry';
import { hasChinese } from '../language/words/folding';
import { readClause, splitClauses } from '../language/understand';
import type { Context } from '../language/context';

/** The clause with each of the files named, where that is understood as the same edit of that file. */
export function choicesOfFile(
  clause: string,
  edit: Edit,
  fileNames: readonly string[],
  context: Context,
): string[] {
  const joints = hasChinese(clause) ? ['', '，', '用'] : [' from ', ' with ', ' ', ': '];
  return fileNames.flatMap((fileName) => {
    const wanted = { ...edit, media: fileName };
    const prompts = joints.flatMap((joint) => [clause + joint + fileName, fileName + joint + clause]);
    return (
      prompts.find((prompt) => {
        const [only, ...more] = splitClauses(prompt, context).map((each) => readClause(each, context));
        if (more.length > 0 || only?.type !== 'edit') return false;
        return isDeepStrictEqual({ ...wanted, ...sortOf(only.edit) }, only.edit);
      }) ?? []
    );
  });
}

/** A named file says itself whether it is a picture or a video. */
function sortOf(edit: Edit): { readonly sort?: unknown } {
  return 'sort' in edit ? { sort: edit.sort } : {};
}
