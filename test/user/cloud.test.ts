import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, readFile, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { extensionId } from '../harness/extension-id';
import { sendPrompt } from '../harness/prompt-box';
import { code, flat, json, ok, raw } from '../harness/scripted-answers';
import type { Answer } from '../harness/scripted-answers';
import { ScriptedService } from '../harness/scripted-service';
import { until } from '../harness/until';
import { UserSession } from '../harness/user-session';
import type { Workbench } from '../harness/workbench';
import { makeShortClip } from './clips';
import { takePictures } from './pictures';

const token = `nmv_usr_${'secret'.repeat(4)}0`;

const clip = '{"s":0,"d":4000,"m":{"title":"clip.mp4"}}';
const title = '{"s":0,"d":3000,"m":{"title":"Urban Dreams"}}';
const cutDraft = `{"t":[{"tt":0,"sg":[${clip}]}]}`;
const titledDraft = `{"t":[{"tt":0,"sg":[${clip}]},{"tt":7,"sg":[${title}]}]}`;

describe("A user who edits in NemoVideo's cloud", function () {
  this.timeout(180_000);
  let folder: string;
  let service: ScriptedService;
  let user: UserSession;
  let workbench: Workbench;
  let panel: FrameLocator;

  const conversation = () => panel.getByRole('log');
  const button = (name: string) => panel.getByRole('button', { name, exact: true }).last();
  const segment = (name: RegExp) => panel.getByRole('tree').getByRole('treeitem', { name }).first();
  const say = (prompt: string) => sendPrompt(panel, prompt);

  /** The agent edits the draft and streams these words, all at once: the service's clock is not that of VS Code. */
  const edits =
    (draft: string, ...words: string[]): Answer =>
    (exchange) => {
      service.draft = draft;
      const events = [flat.toolCall('add_text_overlay'), ...words.map((text) => flat.text(text))];
      return raw(events.join(''), 'text/event-stream')(exchange);
    };

  before(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-user-')));
    await makeShortClip(path.join(folder, 'clip.mp4'));
    service = await ScriptedService.start();
    service.tokens.add(token);
    service.answer('anonymousToken', ok({ token, user_id: 'anon_1', credits: 100 }));
    user = await UserSession.start({
      folder,
      settings: { 'aiVideo.service': 'cloud', 'aiVideo.cloudUrl': service.url },
    });
    ({ workbench } = user);
  });

  after(async () => {
    await user.close();
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is asked before the first edit whether it may cost credits, and nothing is sent before', async () => {
    await workbench.chooseFromContextMenu('clip.mp4', 'Edit with AI Video…');
    panel = workbench.panel('clip.mp4', extensionId);
    await panel.getByRole('list', { name: 'Media' }).getByText('clip.mp4').waitFor();
    await until('the file has arrived', () =>
      service.requests('upload').some(({ files }) => files.length === 1),
    );
    await panel.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });
    await say('keep the best part');
    const question = workbench.dialog(/cost credits\. You have 90/);
    await question.waitFor();
    await workbench.screenshot('cloud-costs');
    assert.deepEqual(service.requests('run'), []);
    service.answer('run', edits(cutDraft, 'I kept the best ', 'part.'));
    await question.getByRole('button', { name: 'Go On' }).click();
    await conversation().getByText('I kept the best part.').waitFor();
    await segment(/clip\.mp4/).waitFor();
  });

  it('sees the credits in the status bar', async () => {
    await workbench.page.getByRole('button', { name: /AI Video: .*Credits left: 90/ }).waitFor();
  });

  it('reads what the agent says of the video, and gets a button for what it says of buttons', async () => {
    const reply = [
      'I added the title. It lasts three seconds. ',
      'Click the "Exp',
      'ort" button in the top right corner to download it.',
    ];
    let goOn: () => void = () => undefined;
    const seen = new Promise<void>((resolve) => (goOn = resolve));
    service.answer('run', async ({ response }) => {
      service.draft = titledDraft;
      const [first = '', ...rest] = reply.map((text) => flat.text(text));
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(flat.toolCall('add_text_overlay') + first);
      await seen;
      response.end(rest.join(''));
    });
    await say('add the title "Urban Dreams"');
    await conversation().getByText('I added the title.').waitFor();
    await panel.getByRole('button', { name: 'Stop' }).waitFor();
    await takePictures(user, panel, 'streaming');
    goOn();
    await segment(/Urban Dreams/).waitFor();
    await conversation().getByText('I added the title.').waitFor();
    assert.equal(
      await conversation()
        .getByText(/top right corner/)
        .count(),
      0,
    );
    await button('Export').waitFor();
    await workbench.screenshot('cloud-reply');
  });

  it('sees pictures of the clip in its lane, made from the file on this computer', async () => {
    const colours = () => panel.locator('canvas.lanes').evaluate(pureColours);
    await until('the film strip', async () => (await colours()).join() === 'red,green,blue', 30_000);
  });

  it('exports, and goes on editing meanwhile', async () => {
    const film = await readFile(path.join(folder, 'clip.mp4'));
    // The cloud is looked at again after 30 s.
    service.answer('renderStatus', json({ taskId: 'any', status: 'processing', progress: 50 }));
    service.answer('renderStatus', json({ taskId: 'any', status: 'completed', progress: 100 }));
    service.answer('download', raw(film, 'video/mp4'));
    await button('Export').click();
    await until('the render was ordered', () => service.requests('render').length === 1);
    assert.ok(service.only('render').text.includes(`"draft":${titledDraft}`), 'byte for byte');
    service.answer('run', edits(cutDraft));
    await say('remove the title');
    await conversation()
      .getByText(/Title removed/)
      .waitFor();
    assert.equal(service.requests('renderStatus').length, 1);
    await conversation().getByText('Exported to clip.edited.mp4').waitFor({ timeout: 60_000 });
    assert.deepEqual(await readFile(path.join(folder, 'clip.edited.mp4')), film);
    await workbench.screenshot('cloud-exported');
  });

  it('is led to the page to register at where there are no credits left', async () => {
    service.answer('run', code(2001));
    await say('add music');
    await conversation()
      .getByText(/There are no credits left/)
      .waitFor();
    await takePictures(user, panel, 'failed');
    await button('Register…').click();
    const question = workbench.dialog(/register\?bind=anon_1/);
    await question.waitFor();
    await workbench.screenshot('cloud-register');
    await question.getByRole('button', { name: 'Cancel' }).click();
  });

  it('goes on where the service lost the session, with one click for the media and one for the request', async () => {
    service.loseSession();
    await say('make it brighter');
    await button('Upload the Media Again').click();
    await conversation().getByText('The media is uploaded again.').waitFor();
    service.answer('run', edits(cutDraft, 'It is brighter.'));
    await button('Try Again').click();
    await conversation().getByText('It is brighter.').waitFor();
    assert.equal(service.charges.get('"make it brighter"'), 1);
    await workbench.screenshot('cloud-lost-session');
  });

  it('finds the conversation again after a reload, and is not asked about credits again', async () => {
    await workbench.reload();
    panel = workbench.panel('clip.mp4', extensionId);
    await conversation().getByText('It is brighter.').waitFor();
    service.answer('run', edits(titledDraft));
    await say('bring the title back');
    await segment(/Urban Dreams/).waitFor();
    assert.equal(service.requests('run').at(-1)?.text.includes('bring the title back'), true);
  });

  it('goes on for nothing on this computer where the plan does not cover the export', async () => {
    service.answer('render', json({ detail: 'Payment required' }, 402));
    await say('export');
    await conversation()
      .getByText(/not part of the free plan/)
      .waitFor();
    await button('Edit on This Computer').click();
    await conversation()
      .getByText(/Going on on this computer/)
      .waitFor();
    await say('keep the first 2 seconds and export');
    await conversation().getByText('Exported to clip.edited-2.mp4').waitFor({ timeout: 60_000 });
    assert.ok((await readdir(folder)).includes('clip.edited-2.mp4'));
    await workbench.screenshot('cloud-to-this-computer');
  });

  it('finds no token in any file, and was charged once for each message', () => {
    const files = readdirSync(user.server.root, { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(user.server.root, file))
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
    assert.ok(files.length > 10);
    for (const file of files) assert.equal(readFileSync(file).includes(token), false, file);
    for (const [message, count] of service.charges) assert.equal(count, 1, message);
  });
});

/** Runs in the page. @returns which colours the lanes have that are in the clip's test picture and in no theme. */
function pureColours(lanes: SVGElement | HTMLElement): string[] {
  if (!(lanes instanceof HTMLCanvasElement)) throw new Error('The lanes are no canvas.');
  const copy = new OffscreenCanvas(lanes.width, lanes.height).getContext('2d');
  if (!copy) throw new Error('The lanes can not be read.');
  copy.drawImage(lanes, 0, 0);
  const { data } = copy.getImageData(0, 0, lanes.width, lanes.height);
  return ['red', 'green', 'blue'].filter((_, part) =>
    data.some((value, at) => {
      if (at % 4 !== part || value < 180) return false;
      const pixel = at - part;
      return [0, 1, 2].every((other) => other === part || (data[pixel + other] ?? 255) < 90);
    }),
  );
}
