import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownBlocks, markdownWithout } from '../../webview/markdown';

function html(text: string): string {
  return markdownBlocks(text)
    .map((block) => block.html)
    .join('');
}

describe('Markdown of unknown origin', () => {
  it('shows emphasis, lists, code, tables and links to the web', () => {
    assert.equal(html('**a** and `b`'), '<p><strong>a</strong> and <code>b</code></p>\n');
    assert.match(html('- a\n- b'), /^<ul>\n<li>a<\/li>\n<li>b<\/li>\n<\/ul>/);
    assert.match(
      html('[site](https://example.com/a?b=1)'),
      /<a href="https:\/\/example\.com\/a\?b=1">site<\/a>/,
    );
    assert.match(html('see https://example.com.'), /<a href="https:\/\/example\.com">/);
  });

  it('shows HTML as the text that it is', () => {
    for (const hostile of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      'a <b onclick="x()">b</b>',
      '<style>*{display:none}</style>',
      '<!-- x --><iframe src="https://example.com"></iframe>',
    ]) {
      const shown = html(hostile);
      assert.doesNotMatch(shown, /<(script|img|b|style|iframe|!)/);
      assert.match(shown, /&lt;/);
    }
  });

  it('makes no link of any address but http and https', () => {
    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java&#115;cript:alert(1)',
      'command:workbench.action.quit',
      'vscode:extension/x',
      'file:///etc/passwd',
      'data:text/html,<script>1</script>',
      'vbscript:x',
      '//example.com',
      '/relative',
      '#panel',
    ]) {
      assert.doesNotMatch(html(`[x](${address})`), /<a|href/, address);
      assert.doesNotMatch(html(`<${address}>`), /<a|href/, address);
      assert.doesNotMatch(html(`[x][1]\n\n[1]: ${address}`), /<a|href/, address);
    }
  });

  it('makes no link of an empty address', () => {
    assert.equal(html('[a]()'), '<p><a>a</a></p>\n');
  });

  it('makes no link of a file name', () => {
    assert.doesNotMatch(html('interview.mov and sample.md and me@example.com'), /<a/);
  });

  it('loads no picture: its description stands for it', () => {
    assert.equal(html('![a "cat"](https://example.com/cat.png)'), '<p>a &quot;cat&quot;</p>\n');
    assert.doesNotMatch(html('![x][1]\n\n[1]: https://example.com/cat.png'), /<img|example/);
  });

  it('aligns columns with classes, since the policy allows no style attribute', () => {
    const table = html('| a | b | c |\n| :-- | --: | --- |\n| 1 | 2 | 3 |');
    assert.match(table, /<th class="align-left">a<\/th>\n<th class="align-right">b<\/th>\n<th>c<\/th>/);
    assert.match(table, /<td class="align-right">2<\/td>/);
    assert.doesNotMatch(table, /style=/);
  });

  it('puts its headings below those of the page', () => {
    assert.equal(html('# One\n\nTwo\n---\n\n##### Three'), '<h3>One</h3>\n<h3>Two</h3>\n<h3>Three</h3>\n');
  });

  it('never lets a tag, an attribute or an address through that is not on this list', () => {
    const tags = /^\/?(p|strong|em|s|ul|ol|li|h3|code|pre|blockquote|table|thead|tbody|tr|th|td|hr|br|a)$/;
    const attributes =
      /^( (href="https?:\/\/[^"]*"|title="[^"]*"|start="\d+"|class="(align-\w+|language-[^"]*)"))*$/;
    const piece = fc.oneof(
      fc.constantFrom(
        '<script>',
        '<img src=x onerror=y>',
        '](',
        '[a]',
        '![b](',
        'javascript:x',
        ')',
        '"',
        "'",
      ),
      fc.constantFrom(
        'https://e.com',
        '`',
        '```',
        '\n',
        '\n\n',
        '| a |',
        '| --: |',
        '- ',
        '1. ',
        '> ',
        '&lt;',
        '**',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const [, tag = '', attribute = ''] of html(pieces.join('')).matchAll(/<([^\s>]*)([^>]*)>/g)) {
          assert.match(tag, tags);
          assert.match(attribute, attributes);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('items that are shown beside their text', () => {
  const shown = (text: string, ...items: readonly string[]) => {
    const { parts, rest } = markdownWithout(text, items);
    return {
      parts: parts.map((part) => ('taken' in part ? part.taken : part.html)),
      rest,
      text: parts.map((part) => ('taken' in part ? '' : part.html)).join(''),
    };
  };

  it('are left out, with the list where nothing is left of it, and keep their numbers', () => {
    const { parts, rest } = shown('Which?\n1. undo\n2. cut `it`', 'undo', 'cut `it`');
    const taken = [
      { text: 'undo', number: '1' },
      { text: 'cut `it`', number: '2' },
    ];
    assert.deepEqual(parts, ['<p>Which?</p>\n', taken]);
    assert.deepEqual(rest, []);
  });

  it('stand with their own question, and where they are in no list after all', () => {
    const { parts, rest } = shown(
      'You can ask:\n\n- undo\n\nWhich part?\n\n- redo',
      'redo',
      'undo',
      'export',
    );
    assert.deepEqual(parts, [
      '<p>You can ask:</p>\n',
      [{ text: 'undo' }],
      '<p>Which part?</p>\n',
      [{ text: 'redo' }],
    ]);
    assert.deepEqual(rest, ['export']);
  });

  it('leave the others of the list where they are, and a numbered list whole', () => {
    assert.match(shown('Which?\n\n- undo\n- redo', 'undo').text, /<ul>\s*<li>redo<\/li>\s*<\/ul>/);
    const numbered = '1. undo\n2. redo';
    assert.deepEqual(shown(numbered, 'undo').parts, [html(numbered)]);
    assert.deepEqual(shown(numbered, 'undo').rest, ['undo']);
  });

  it('are no more than whole items', () => {
    const text = 'undo\n\n- undo it\n- a\n\n  undo';
    assert.equal(shown(text, 'undo').text, html(text));
  });
});

describe('blocks of a text that grows', () => {
  it('stay as they are once the next one has begun', () => {
    const text = 'First **paragraph**.\n\n- a\n- b\n\n```sh\nffmpeg\n```\n\nLast `one`';
    const whole = markdownBlocks(text);
    assert.equal(whole.length, 4);
    for (let length = 1; length <= text.length; length += 1) {
      const grown = markdownBlocks(text.slice(0, length));
      assert.deepEqual(grown.slice(0, -1), whole.slice(0, Math.max(0, grown.length - 1)));
    }
  });

  it('are told without mark-up', () => {
    const text =
      'Removed **9 pauses** of\n[this file](https://example.com):\n\n- one\n- `two`\n\n![a cat](https://example.com/cat.png)';
    assert.deepEqual(
      markdownBlocks(text).map((block) => block.text),
      ['Removed 9 pauses of this file:', 'one two', 'a cat'],
    );
  });
});
