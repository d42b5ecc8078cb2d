import * as z from 'zod';
import type { EditKindData } from '../../contract/edits';
import { editKinds } from '../edits/registry';
import { understand } from './understand';

/** Every kind of edit as data, in the order in which they are registered: for other front ends and for models. */
export function describedKinds(): EditKindData[] {
  return editKinds.map(({ edit, summary, schema, examples }) => ({
    edit,
    summary,
    schema: z.toJSONSchema(schema, { io: 'input' }),
    examples: examples.flatMap((prompt) =>
      understand(prompt, { media: [], timeline: undefined, language: 'en' }).flatMap((read) =>
        read.type === 'edit' ? [{ prompt, edit: read.edit }] : [],
      ),
    ),
  }));
}
