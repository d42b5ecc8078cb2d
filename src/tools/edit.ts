import type * as z from 'zod';
import { isServiceError } from '../client/errors';
import type { EditData, EditKindData } from '../contract/edits';
import type { SessionEvent } from '../session/editing-session';
import { describeKinds } from '../session/planner/kinds-of-edit';
import type { DryOutcome } from '../session/turns/dry-run';
import { route } from '../session/turns/routing';
import { placeOfFile } from '../session/upload';
import { editedTimeline } from '../timeline/timeline';
import { subjectOf } from './desk';
import type { Desk, Edits, Project } from './desk';
import type { editInput, editKindsInput, undoInput } from './inputs';
import { mediaText, timelineText } from './timeline-text';
import { ToolError, text } from './tool';
import type { ToolCall, ToolResult } from './tool';

/** Segments of each track that are told after an edit; the whole is video_timeline's to tell. */
const mostAfterEdit = 30;

/** Does edits or words, all of them or nothing. */
export async function edit(
  input: z.infer<typeof editInput>,
  desk: Desk,
  { signal, progress }: ToolCall,
): Promise<ToolResult> {
  const message = messageOf(input);
  const project = await projectToEdit(input, desk, signal);
  const isInCloud = project.service === 'cloud';
  if (isInCloud) requireWords(input);
  const triedOut = () => requireAllCanBeDone(project, message, desk, signal);
  if (input.dryRun === true) return [text('Nothing was changed. It would be:', await triedOut())];
  const check = async () => {
    if (!isInCloud) await triedOut();
    progress?.(30, 'Editing');
  };
  return [text(...(await carriedOut(project, message, signal, check)))];
}

/** @throws {ToolError} where there is nothing to do, or what other tools are for */
function messageOf({ edits, request, dryRun }: z.infer<typeof editInput>): string | Edits {
  if (edits) return { edits, ...(request !== undefined && { request }) };
  if (request === undefined)
    throw new ToolError('Nothing was asked for. Give "edits" (see video_edit_kinds) or "request".');
  const others = route(request).flatMap(({ type }) => (type === 'message' ? [] : [type]));
  if (others.length > 0 && dryRun !== true)
    throw new ToolError(
      `Nothing was done: the words ask for more than edits (${others.join(', ')}). Leave that out, and call video_export to export, video_timeline for the status, "add" for files.`,
    );
  return request;
}

function requireWords({ edits, dryRun }: z.infer<typeof editInput>): void {
  if (edits ?? dryRun)
    throw new ToolError(
      'Nothing was done: this video is edited in the cloud, whose agent takes words alone. Give "request" without "edits" and "dryRun".',
    );
}

async function projectToEdit(
  { file, add = [] }: z.infer<typeof editInput>,
  desk: Desk,
  signal: AbortSignal,
): Promise<Project> {
  const subject = await subjectOf(file, desk);
  // All are looked for before any is added.
  const others = await Promise.all(add.map((each) => desk.place(each)));
  const project = subject.project ?? (await desk.begin(subject.place, signal));
  for (const other of others) {
    const isThere = project.media.some((each) => placeOfFile(each) === other);
    if (!isThere) await project.add(other, signal);
  }
  return project;
}

export const withoutEdits = 'No edit is made: all videos and images play in the order of the media.';

/** @returns What would be said. @throws {ToolError} with what stands in the way, and nothing is done */
async function requireAllCanBeDone(
  project: Project,
  message: string | Edits,
  desk: Desk,
  signal: AbortSignal,
): Promise<string> {
  try {
    const { outcomes, text: said } = await project.dryRun(message, signal);
    const refusals = outcomes.flatMap(refusalOf);
    if (refusals.length === 0) return said;
    throw new ToolError(['Nothing was done.', ...refusals].join('\n'));
  } catch (error) {
    if (typeof message === 'string' || !isServiceError(error, 'refused')) throw error;
    throw new ToolError(
      [error.message, helpWith(message.edits, await desk.inspector.editKinds(signal))].join('\n'),
    );
  }
}

