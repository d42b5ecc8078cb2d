import type { Given } from '../prompts/row';
import { alike } from './phrasing';

const files: Given = { files: ['talk.mp4', 'song.mp3'] };
const logo: Given = { files: ['talk.mp4', 'logo.png'] };

const joint =
  "{, | and |, and | then |, then | and then |. |. Then |; |\n|. Also, |, also | and also |, plus |. After that, |, after that |. Next, |. Finally, | and finally |. While you're at it, |. Oh, and |. And |. Once that's done, | & |. In addition, |. On top of that, |. I also want you to |, and could you also |. Can you also |. Lastly, |. Afterwards, |. Please also |. I'd also like you to |. One more thing: |. Don't forget to |. Last but not least, |. When that's done, |, and lastly |. Besides, |. Another thing: |... | - |. Make sure to also |? And |. Btw, |\n\n|. I would also like to |, and make sure you |. My boss also wants me to }";

/** Two and three wishes in one message. */
export const joinedWishes = [
  alike(
    'trim the silences\nadd song.mp3 at 20%',
    [
      `{|please |could you |let's |first }{remove the silences|cut out the pauses|get rid of the silent parts}${joint}{add song.mp3 at 20% volume|put song.mp3 in the background at 20%}`,
      '{start by |begin by |how about |try }{removing the silences|cutting out the pauses}{ and |, then |, and then | and then }{adding song.mp3 at 20% volume|putting song.mp3 underneath at 20%}',
      "{after|once you're done} {removing the silences|cutting out the pauses}, {please |}add song.mp3 at 20%",
      '{I want two things|two things|just two things|there are a couple of things to do}: {remove the silences|cut out the pauses}{ and |, then |; }add song.mp3 at 20% volume',
      '{the silences should be removed|I want the pauses gone}{, and |. |. Also, |, plus }{song.mp3 should play in the background at 20%|I want song.mp3 underneath at 20%}',
    ],
    files,
  ),
  alike(
    'remove the first 5 seconds\nnormalize the audio',
    [
      `{|please |can you }{cut|remove} the first 5 seconds${joint}{normalize the audio|even out the volume}`,
      '{cut|remove} the first 5 seconds{, followed by |, and how about |. How about }{normalizing the audio|evening out the volume}',
    ],
    files,
  ),
  alike(
    'put logo.png in the top right corner\nspeed up the video 1.5x',
    [
      `{put|place} the logo in the top right corner{ and |. |. Then |, then |. Also |\n}{speed it up 1.5x|make it 1.5x faster|speed up the video 1.5x}`,
      'put the logo in the top right corner{. |. And |, and }{it should be 1.5x faster|the video should be 1.5x faster}',
    ],
    logo,
  ),
  alike(
    'trim the silences\nadd song.mp3 at 20%\nfade out the video at the end',
    [
      "remove the silences{, |. |; |\n|, then }add song.mp3 at 20%{, and |. Then |. Finally, |, and finally |. Lastly, |. Once that's done, }fade out the video at the end",
      '{1. |please do this:\n1. }remove the silences\n2. add song.mp3 at 20%\n3. fade out the video at the end',
      '{how about |try |start by }removing the silences, adding song.mp3 at 20% and {fading out the video|fading the video out} at the end',
    ],
    files,
  ),
];
