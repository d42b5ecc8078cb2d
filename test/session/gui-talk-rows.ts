import type { SentenceId } from '../contract/sentences';

/** What the agent says → what is shown, and what is offered. */
export type Row = readonly [said: string, shown: string, ...offers: string[]];

const exporting: readonly Row[] = [
  ['Click the Export button to download it.', '', 'export'],
  [
    'Your video is ready: 3 clips, 24 s. Click the Export button to download it.',
    'Your video is ready: 3 clips, 24 s.',
    'export',
  ],
  ['Your video is ready, click Export to download it.', 'Your video is ready.', 'export'],
  ["I've trimmed 4 pauses and you can now click **Export** to save it.", "I've trimmed 4 pauses.", 'export'],
  ['If you are happy with it, click "Export" in the top right corner.', '', 'export'],
  ['The title is in; to download it, press the Download button.', 'The title is in.', 'export'],
  [
    'You can find the Export button in the top right corner. The music fades out at the end.',
    'The music fades out at the end.',
    'export',
  ],
  ['The Export button is in the top-right corner.', '', 'export'],
  ['You can export it from the top-right menu.', '', 'export'],
  ['Go to the Export panel and choose MP4.', '', 'export'],
  [
    'To export your video:\n1. Click the Export button.\n2. Select MP4.\n3. Wait for the render to finish.\n\nIt is 24 s long.',
    'It is 24 s long.',
    'export',
  ],
  ['Done! Hit Export when you are ready.', 'Done!', 'export'],
  ['Your video is ready (click Export to get it).', 'Your video is ready.', 'export'],
  ['Your video (click Export to get it) is ready.', 'Your video is ready.', 'export'],
  ['Your video is ready to export.', 'Your video is ready to export.', 'export'],
  ['Click Export, and your video will be downloaded.', '', 'export'],
  ['Once you click Download, the file will be saved. Enjoy!', 'Enjoy!', 'export'],
  ['You can download it by clicking the Export button.', '', 'export'],
  ['**Note:** click Export to keep it.', '', 'export'],
  ['Press Ctrl+E to export.', '', 'export'],
  ['点击“导出”按钮即可下载。', '', 'export'],
  ['视频已完成，点击“导出”按钮即可下载。', '视频已完成。', 'export'],
  ['视频已经准备好了！请点击右上角的导出按钮。', '视频已经准备好了！', 'export'],
  ['我已添加标题，您可以点击导出来下载视频。', '我已添加标题。', 'export'],
  ['视频共24秒，3个片段。导出按钮在右上角。', '视频共24秒，3个片段。', 'export'],
  ['如果满意，请点击【导出】。', '', 'export'],
  ['现在可以导出了。', '现在可以导出了。', 'export'],
];

const opening: readonly Row[] = [
  ['Open the timeline panel to see the changes.', '', 'showTracks'],
  ["I've added the title; open the timeline panel to see it.", "I've added the title.", 'showTracks'],
  ['Please open the Tracks panel.', '', 'showTracks'],
  ['Switch to the Timeline tab. Three clips are on it.', 'Three clips are on it.', 'showTracks'],
  ['You can open the media library and add files there.', '', 'attach'],
  ['Refresh the page to see the new title.', '', 'showTracks'],
  ['打开时间线面板查看效果。', '', 'showTracks'],
  ['标题已添加，打开时间线面板即可查看。', '标题已添加。', 'showTracks'],
  ['请前往素材库上传文件。', '', 'attach'],
];

const previewing: readonly Row[] = [
  ['You can preview it in the timeline.', '', 'showTracks'],
  ['Transitions added. Preview the result in the timeline panel.', 'Transitions added.', 'showTracks'],
  ['Check the timeline to see the new clip order.', '', 'showTracks'],
  [
    'The cut is 12 s shorter, and you can preview it in the timeline.',
    'The cut is 12 s shorter.',
    'showTracks',
  ],
  ['Take a look at the preview player.', '', 'showTracks'],
  ['Click the Play button to watch it.', '', 'showTracks'],
  ['您可以在时间线中预览。', '', 'showTracks'],
  ['转场已添加，您可以在时间线上预览效果。', '转场已添加。', 'showTracks'],
];

