import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { copySampleFolder } from '../../scripts/sample-folder';
import { ensurePackableFfmpeg } from '../../scripts/setup/packable-ffmpeg';
import { extensionId } from '../harness/extension-id';
import { probe } from '../harness/probe';
import { sendPrompt } from '../harness/prompt-box';
import { UserSession, serversFolder } from '../harness/user-session';
import type { Workbench } from '../harness/workbench';

const repository = path.resolve(__dirname, '../..');

describe('A user who installs the package', function () {
  this.timeout(300_000);
  let made: string;
  let folder: string;
  let user: UserSession | undefined;

  before(async () => {
    made = await mkdtemp(path.join(tmpdir(), 'ai-video-vsix-'));
  });
  after(() => rm(made, { recursive: true, force: true }));

  beforeEach(async () => {
    folder = await copySampleFolder();
  });
  afterEach(async () => {
    await user?.close();
    user = undefined;
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  it('gets one of at most 3 MB, installs it into a fresh VS Code, and gets a video edited', async () => {
    // The script fails where the package is too large.
    const vsix = await packaged('extension.vsix');
    user = await UserSession.start({ folder, vsix, settings: { 'aiVideo.service': 'embedded' } });
    await editAndExport(user.workbench);
    const { durationMs } = await probe(path.join(folder, 'harbour.edited.mp4'));
    assert.ok(Math.abs(durationMs - 5000) < 100, `${durationMs} ms`);
  });

  it('gets the one for this platform where there is no ffmpeg: it edits with its own, and holds its licence', async function () {
    const ffmpeg = await ensurePackableFfmpeg(serversFolder);
    if (ffmpeg === undefined) return this.skip();
    const vsix = await packaged('platform.vsix', '--target', 'linux-x64', '--ffmpeg', ffmpeg);
    const env = { PATH: path.join(made, 'nothing'), AI_VIDEO_FFMPEG: '' };
    user = await UserSession.start({ folder, vsix, env, settings: { 'aiVideo.service': 'embedded' } });
    await editAndExport(user.workbench);
    const { durationMs } = await probe(path.join(folder, 'harbour.edited.mp4'));
    assert.ok(Math.abs(durationMs - 5000) < 100, `${durationMs} ms`);
    const [extension = ''] = (await readdir(path.join(user.server.root, 'extensions'))).filter((name) =>
      name.startsWith(extensionId),
    );
    const licence = path.join(user.server.root, 'extensions', extension, 'dist/ffmpeg/LICENSE.txt');
    assert.match(await readFile(licence, 'utf8'), /GNU General Public License[^]*n7\.0/u);
  });

  /** Its absolute path. The build is that of the tests, which others read at the same time. */
  async function packaged(name: string, ...options: readonly string[]): Promise<string> {
    const vsix = path.join(made, name);
    const script = ['run', '--silent', 'package', '--', '--built', '--out', vsix, ...options];
    await promisify(execFile)('npm', script, { cwd: repository });
    return vsix;
  }
});

async function editAndExport(workbench: Workbench): Promise<void> {
  await workbench.chooseFromContextMenu('harbour.mp4', 'Edit with AI Video…');
  const panel = workbench.panel('harbour.mp4', extensionId);
  await panel.getByText('0:39').first().waitFor();
  await sendPrompt(panel, 'keep 0:02 to 0:07 and export at 360p');
  await panel.getByRole('log').getByText('Exported to harbour.edited.mp4').waitFor({ timeout: 120_000 });
}
