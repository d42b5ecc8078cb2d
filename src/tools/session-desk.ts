import { EditingSession } from '../session/editing-session';
import type { SessionSetup } from '../session/editing-session';
import type { AllowedFolders } from './allowed-folders';
import type { Desk } from './desk';
import { SessionProject } from './session-project';

/** A desk of its own, with no editor around it: a session for each file, as long as the process lives. */
export class SessionDesk implements Desk {
  /**
   * @param folders As they are now.
   * @param projects By the file that each was begun with; the one that was used last comes last.
   */
  constructor(
    private readonly setup: SessionSetup,
    private readonly folders: () => Promise<AllowedFolders>,
    private readonly projects = new Map<string, Promise<SessionProject>>(),
  ) {}

  /** The same desk for one call of a tool, which asks for the folders once, however many files it names. */
  forCall(): SessionDesk {
    let asked: Promise<AllowedFolders> | undefined;
    return new SessionDesk(this.setup, () => (asked ??= this.folders()), this.projects);
  }

  get inspector(): Desk['inspector'] {
    return this.setup.client.engine;
  }

  async place(given: string): Promise<string> {
    return (await this.folders()).file(given);
  }

  async folder(given: string): Promise<string> {
    return (await this.folders()).folder(given);
  }

  async find(place: string | undefined): Promise<SessionProject | undefined> {
    const key = place ?? [...this.projects.keys()].at(-1);
    const project = key === undefined ? undefined : await this.projects.get(key);
    if (key === undefined || project === undefined) return undefined;
    this.projects.delete(key);
    if (project.isLost) return undefined;
    this.projects.set(key, Promise.resolve(project));
    return project;
  }

  begin(place: string, signal: AbortSignal): Promise<SessionProject> {
    // Another call may have begun it since this one looked for it.
    const there = this.projects.get(place);
    if (there) return there;
    const begun = this.open(place, signal);
    this.projects.set(place, begun);
    // One that could not be begun is begun anew by the next call.
    begun.catch(() => this.projects.delete(place));
    return begun;
  }

  private async open(place: string, signal: AbortSignal): Promise<SessionProject> {
    const project = new SessionProject(await EditingSession.begin(this.setup, signal));
    await project.add(place, signal);
    return project;
  }
}
