import type { Wording } from '../wording';

/** In English clauses: lengths, speed, stills, repeats and slideshows. */

export const lengths: readonly Wording[] = [
  // "Boil it down to 60 seconds"
  [
    /^(?:boil|whittle|pare|narrow|distill?|strip|slim) (it|this|everything|the (?:whole )?(?:video|thing|clip)) down to (.+)$/i,
    'shorten $1 to $2',
  ],
  // "Make it shorter by 20 seconds"
  [
    /^(?:make|get|cut|bring|trim) (it|this|(?:the |my )?(?:video|whole thing|first clip|second clip|third clip|last clip)|clip \d+) (?:down|shorter) by (\S.*)$/i,
    'make $1 $2 shorter',
  ],
  // "Give me a 60fps version"
  [
    /^(?:give|make|get|create)(?: me| us)? (?:an? )?(.+?) version(?: of (?:it|this|that|the video|my video))?$/i,
    'make it $1',
  ],
  // "Make it twice as long by slowing it down"
  [
    /^(?:make|have|let) (.+?) (?:last )?twice as long(?: as (?:it is|now|before))? by slowing (?:it|that|them)(?: down)?$/i,
    'slow $1 down to 50%',
  ],
  // "Skip through 0:10 to 0:20 at 4x"
  [
    /^(?:please )?(?:skip|race|zip|fast[- ]?forward|run|go|rush|blast|whizz|speed) (?:through|over) (.+?) (?:at|by) (\d+(?:\.\d+)?) ?(?:x|times)(?:(?: the)?(?: normal)? speed)?$/i,
    'speed up $1 to $2x',
  ],
  // "Needs to fit in 59 seconds for Shorts"
  [
    /^(?:(?:it|this|that|the (?:final |finished )?(?:video|film|clip|edit|result|whole thing)|whole thing|my video|everything)(?: really| just)? )?(?:(?:i |we )?(?:have|need|want)(?: it| this| the video)? to (?:make it |get it to )?|has to |needs to |must |should |needs |has got to |make (?:it|this|everything|the video) |get (?:it|this|everything) to |(?=fit (?:it|this|everything|all|both|the (?:video|whole thing|clips))))fit(?: (?:it|this|everything|it all|all(?: of it)?|(?:both|all|the)(?: the| of the)?(?: video| clips| whole thing)))? (?:in|into|inside|within)(?:to)? (?:an? (?=\d))?(?=\d|one |two |half |an? (?:half |minute|second|hour))(.+?)(?: (?:reel|short|video|slot|clip|limit|tiktok|story|ad|spot))?(?: (?:in )?total| altogether| overall)?(?: (?:for|on) .{1,40})?$/i,
    'make it at most $1',
  ],
  // "I need a one minute version"
  [
    /^(?:i|we)(?:'d| would)?(?: just| really)? (?:need|want|like) (?:an? )?(.+?) (?:long )?version(?: of (?:it|this|that|the video|my video))?$/i,
    'make it $1',
  ],
  // "Go back to normal speed", "end on a freeze frame that lasts 4 seconds"
  [
    /^(?:(?:actually|no|ok|hm+|please|now),? )*(?:go|change|switch|return|revert|put|set|bring|make|turn|get|play)(?: (?:it|this|that|everything|the (?:video|clip)))? back (?:to|at) (?:the )?(?:normal|original|regular) speed(?: again)?$/i,
    'set the speed to normal',
  ],
  // "End on a freeze frame that lasts 4 seconds"
  [
    /^(?:end|finish|close|stop)(?: (?:it|this|the video))? (?:on|with) (?:a )?(?:freeze[- ]frame|frozen (?:frame|picture|image)|still(?: frame)?)(?: of (?:it|the last frame))?(?:,? (?:(?:that|which) )?(?:lasts|lasting|stays|for|held for|of|that stands for)(?: for)?)? ?(\S+ ?(?:s|secs?|seconds?))?(?: long)?$/i,
    'freeze the last frame for $1',
  ],
  // "Keep it short, 40 sec max"
  [
    /^(?:(?:please|pls|just) )*(?:keep|make) (?:it|this|the video) (?:really |nice and |super |very )?(?:short|brief|shorter|tight|snappy),? (?:so |like |about |say )?(\d.+)$/i,
    'make it $1',
  ],
  // "Slow the bit between 0:12 and 0:18 right down"
  [/^(.*\b(?:slow|speed)\b.*) (?:right|way|well) (down|up)(.*)$/i, '$1 $2$3'],
  // "Speed up the remaining part by 1.2"
  [/^(.*\b(?:slow|speed)(?:ed|ing)?\b.*) by (\d{1,2}(?:\.\d+)?)$/i, '$1 $2x'],
  // "Slow the whole thing down to 0.75"
  [/^(.*\b(?:slow|speed)(?:ed|ing)?\b.*) to (0\.\d+|[123]\.\d+)$/i, '$1 to $2x'],
  // "Play it at 70%"
  [
    /^(?:play|run|show) (it|this|the video|clip \d|the .{2,30}?) (?:back )?at (\d{1,3} ?(?:%|percent))(?: (?:speed|of (?:its|the)(?: normal| original)? speed))?$/i,
    'set the speed of $1 to $2',
  ],
  // "15 seconds only"
  [/^(?:only )?(\d+(?:\.\d+)? ?(?:s|secs?|seconds?)) (?:only|max|maximum|tops|at most)$/i, 'make it $1'],
];
