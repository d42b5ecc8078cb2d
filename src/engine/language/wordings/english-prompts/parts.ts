import { clock, seconds } from '../../times/time-patterns';

/** Pieces of patterns that several tables of English prompts are made of. */

export const clipNamed = String.raw`(?:(?:the|my) (?:first|second|third|fourth|fifth|last|[\w-]+) (?:clip|video|shot|one)|clip \d+)`;
export const wishStart = String.raw`(?<=^|[\n.!;,] ?|\b(?:please|and|then|you|just|now|also) )`;
export const asking = '(?:(?:please|just|and|so|can you|could you|would you|you can) )*';
export const moment = `(?:${clock}|${seconds})`;
export const lengthInWords = String.raw`\d+(?:\.\d+)? ?(?:s|secs?|seconds?|m|mins?|minutes?)|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|half a) (?:secs?|seconds?|minutes?)`;
export const imageNouns = '(?:photos?|pictures?|images?|pics|slides)';
