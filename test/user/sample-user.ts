import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { copySampleFolder } from '../../scripts/sample-folder';
import { extensionId } from '../harness/extension-id';
import { UserSession } from '../harness/user-session';

/** A user with a copy of the sample, who has chosen to edit it on this computer. */
export interface SampleUser {
  readonly user: UserSession;
  readonly panel: FrameLocator;
  /** The folder that is open, in which the sample is `harbour.mp4`. */
  readonly folder: string;
  /** Ends the session and deletes the copy. */
  close(): Promise<void>;
}

export async function editSample(): Promise<SampleUser> {
  const folder = await copySampleFolder();
  const user = await UserSession.start({ folder });
  const { workbench } = user;
  await workbench.chooseFromContextMenu('harbour.mp4', 'Edit with AI Video…');
  await workbench.page.getByText('On this computer').first().click();
  return {
    user,
    panel: workbench.panel('harbour.mp4', extensionId),
    folder,
    close: async () => {
      await user.close();
      await rm(path.dirname(folder), { recursive: true, force: true });
    },
  };
}
