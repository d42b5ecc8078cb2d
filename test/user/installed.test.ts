import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { copySampleFolder } from '../../scripts/sample-folder';
import { extensionId } from '../harness/extension-id';
import { probe } from '../harness/probe';
import { UserSession } from '../harness/user-session';

const repository = path.resolve(__dirname, '../..');

describe('A user who installs the package', function () {
  this.timeout(300_000);
  let made: string;
  let folder: string;
  let user: UserSession | undefined;

  before(async () => {
    made = await mkdtemp(path.join(tmpdir(), 'ai-video-vsix-'));
    folder = await copySampleFolder();
  });

  after(async () => {
    await user?.close();
    await rm(made, { recursive: true, force: true });
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  it('gets one of at most 3 MB, installs it into a fresh VS Code, and gets a video edited', async () => {
    const vsix = path.join(made, 'extension.vsix');
    // The script fails where the package is too large.
    const script = ['run', '--silent', 'package', '--', '--out', vsix];
    await promisify(execFile)('npm', script, { cwd: repository });
    user = await UserSession.start({ folder, vsix, settings: { 'aiVideo.service': 'embedded' } });
    const { workbench } = user;
    await workbench.chooseFromContextMenu('harbour.mp4', 'Edit with AI Video…');
    const panel = workbench.panel('harbour.mp4', extensionId);
    await panel.getByText('0:39').first().waitFor();
    const box = panel.getByRole('textbox', { name: 'What do you want to change?' });
    await box.fill('keep 0:02 to 0:07 and export at 360p');
    await box.press('Enter');
    await panel.getByRole('log').getByText('Exported to harbour.edited.mp4').waitFor({ timeout: 120_000 });
    const exported = await probe(path.join(folder, 'harbour.edited.mp4'));
    assert.ok(Math.abs(exported.durationMs - 5000) < 100, `${exported.durationMs} ms`);
  });
});
