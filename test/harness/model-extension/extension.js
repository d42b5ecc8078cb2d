// The chat view calls no participant while VS Code has no language model at all. This provider gives it one, with no
// account and no network. Its sentence never appears in a test that passes: participants answer for themselves.
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

const provider = {
  provideLanguageModelChatInformation: () => [model],
  provideLanguageModelChatResponse: (_model, _messages, _options, progress) => {
    progress.report(new vscode.LanguageModelTextPart('This is the test language model.'));
    return Promise.resolve();
  },
  provideTokenCount: (_model, text) => Promise.resolve(Math.ceil(String(text).length / 4)),
};

exports.activate = async (context) => {
  context.subscriptions.push(vscode.lm.registerLanguageModelChatProvider(vendor, provider));
  // Models are resolved when first asked for; without this the first chat message finds none.
  await vscode.lm.selectChatModels({ vendor });
};