const paying: readonly Row[] = [
  ['Please check your account for the remaining credits.', '', 'credits'],
  ['This took 12 credits. Check your billing page for details.', 'This took 12 credits.', 'credits'],
  ['You can top up in your account settings.', '', 'credits'],
  ['Go to your account to upgrade.', '', 'credits'],
  ['请查看您的账户余额。', '', 'credits'],
  ['本次消耗12积分，请前往账户页面查看。', '本次消耗12积分。', 'credits'],
];

const dragging: readonly Row[] = [
  ['Drag the title to the end.', '', '"Move the title to the end"'],
  ['Drag the edge of the second clip to shorten it.', '', '"Shorten the second clip"'],
  [
    'I split the clip at 0:10. You can drag the second half to the start.',
    'I split the clip at 0:10.',
    '"Move the second half to the start"',
  ],
  ['Drag and drop your files here.', '', 'attach'],
  ['Drop the song onto the timeline.', '', '"Move the song onto the timeline"'],
  ['将标题拖拽到结尾。', '', '"将标题移动到结尾"'],
  ['片段已分割，您可以将第二段拖到开头。', '片段已分割。', '"将第二段移动到开头"'],
];

const clicking: readonly Row[] = [
  ['Click the "Add Text" button to add a title.', '', '"Add a title"'],
  ['Click "Remove Background Noise".', '', '"Remove Background Noise"'],
  ['Click the Undo button to go back.', '', 'undo'],
  ['Click the Upload button to add your clip.', '', 'attach'],
  ['Right-click the clip.', '', 'showTracks'],
  ['The volume is 40%. Use the volume slider to lower the music.', 'The volume is 40%.', '"Lower the music"'],
  ['Click the gear icon. It is in the top right corner.', '', 'showTracks'],
  ['点击“添加字幕”按钮。', '', '"添加字幕"'],
  ['点击撤销按钮。', '', 'undo'],
  [
    '- Title added.\n- Click Export to save it.\n- Music at 35%.',
    '- Title added.\n- Music at 35%.',
    'export',
  ],
  ['Title added.\n\nClick Export. The music is at 35%.', 'Title added.\n\nThe music is at 35%.', 'export'],
  ['**Title added, click Export.**', '**Title added.**', 'export'],
];

/** Beside an instruction, or in the words of one, stands what is not said anywhere else. */
const contentBeside: readonly Row[] = [
  ['Check the timeline: video 0-10s, music 0-10s at 35%.', 'Video 0-10s, music 0-10s at 35%.', 'showTracks'],
  ['预览时间线：视频 0-10秒，音乐 0-10秒。', '视频 0-10秒，音乐 0-10秒。', 'showTracks'],
  ['Preview the timeline (video 0-10s, music 0-10s).', 'Video 0-10s, music 0-10s.', 'showTracks'],
  [
    'Your video is ready! Click here: https://cdn.example/out.mp4',
    'Your video is ready! Click here: https://cdn.example/out.mp4',
    'export',
  ],
  [
    'Click [here](https://cdn.example/out) to download.',
    'Click [here](https://cdn.example/out) to download.',
    'export',
  ],
  [
    'Click Generate to create an AI clip of a city (costs 20 credits).',
    'Costs 20 credits.',
    '"Create an AI clip of a city"',
  ],
  ['Click Generate for 20 credits.', 'Click Generate for 20 credits.'],
  [
    'I added these captions:\n- Watch now\n- Click the link in bio\n\nClick Export to download it.',
    'I added these captions:\n- Watch now\n- Click the link in bio',
    'export',
  ],
];

