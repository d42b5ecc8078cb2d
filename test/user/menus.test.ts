import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { extensionId } from '../harness/extension-id';
import { sendPrompt } from '../harness/prompt-box';
import { flat, ok, raw, silence } from '../harness/scripted-answers';
import { ScriptedService } from '../harness/scripted-service';
import { until } from '../harness/until';
import { UserSession } from '../harness/user-session';
import type { Workbench } from '../harness/workbench';
import { makePicture, makeShortClip, makeSound } from './clips';

const repository = path.resolve(__dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(repository, file), 'utf8'));
const words = z.record(z.string(), z.string()).parse(read('package.nls.json'));
const { commands } = z
  .object({
    contributes: z.object({ commands: z.array(z.object({ title: z.string(), category: z.string() })) }),
  })
  .parse(read('package.json')).contributes;
/** Every command of the manifest as the palette shows it. */
const all = commands.map(({ title, category }) => `${category}: ${words[title.slice(1, -1)] ?? title}`);

const allBut = (...titles: readonly string[]) => {
  const left = titles.map((title) => `AI Video: ${title}`);
  for (const title of left) assert.ok(all.includes(title), title);
  return all.filter((title) => !left.includes(title)).sort();
};

const ofConversation = ['Show Tracks', 'Rename Session…'];
const ofEdits = ['Export Video', 'Export As…'];
const ofCloud = ['Open Session in Browser'];
const ofWork = ['Stop'];
const ofTrust = ['Edit Several Videos…', 'Add a Video by Its Address…'];

/** Waits until something is what it is to be, since contributions and context keys come after the window. */
async function comesToBe<T>(find: () => Promise<T>, wanted: T): Promise<void> {
  let found: T | undefined;
  await until('it is so', async () => isDeepStrictEqual((found = await find()), wanted), 30_000).catch(
    () => undefined,
  );
  assert.deepEqual(found, wanted);
}

const offers = (workbench: Workbench, wanted: readonly string[]) =>
  comesToBe(() => workbench.commandsOffered('AI Video: '), [...wanted]);

/** What of a menu is this extension's. */
const ownItems = ['Edit with AI Video…', 'Edit Several Videos…'];
const own = (items: readonly string[]) =>
  items.filter((item) => ownItems.some((each) => item.startsWith(each)));
const ownButtons = ['Stop', 'Add Files…', 'Export Video'];
/** All behind the `…` of a panel that is this extension's: what comes before the editor's own. */
const moreOf = async (workbench: Workbench) => {
  const items = await workbench.moreActions();
  return items.slice(0, items.indexOf('Show Opened Editors'));
};
const buttonsOf = async (workbench: Workbench) =>
  (await workbench.titleButtons()).filter((item) => ownButtons.some((each) => item.startsWith(each)));

async function makeFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-menus-')));
  await makeShortClip(path.join(folder, 'clip.mp4'));
  await cp(path.join(folder, 'clip.mp4'), path.join(folder, 'SHOUT.MOV'));
  await makePicture(path.join(folder, 'still.png'));
  await makeSound(path.join(folder, 'tone.mp3'));
  await writeFile(path.join(folder, 'words.srt'), '1\n00:00:00,000 --> 00:00:01,000\nHello\n');
  await writeFile(path.join(folder, 'notes.txt'), 'notes\n');
  await mkdir(path.join(folder, 'folder.mp4'));
  await writeFile(path.join(folder, 'folder.mp4', 'in it.txt'), 'notes\n');
  return folder;
}