function refusalOf(outcome: DryOutcome): string[] {
  switch (outcome.type) {
    case 'edit':
      return outcome.done
        ? []
        : [`Can't be done: ${JSON.stringify(outcome.edit)}: ${outcome.said.join(' ')}`];
    case 'notUnderstood':
      return [
        `Not understood: "${outcome.clause}". Say it in other words, or send it as "edits": video_edit_kinds lists what there is.`,
      ];
    case 'notOffered':
      return [`No edit does "${outcome.clause}": ${outcome.said.join(' ')}`];
    case 'noEdit':
      return [];
  }
}

/** How the kinds that were tried are written. */
function helpWith(edits: readonly EditData[], kinds: readonly EditKindData[]): string {
  const tried = new Set(edits.map(({ edit: kind }) => kind));
  const known = kinds.filter((kind) => tried.has(kind.edit));
  const isUnknown = known.length < tried.size;
  return [
    ...(known.length > 0 ? [`How they are written:\n${describeKinds(known)}`] : []),
    ...(isUnknown ? [`The kinds are: ${kinds.map((kind) => kind.edit).join(', ')}`] : []),
  ].join('\n');
}

/** Does it and tells what came of it. */
async function carriedOut(
  project: Project,
  message: string | Edits,
  signal: AbortSignal,
  check?: () => Promise<void>,
): Promise<string[]> {
  let said = '';
  const turns: Extract<SessionEvent, { type: 'turnDone' }>[] = [];
  const see = (event: SessionEvent) => {
    if (event.type === 'text') said += event.text;
    if (event.type === 'turnDone') turns.push(event);
  };
  await project.edit(message, see, signal, check);
  const changes = turns.flatMap((turn) => turn.changes);
  const timeline = editedTimeline(turns.at(-1)?.timeline);
  return [
    ...(said.trim() === '' ? [] : [said.trim()]),
    ...(changes.length === 0 ? ['The timeline is as it was before.'] : changes.map((each) => `- ${each}`)),
    mediaText(project.media),
    timeline ? timelineText(timeline, { most: mostAfterEdit }) : withoutEdits,
    ...(changes.length === 0
      ? []
      : ['Next: video_frames shows it, video_undo takes it back, video_export writes a file.']),
  ];
}

/** Goes back or forth in what was done. */
export async function undo(
  { file, action, steps }: z.infer<typeof undoInput>,
  desk: Desk,
  { signal }: ToolCall,
): Promise<ToolResult> {
  const { place, project } = await subjectOf(file, desk);
  if (!project) throw new ToolError(`Nothing was done: ${place} has no edits to take back.`);
  const words = action === 'startOver' ? 'start over' : steps === 1 ? action : `${action} ${steps} steps`;
  return [text(...(await carriedOut(project, words, signal)))];
}

/** How edits are written as JSON. */
export async function editKinds(
  { kinds: names }: z.infer<typeof editKindsInput>,
  desk: Desk,
  { signal }: ToolCall,
): Promise<ToolResult> {
  const kinds = await desk.inspector.editKinds(signal);
  const list = kinds.map((kind) => `${kind.edit}: ${kind.summary}`);
  if (names === undefined || names.length === 0) {
    return [text('Kinds of edits; "kinds" tells the fields of some.', ...list)];
  }
  const wanted = kinds.filter((kind) => names.includes(kind.edit));
  const unknown = names.filter((name) => !kinds.some((kind) => kind.edit === name));
  if (wanted.length === 0)
    throw new ToolError(`There is no kind ${unknown.join(', ')}. There are:\n${list.join('\n')}`);
  return [
    text(
      'Keys with ? may be left out, what stands after = is then taken. Times are whole milliseconds of the timeline as it is when the edit is applied; negative moments count from the end, "end" is the end. Clips are numbered from 1 in the order of the timeline; -1 is the last one. Before the first edit all videos and images are on it in the order of the media. Files are named by their names.',
      describeKinds(wanted),
      ...wanted.flatMap(({ edit: kind, examples }) => [
        `Examples of ${kind}:`,
        ...examples.slice(0, 4).map((each) => `"${each.prompt}" = ${JSON.stringify(each.edit)}`),
      ]),
      unknown.length > 0 ? `There is no kind ${unknown.join(', ')}.` : undefined,
    ),
  ];
}