const keysAndMenus: readonly Row[] = [
  ['拖动音量滑块。', '', 'showTracks'],
  ['如果需要调整音量，请拖动音量滑块。', '', 'showTracks'],
  ['按空格键播放。', '', 'showTracks'],
  ['按Ctrl+Z撤销。', '', 'undo'],
  ['请在设置中选择1080p。', '', 'showTracks'],
  ['Log in to your account.', '', 'credits'],
  ['File > Export > MP4', '', 'export'],
  ['Use the sliders on the right.', '', 'showTracks'],
  ['Switch on the captions toggle.', '', 'showTracks'],
  ['Move the playhead to 0:05.', '', 'showTracks'],
  ['Zoom in on the timeline to see the cuts.', '', 'showTracks'],
  ['Save your project with Ctrl+S.', '', 'export'],
  ['In the export settings, choose 1080p.', '', 'export'],
  ["At the top of the screen, you'll see the Export button.", '', 'export'],
  ['Look for the scissors icon and click it.', '', 'showTracks'],
  ['Scroll down to the bottom.', '', 'showTracks'],
  ['Long-press the clip.', '', 'showTracks'],
  ['Use the arrow keys to move frame by frame.', '', 'showTracks'],
  ['Go to Effects > Transitions and choose one.', '', 'showTracks'],
  ['打开字幕开关。', '', 'showTracks'],
  ['文件 > 导出 > MP4', '', 'export'],
  ['将播放头移到0:05。', '', 'showTracks'],
  ['在“文本”选项卡中输入标题。', '', 'showTracks'],
];

const titlesAndLists: readonly Row[] = [
  ['Done.\n\n### Next steps\n1. Click Export.\n2. Select MP4.', 'Done.', 'export'],
  ['Done.\n\n### Next steps\n1. Click Export.\n\nEnjoy!', 'Done.\n\nEnjoy!', 'export'],
  ['You can now:\n- Click Export to download it\n- Open the timeline panel', '', 'export', 'showTracks'],
  [
    '### Next steps\n1. Click Export.\n2. Add a song?\n3. Open the timeline panel.\n4. Tell me the title.',
    '### Next steps\n1. Add a song?\n2. Tell me the title.',
    'export',
    'showTracks',
  ],
  ['1. Click Export. It is 24 s long.\n2. Music added.', '1. It is 24 s long.\n2. Music added.', 'export'],
  ['- **Music**: open the Audio panel to lower it\n- **Title**: white', '- **Title**: white', 'showTracks'],
  ['1、点击导出\n2、标题已添加', '1、标题已添加', 'export'],
];

/** A suggestion is sent as it is: it must make sense alone. */
const suggesting: readonly Row[] = [
  ['To change it, double-click the transition and pick another.', '', 'showTracks'],
  ['To adjust it further, drag the edge.', '', 'showTracks'],
  ['Open the timeline panel to change the order.', '', 'showTracks'],
  ['移动时间轴上的片段可以调整顺序。', '', 'showTracks'],
  ['拖动时间轴上的片段可以调整顺序。', '', 'showTracks'],
  ['长按片段即可移动。', '', 'showTracks'],
  ['Select the clip, then click Split.', '', '"Split the clip"'],
  ['选中片段，然后点击“分割”。', '', '"分割片段"'],
  ['Select the second clip and press Delete to remove it.', '', '"Remove the second clip"'],
  ['Press Delete to remove it.', '', 'showTracks'],
  ['Select the title and drag it to the end.', '', '"Move the title to the end"'],
  ['You could also drag the music to 0:05 to sync it with the beat.', '', '"Move the music to 0:05"'],
  ["Open the timeline panel: you'll see 3 tracks.", "You'll see 3 tracks.", 'showTracks'],
  ['Lower the slider to 20%.', '', 'showTracks'],
  ['Open the volume panel and lower the slider to 20%.', '', '"Set the volume to 20%"'],
  ['Open the Audio panel and set Volume to 20.', '', '"Set Volume to 20"'],
  ['Open the Effects panel and apply a blur of 20% to clip 2.', '', '"Apply a blur of 20% to clip 2"'],
  ['点击音量图标，将音量调到20%即可。', '', '"将音量调到20%"'],
];

export const table: readonly (readonly [SentenceId, readonly Row[]])[] = [
  ['gui.export', exporting],
  ['gui.open', opening],
  ['gui.preview', previewing],
  ['gui.account', paying],
  ['gui.drag', dragging],
  ['gui.click', clicking],
  ['gui.click', contentBeside],
  ['gui.click', keysAndMenus],
  ['gui.click', titlesAndLists],
  ['gui.drag', suggesting],
];
