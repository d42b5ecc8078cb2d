/** Pieces of patterns for times as they are typed in English, where a prompt is put into other words before it is read. */

/** "1:05", "1:02:03". */
export const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
/** "1:05", "1:05.5". */
export const exactClock = String.raw`\d{1,2}:\d{2}(?:\.\d+)?`;
/** "5 seconds", "2.5s". */
export const seconds = String.raw`\d+(?:\.\d+)? ?(?:s|secs?|seconds?)`;
