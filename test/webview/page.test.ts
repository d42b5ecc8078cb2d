import assert from 'node:assert/strict';
import { panelContentSecurityPolicy, panelPage } from '../../src/vscode/panel/page';

const options = {
  cspSource: 'https://*.vscode-cdn.net',
  nonce: 'abc123',
  scriptUri: 'https://x.vscode-cdn.net/main.js',
  styleUri: 'https://x.vscode-cdn.net/panel.css',
  codiconsUri: 'https://x.vscode-cdn.net/codicon.css',
  language: 'zh-cn',
  title: 'interview.mp4',
};

describe("the page's HTML", () => {
  it('allows one script by its nonce, and the extension’s own styles, fonts and pictures; nothing else', () => {
    const policy = panelContentSecurityPolicy(options);
    assert.deepEqual(policy.split('; '), [
      "default-src 'none'",
      "script-src 'nonce-abc123'",
      'style-src https://*.vscode-cdn.net',
      'font-src https://*.vscode-cdn.net',
      'img-src https://*.vscode-cdn.net blob:',
      'media-src https://*.vscode-cdn.net blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('has no inline script, style or handler', () => {
    const page = panelPage(options);
    assert.equal([...page.matchAll(/<script/g)].length, 1);
    assert.match(page, /<script nonce="abc123" src="https:\/\/x\.vscode-cdn\.net\/main\.js"><\/script>/);
    assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=/);
  });

  it('speaks the language of the interface, with a title', () => {
    const page = panelPage(options);
    assert.match(page, /<html lang="zh-cn">/);
    assert.match(page, /<title>interview\.mp4<\/title>/);
  });

  it('lets no file name break out of its place', () => {
    const page = panelPage({ ...options, title: '</title><script>alert("1")</script>', language: 'en" x="' });
    assert.match(page, /<title>&lt;\/title&gt;&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;<\/title>/);
    assert.match(page, /<html lang="en&quot; x=&quot;">/);
  });
});
