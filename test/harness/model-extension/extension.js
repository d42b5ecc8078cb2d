// A language model with no account and no network, for the planner: asked for edits, as that asks, it suggests a title.
const vscode = require('vscode');

const vendor = 'ai-video-test';

const model = {
  id: 'fixed-sentence',
  name: 'Fixed Sentence',
  family: 'fixed-sentence',
  version: '1',
  maxInputTokens: 100000,
  maxOutputTokens: 1000,
  // Not in the stable type, but asked for by the chat view of newer versions before a model can be picked there.
  isUserSelectable: true,
  isDefault: true,
  capabilities: { toolCalling: true },
};

const sentence = 'This is the test language model.';
const edits = { edits: [{ edit: 'addTitle', text: 'The End', start: -2000 }] };

/** Whether edits are asked for. */
function asksForEdits(messages) {
  return messages.some(({ content }) => content.some(({ value }) => String(value).includes('Kinds of edit')));
}

const provider = {
  provideLanguageModelChatInformation: () => [model],
  provideLanguageModelChatResponse: (_model, messages, _options, progress) => {
    const text = asksForEdits(messages) ? JSON.stringify(edits) : sentence;
    progress.report(new vscode.LanguageModelTextPart(text));
    return Promise.resolve();
  },
  provideTokenCount: (_model, text) => Promise.resolve(Math.ceil(String(text).length / 4)),
};

exports.activate = async (context) => {
  context.subscriptions.push(vscode.lm.registerLanguageModelChatProvider(vendor, provider));
  // Models are resolved when first asked for; without this the first chat message finds none.
  await vscode.lm.selectChatModels({ vendor });
};