describe('Commands and menus', function () {
  this.timeout(180_000);
  let folder: string;
  let user: UserSession | undefined;
  let service: ScriptedService | undefined;

  before(async () => {
    folder = await makeFolder();
  });

  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const start = async (options: Parameters<typeof UserSession.start>[0]): Promise<Workbench> => {
    user = await UserSession.start(options);
    return user.workbench;
  };
  const end = async () => {
    await user?.close();
    user = undefined;
    await service?.close();
    service = undefined;
  };
  const say = (workbench: Workbench, name: string, prompt: string) =>
    sendPrompt(workbench.panel(name, extensionId), prompt);
  const edited = async (workbench: Workbench, name: string) => {
    await workbench.chooseFromContextMenu(name, 'Edit with AI Video…');
    await workbench.panel(name, extensionId).getByRole('list', { name: 'Media' }).getByText(name).waitFor();
  };

  describe('in a window without a folder', () => {
    before(async () => {
      await start({ settings: { 'aiVideo.service': 'embedded' } });
    });
    after(end);

    it('offer what needs no video', async () => {
      assert.ok(user);
      await offers(user.workbench, allBut(...ofConversation, ...ofEdits, ...ofCloud, ...ofWork));
    });
  });

  describe('in a folder, on this computer', () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await start({ folder, settings: { 'aiVideo.service': 'embedded' } });
    });
    after(end);

    it('offer what needs no video before one is edited', async () => {
      await offers(workbench, allBut(...ofConversation, ...ofEdits, ...ofCloud, ...ofWork));
    });

    it('edit videos, images, sounds and captions from the explorer, and nothing else', async () => {
      const edit = ['Edit with AI Video…'];
      for (const [file, wanted] of [
        ['clip.mp4', edit],
        ['SHOUT.MOV', edit],
        ['still.png', edit],
        ['tone.mp3', edit],
        ['words.srt', edit],
        ['notes.txt', []],
        ['folder.mp4', []],
      ] as const) {
        await workbench.selectFiles(file);
        await comesToBe(
          async () => [file, ...own(await workbench.menuOf(workbench.file(file)))],
          [file, ...wanted],
        );
      }
    });

    it('edit several videos where several files are selected', async () => {
      const both = ['Edit with AI Video…', 'Edit Several Videos…'];
      await workbench.selectFiles('clip.mp4', 'SHOUT.MOV');
      await comesToBe(async () => own(await workbench.menuOf(workbench.file('clip.mp4'))), both);
      await workbench.selectFiles('clip.mp4', 'still.png');
      await comesToBe(async () => own(await workbench.menuOf(workbench.file('clip.mp4'))), both);
      await comesToBe(
        async () => own(await workbench.menuOf(workbench.file('still.png'))),
        ['Edit with AI Video…'],
      );
    });

    it('edit what is open in an editor, from its title and its tab', async () => {
      for (const file of ['clip.mp4', 'still.png', 'tone.mp3', 'notes.txt', 'words.srt']) {
        await workbench.file(file).dblclick();
        await workbench.editorTab(file).waitFor();
        const isMedia = /\.(?:mp4|png|mp3)$/u.test(file);
        await comesToBe(
          async () => own(await workbench.titleButtons()),
          isMedia ? ['Edit with AI Video…'] : [],
        );
        await comesToBe(
          async () => own(await workbench.menuOf(workbench.editorTab(file))),
          file === 'notes.txt' ? [] : ['Edit with AI Video…'],
        );
        await workbench.closeTab(file);
      }
    });

    it('show tracks and name the session once a video is there, and export it once it is edited', async () => {
      await edited(workbench, 'clip.mp4');
      await offers(workbench, allBut(...ofEdits, ...ofCloud, ...ofWork));
      await comesToBe(() => buttonsOf(workbench), ['Add Files…', 'Export Video (disabled)']);
      await say(workbench, 'clip.mp4', 'keep the first 2 seconds');
      await offers(workbench, allBut(...ofCloud, ...ofWork));
      await workbench.editorTab('clip.mp4').click();
      await comesToBe(() => buttonsOf(workbench), ['Add Files…', 'Export Video']);
    });

    it('offer no export of another video that is not edited', async () => {
      await workbench.runCommand('AI Video: New Session');
      await offers(workbench, allBut(...ofEdits, ...ofCloud, ...ofWork));
      await workbench.editorTab('clip.mp4').click();
      await offers(workbench, allBut(...ofCloud, ...ofWork));
    });
  });

  describe("in NemoVideo's cloud", () => {
    let workbench: Workbench;
    before(async () => {
      service = await ScriptedService.start();
      const token = 'nmv_usr_menus_0123456789';
      service.tokens.add(token);
      service.answer('anonymousToken', ok({ token, user_id: 'anon_1', credits: 100 }));
      workbench = await start({
        folder,
        settings: { 'aiVideo.service': 'cloud', 'aiVideo.cloudUrl': service.url },
      });
    });
    after(end);

    it('offer no captions, which only this computer takes', async () => {
      await comesToBe(
        async () => own(await workbench.menuOf(workbench.file('clip.mp4'))),
        ['Edit with AI Video…'],
      );
      assert.deepEqual(own(await workbench.menuOf(workbench.file('words.srt'))), []);
    });

    it('open the session in the browser', async () => {
      await edited(workbench, 'clip.mp4');
      await offers(workbench, allBut(...ofEdits, ...ofWork));
    });

    it('stop what is under way, and nothing else is greyed out for it', async () => {
      service?.answer('run', silence);
      await say(workbench, 'clip.mp4', 'keep the best part');
      await workbench
        .dialog(/cost credits/u)
        .getByRole('button', { name: 'Go On' })
        .click();
      await offers(workbench, allBut(...ofEdits));
      await workbench.editorTab('clip.mp4').click();
      await comesToBe(() => buttonsOf(workbench), ['Stop', 'Add Files…', 'Export Video (disabled)']);
      await workbench.runCommand('AI Video: Stop');
      await offers(workbench, allBut(...ofEdits, ...ofWork));
    });

    it('export what the cloud has edited', async () => {
      assert.ok(service);
      const draft = '{"t":[{"tt":0,"sg":[{"s":0,"d":4000,"m":{"title":"clip.mp4"}}]}]}';
      const events = flat.toolCall('trim') + flat.text('There you are.');
      const cloud = service;
      cloud.answer('run', (exchange) => {
        cloud.draft = draft;
        return raw(events, 'text/event-stream')(exchange);
      });
      await say(workbench, 'clip.mp4', 'keep the best part');
      await offers(workbench, allBut(...ofWork));
      await workbench.editorTab('clip.mp4').click();
      await comesToBe(
        () => moreOf(workbench),
        [
          'Export As…',
          'Exports…',
          'Show Tracks',
          'Add a Video by Its Address…',
          'New Session',
          'Sessions…',
          'Rename Session…',
          'Open Session in Browser',
        ],
      );
    });

    it('export no video that is being edited again, though it has edits', async () => {
      service?.answer('run', silence);
      await say(workbench, 'clip.mp4', 'keep the best part of that');
      await workbench
        .panel('clip.mp4', extensionId)
        .getByRole('button', { name: 'Stop', exact: true })
        .waitFor();
      await offers(workbench, allBut(...ofEdits));
      await workbench.editorTab('clip.mp4').click();
      await comesToBe(() => buttonsOf(workbench), ['Stop', 'Add Files…', 'Export Video (disabled)']);
      assert.equal((await moreOf(workbench))[0], 'Export As… (disabled)');
    });

    it('go by the panel in front where one is busy and another is not', async () => {
      await workbench.runCommand('AI Video: New Session');
      await offers(workbench, allBut(...ofEdits, ...ofCloud, ...ofWork));
      await workbench.editorTab('clip.mp4').click();
      await offers(workbench, allBut(...ofEdits));
      await workbench.runCommand('AI Video: Stop');
      await offers(workbench, allBut(...ofWork));
    });
  });

  describe('in a folder that is not trusted', () => {
    let workbench: Workbench;
    before(async () => {
      const settings = { 'aiVideo.service': 'embedded', 'workbench.editor.useModal': 'off' };
      workbench = await start({ folder, settings, workspaceTrust: true });
    });
    after(end);

    it('offer nothing that edits, writes or fetches', async () => {
      await offers(workbench, allBut(...ofConversation, ...ofEdits, ...ofCloud, ...ofWork, ...ofTrust));
      await workbench.selectFiles('clip.mp4', 'SHOUT.MOV');
      await comesToBe(
        async () => own(await workbench.menuOf(workbench.file('clip.mp4'))),
        ['Edit with AI Video…', 'Edit Several Videos… (disabled)'],
      );
    });

    it('look at a video, tell why it is not edited, and edit it once the folder is trusted', async () => {
      await workbench.selectFiles('clip.mp4');
      await edited(workbench, 'clip.mp4');
      await offers(workbench, allBut(...ofEdits, ...ofCloud, ...ofWork, ...ofTrust));
      const panel = workbench.panel('clip.mp4', extensionId);
      await panel.getByText('0:04').first().waitFor();
      await say(workbench, 'clip.mp4', 'keep the first 2 seconds');
      const log = panel.getByRole('log');
      await log.getByText(/This workspace is not trusted: videos can be looked at/u).waitFor();
      await workbench.screenshot('restricted');
      await panel.getByRole('treeitem', { name: 'clip.mp4, 0:00–0:04' }).waitFor();
      await log.getByRole('button', { name: 'Manage Workspace Trust…' }).click();
      await workbench.page.getByRole('button', { name: 'Trust', exact: true }).click();
      await workbench.page.getByText('You trust this folder').waitFor();
      await workbench.editorTab('clip.mp4').click();
      await workbench.panel('clip.mp4', extensionId).getByRole('button', { name: 'Try Again' }).click();
      await workbench
        .panel('clip.mp4', extensionId)
        .getByRole('treeitem', { name: 'clip.mp4, 0:00–0:02' })
        .waitFor();
      await offers(workbench, allBut(...ofCloud, ...ofWork));
    });
  });
});
