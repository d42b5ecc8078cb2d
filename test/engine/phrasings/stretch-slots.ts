/** Ways to name a stretch of the talk, which is two minutes long. */

/** From 0:05 to 0:09, as a thing: "remove …", "mute …". */
export const fiveToNine =
  '{the part from 0:05 to 0:09|the bit between 0:05 and 0:09|the section from 5 to 9 seconds|0:05-0:09|0:05 to 0:09|everything between 0:05 and 0:09|everything from 0:05 to 0:09|the part between 5 and 9 seconds|the stretch from second 5 to second 9|the 4 seconds after 0:05|the four seconds from 0:05|4 seconds from 0:05|the 4 seconds before 0:09|the part starting at 0:05 and ending at 0:09|the part that starts at 0:05 and ends at 0:09|the section that runs from 0:05 to 0:09|the piece from 5s to 9s|seconds 5 to 9|seconds 5 through 9|the segment 0:05–0:09|the part from the 5 second mark to the 9 second mark|the portion of the video from 0:05 to 0:09|the 4 seconds starting at 0:05|the 4-second part at 0:05|0:05 through 0:09|what happens between 0:05 and 0:09|the clip from 0:05 to 0:09|00:05 to 00:09|the footage between 0:05 and 0:09|the part of the video between 5s and 9s}';

/** The same, as when: "mute the sound …", "zoom in …". */
export const whileFiveToNine =
  '{from 0:05 to 0:09|between 0:05 and 0:09|from 5 to 9 seconds|from 5s until 9s|from second 5 to second 9|from seconds 5 to 9|starting at 0:05 and ending at 0:09|starting at 5 seconds and ending at 9 seconds|for 4 seconds from 0:05|for 4 seconds starting at 0:05|for four seconds at 0:05|at 0:05 for 4 seconds|from 0:05 for 4 seconds|starting at 0:05 for 4 seconds|from the 5 second mark to the 9 second mark|from 5 seconds in to 9 seconds in|during 0:05-0:09|during the part from 0:05 to 0:09|in the part between 0:05 and 0:09|only from 0:05 to 0:09|from 0:05 up to 0:09|from 0:05 till 0:09|beginning at 0:05 and stopping at 0:09|(0:05-0:09)|for the 4 seconds after 0:05|from around 0:05 to about 0:09|in the stretch from 5 to 9 seconds|from 0:05 through 0:09|for the part between 5 and 9 seconds}';

export const firstTen =
  '{the first 10 seconds|the first ten seconds|the opening 10 seconds|the initial 10 seconds|the first 10s|the first 10 seconds of the video|the first 10 secs|everything before 0:10|everything up to 0:10|everything until 0:10|everything up to the 10 second mark|the part before 0:10|the beginning up to 0:10|the start until 0:10|from the start to 0:10|from the beginning to 0:10|from the beginning until the 10 second mark|0:00 to 0:10|0 to 10 seconds|the first ten seconds or so|all of the video before 0:10|the 10 seconds at the start|10 seconds from the start|10 seconds at the beginning|start to 0:10|whatever comes before 0:10|whatever is before 0:10|everything that comes before 0:10|anything before the 10 second mark|the stuff before 0:10}';

export const whileFirstTen =
  '{for the first 10 seconds|during the first 10 seconds|in the first ten seconds|over the first 10 seconds|for the opening 10 seconds|until 0:10|up to 0:10|till the 10 second mark|before 0:10|from the start to 0:10|from the beginning until 0:10|from 0 to 10 seconds|for 10 seconds at the start|for 10 seconds from the start|within the first 10 seconds|throughout the first 10 seconds|only in the first 10 seconds|just for the first 10 seconds|for the first ten seconds of the video|from 0:00 to 0:10|from 0s to 10s|at the beginning for 10 seconds|at the start for 10 seconds|for the first 10 seconds only|until the 10 second mark|until second 10|until we get to 0:10|in the first 10 seconds of it}';

export const lastTwenty =
  '{the last 20 seconds|the last twenty seconds|the final 20 seconds|the closing 20 seconds|the last 20s of the video|the very last 20 seconds|everything after 1:40|everything past 1:40|everything from 1:40 on|everything from 1:40 onwards|everything beyond 1:40|everything after the 1:40 mark|the part after 1:40|the rest after 1:40|from 1:40 on|from 1:40 onward|from 1:40 to the end|1:40 to the end|1:40 to end|20 seconds at the end|the 20 seconds at the end|20 seconds from the end|the part from 1:40 to the end|all of it after 1:40|whatever comes after 1:40|everything that comes after 1:40|the stuff after 1:40|anything past 1:40|from 1 minute 40 on|everything from 1:40 until the end|the last twenty seconds or so|from 1:40 till the end of the video}';

export const whileLastTwenty =
  '{for the last 20 seconds|during the final 20 seconds|in the last twenty seconds|over the last 20 seconds|for the closing 20 seconds|after 1:40|from 1:40 on|from 1:40 onwards|from 1:40 to the end|starting at 1:40|starting from 1:40|past 1:40|beginning at 1:40|for 20 seconds at the end|throughout the last 20 seconds|only in the last 20 seconds|from the 1:40 mark on|from 1 minute 40 onward|from 1:40 until the end of the video|from 1:40 till the end|from 1:40 through to the end|once we reach 1:40|from 20 seconds before the end}';

export const secondHalf =
  '{the second half|the last half|the latter half|the second half of the video|the back half|the second 50%|the last 50 percent|the last 50% of the video|everything after the halfway point|everything after the middle|the last minute|the final minute|the second minute|everything after the first minute|everything after one minute|everything after the 1 minute mark|from the middle to the end|from the halfway point on|from one minute on|everything past the minute mark}';

export const whileSecondHalf =
  '{in the second half|during the second half|for the second half|for the last half|throughout the second half of the video|for the last minute|during the final minute|in the last minute|from the middle on|from the halfway point on|from halfway on|after the halfway point|after the first minute|after one minute|from 1 minute on|from the one minute mark on|from the middle to the end|starting one minute in|starting at the halfway point|for the latter half}';

export const middleMinute =
  '{the middle minute|the middle 60 seconds|the minute in the middle|60 seconds in the middle|the middle half|the central minute|the minute from 0:30 to 1:30|from 0:30 to 1:30|the middle one minute|one minute in the middle|one minute from the middle|a minute from the middle|the middle 50%|everything between 0:30 and 1:30}';

export const middleThird =
  '{the middle third|the second third|the middle third of the video|the third in the middle|the middle 40 seconds|40 seconds in the middle|the 40 seconds in the middle|0:40 to 1:20|the central third}';

export const firstNinety =
  '{the first minute and a half|the first 90 seconds|the first one and a half minutes|the first 1.5 minutes|the first 1:30|the first 1m30s|everything before 1:30|the first minute and thirty seconds|the first ninety seconds|the first 1 minute 30 seconds|the first 75%|the first three quarters|the first 3/4}';
