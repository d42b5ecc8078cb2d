import assert from 'node:assert/strict';
import { mkdtemp, realpath } from 'node:fs/promises';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { ServiceError } from '../../src/client/errors';
import { SessionError } from '../../src/session/errors';
import { diagnosticsText } from '../../src/vscode/diagnostics/diagnostics';
import { Journal } from '../../src/vscode/diagnostics/journal';
import { Services } from '../../src/vscode/services';
import { until } from '../harness/until';
import { TestContext, theExtension } from './extension-context';
import { removeFolder } from './removed-folder';

const settings = () => vscode.workspace.getConfiguration('aiVideo');
const setUser = (key: string, value: unknown) =>
  settings().update(key, value, vscode.ConfigurationTarget.Global);

describe('What is copied for a report', function () {
  this.timeout(60_000);
  const token = 'tok-1234567890abcdef';
  const file = '/home/somebody/Videos/My wedding.mp4';
  let folder: string;
  let services: Services;
  let journal: Journal;
  let lines: string[];

  before(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-report-')));
    lines = [];
    const level = (name: string) => (line: string) => void lines.push(`${name}: ${line}`);
    const [debug, info, warn] = [level('debug'), level('info'), level('warn')];
    journal = new Journal({ debug, info, warn });
    services = new Services(new TestContext(vscode.Uri.file(path.join(folder, 'storage'))), journal);
  });

  after(async () => {
    services.dispose();
    for (const key of ['service', 'cloudUrl', 'ffmpegPath']) await setUser(key, undefined);
    await removeFolder(folder);
  });

  const report = () => diagnosticsText(services, journal.failures, '1.2.3');

  it('tells the versions, the service and what ffmpeg can do', async () => {
    await setUser('service', 'embedded');
    const text = await report();
    assert.match(text, /^AI Video Editing 1\.2\.3$/mu);
    assert.ok(text.includes(vscode.version));
    assert.ok(text.includes(`Node ${process.versions.node}`));
    assert.match(text, /^Edits: on this computer$/mu);
    assert.match(text, /^ffmpeg: \d+\.\d+, ffprobe there; has .*libx264.*; lacks /mu);
    assert.match(text, /^Nothing failed in this window\.$/mu);
  });

  it('logs each request by its method, path, status and time, the ones that only read for debugging', () => {
    assert.ok(
      lines.some((line) => /^debug: GET \/engine\/ffmpeg → 200 in \d+ ms$/u.test(line)),
      lines.join('\n'),
    );
    assert.ok(lines.some((line) => /^info: POST \/api\/auth\/anonymous-token → 200 in \d+ ms$/u.test(line)));
  });

  it('names the kinds of what failed last, and neither files nor words, addresses, ids or tokens', async () => {
    const cause = Object.assign(new Error(`EACCES: ${file}`), { code: 'EACCES' });
    const refused = new ServiceError('serverFailed', `Bearer ${token} of ${file}`, { status: 503, cause });
    journal.warn(`Adding ${file}`, refused);
    journal.warn('An export', new SessionError('diskFull', `No room for ${file}`));
    journal.request({ method: 'POST', path: '/run_sse', status: undefined, isFailure: true, ms: 12 });
    await setUser('service', 'cloud');
    await setUser('cloudUrl', 'https://videos.internal.example');
    await setUser('ffmpegPath', path.join(folder, 'no-ffmpeg'));
    // The engine that runs already stays with its ffmpeg.
    services.dispose();
    services = new Services(new TestContext(vscode.Uri.file(path.join(folder, 'another'))), journal);
    const text = await report();
    assert.match(text, /- \S+ ServiceError serverFailed 503, because of Error EACCES$/mu);
    assert.match(text, /- \S+ SessionError diskFull$/mu);
    assert.match(text, /- \S+ POST \/run_sse → no answer$/mu);
    assert.match(text, /^Edits: in the cloud, at another address$/mu);
    assert.match(text, /^Settings: ffmpegPath set,/mu);
    assert.match(text, /^ffmpeg: none that can be used \(notUsable\)$/mu);
    const open = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.fsPath) ?? [];
    const secrets = [token, file, 'wedding', 'videos.internal.example', folder, 'no-ffmpeg', ...open];
    for (const secret of [...secrets, homedir(), hostname(), theExtension().extensionPath])
      assert.ok(!text.includes(secret), `${secret} is in:\n${text}`);
    assert.doesNotMatch(text, new RegExp(`\\b${userInfo().username}\\b`, 'u'));
    assert.doesNotMatch(text, /127\.0\.0\.1|localhost/u);
    assert.doesNotMatch(text, /\/(?:home|Users|tmp)\/|[A-Z]:\\|https?:|@/u);
  });

  it('is put on the clipboard by its command, and the log is shown by another', async () => {
    await theExtension().activate();
    await vscode.env.clipboard.writeText('before');
    await vscode.commands.executeCommand('aiVideo.copyDiagnostics');
    assert.match(await vscode.env.clipboard.readText(), /^AI Video Editing \d+\.\d+\.\d+$/mu);
    await vscode.commands.executeCommand('aiVideo.showLog');
    await until('the log is shown', () =>
      vscode.window.visibleTextEditors.some(
        ({ document }) => document.uri.scheme === 'output' && document.fileName.includes('AI Video Editing'),
      ),
    );
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('remembers the last ten failures', () => {
    for (let each = 0; each < 12; each++) journal.warn('An export', new SessionError('renderFailed', file));
    assert.equal(journal.failures.length, 10);
  });
});
