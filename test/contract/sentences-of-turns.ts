/** The contract's sentences of turns: the event stream, where requests go, and the agent's belief in a GUI. */
export const streamAndRouting = {
  'The event stream': {
    'stream.data-lines': 'Only `data:` lines, each followed by a blank line;',
    'stream.keep-alive': 'comment lines and an empty `data:` are keep-alives;',
    'stream.end': 'there is no closing event: the end of the connection ends the turn.',
    'stream.two-shapes': 'Two shapes of event are documented; both are read, even mixed in one stream.',
  },
  'The first shape of event': {
    'flat.text': '`{"type":"text","content":"…"}`,',
    'flat.tool-call': '`{"type":"tool_call","name","args"}`,',
    'flat.tool-result': '`{"type":"tool_result","name","result"}`,',
    'flat.heartbeat': '`{"type":"heartbeat"}`.',
  },
  "The second shape of event: Google ADK's": {
    'adk.event':
      '`{"id","invocationId","author":"nemo_agent","timestamp","content":{"role":"model","parts":[',
    'adk.text': '`{"text"}`',
    'adk.call': '| `{"functionCall":{"id","name","args"}}`',
    'adk.response': '| `{"functionResponse":{"id","name","response"}}`',
    'adk.inline': '| `{"inlineData":{"mimeType","data"}}` `]}`,',
    'adk.complete': '`"turnComplete":true?`,',
    'adk.error': '`"errorCode"?,"errorMessage"?`,',
    'adk.state': '`"actions":{"stateDelta":{}}`,',
    'adk.long-running': '`"longRunningToolIds":[]}`,',
    'adk.nulls': 'camelCase, nulls left out.',
    'adk.partial':
      'With streaming on, deltas marked `partial` are followed by one whole event with the same text that is not partial: show the deltas and do not append the whole again.',
    'stream.missing-session':
      'A missing session is HTTP 404 `{"detail":"Session not found: …"}` before the stream;',
    'stream.error': 'a failure in mid-stream is `data: {"error":"…"}`.',
  },
  'What happens on the stream': {
    'turn.text': 'Text is shown as it arrives,',
    'turn.translated': 'after the translation of what the agent says of a graphical editor.',
    'turn.tools': 'Tool calls and results are never shown as text; they drive a progress line.',
    'turn.heartbeats': 'Heartbeats mean: keep waiting.',
    'turn.still-working': 'Say "Still working…" every 2 minutes.',
    'turn.only-heartbeats': 'Only heartbeats for 10 minutes: treat as timed out.',
    'turn.silent':
      'About 30 % of edits end with no text at all. Then read the state, compare the draft with the one before the turn, and tell the user what changed ("Title added: …, 0–3 s").',
    'turn.never-silence': 'A user is never left with silence after an edit.',
    'turn.once': 'A message is never sent twice: a second one is charged twice.',
    'turn.dropped': 'When the stream drops: wait 30 s, read the state; if it changed, report that;',
    'turn.look-again':
      'if not, look again every 60 s, five times, then say that it failed and offer to try again.',
    'turn.trailing': 'A trailing "I encountered a temporary issue" after a normal answer is ignored.',
    'turn.times': 'Typical times: text 5–15 s, an edit 10–30 s, generating a clip 100–300 s.',
  },
  'Which request goes where': {
    'route.export': '"export", "导出", "download", "send me the video" → export, not to the agent',
    'route.credits': '"credits", "积分", "balance", "余额" → credits, not to the agent',
    'route.status': '"status", "状态", "show tracks" → state, not to the agent',
    'route.upload': '"upload", "上传" → upload, not to the agent',
    'route.file': '… or a file comes along → upload, not to the agent',
    'route.message': 'everything else → message, to the agent',
    'route.compound':
      'Keyword alone is not enough: "trim the silences, add transitions, and export as a clean MP4" is an edit and then an export.',
    'route.compound-order':
      'The edit part goes to the agent without the export clause; when it is done, the export runs.',
    'route.false-friends': '"make the title say \'Export quality\'" and "how do I export?" are not exports.',
  },
  'The agent believes that there is a graphical editor': {
    'gui.hidden': 'Its instructions to click are never shown; they become actions,',
    'gui.kept': 'and what it says of the content is kept.',
    'gui.click': '"click [button]", "点击" → the call that the button stands for',
    'gui.open': '"open [panel]", "打开" → the state, shown',
    'gui.drag': '"drag", "drop", "拖拽" → an edit message',
    'gui.preview': '"preview in timeline" → the track summary',
    'gui.export': '"Export button", "导出" → the export',
    'gui.account': '"check account", "billing" → the credits',
  },
} as const;
