import { editSchema } from '../../edits/registry';
import type { Edit } from '../../edits/registry';

/** What its kind does not have is no edit of that kind. */
export function checked(edit: object): Edit | undefined {
  return editSchema.safeParse(edit).data;
}
