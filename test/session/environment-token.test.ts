import assert from 'node:assert/strict';
import { cloudBaseUrl } from '../../src/contract/addresses';
import { environmentToken } from '../../src/session/account/environment-token';
import { serviceAddress } from '../../src/session/account/service-address';
import { tokenProblem } from '../../src/session/account/token-text';

describe('The address of a service', () => {
  const spellings: Record<string, string> = {
    'https://mega-api-prod.nemovideo.ai': cloudBaseUrl,
    ' https://MEGA-api-prod.nemovideo.ai:443// ': cloudBaseUrl,
    'https://video.example/api/': 'https://video.example/api',
    'http://localhost:8080': 'http://localhost:8080',
    'http://127.0.0.1:1/': 'http://127.0.0.1:1',
    'http://[::1]:1': 'http://[::1]:1',
  };
  for (const [given, address] of Object.entries(spellings)) {
    it(`has one spelling: ${given}`, () => assert.equal(serviceAddress(given), address));
  }

  for (const bad of [
    '',
    'video.example',
    'http://video.example',
    'http://127.0.0.1.example',
    'http://localhost.example',
    'ftp://localhost',
    'file:///etc/passwd',
    'https://ann@video.example',
    'https://:secret@video.example',
    'https://video.example?',
    'https://video.example/?a=b',
    'https://video.example/#',
    'https://video.example/#top',
  ]) {
    it(`is never: ${bad}`, () => assert.equal(serviceAddress(bad), undefined));
  }
});

describe('A text that is to be a token', () => {
  it('holds only what a header can carry', () => {
    assert.equal(tokenProblem('nmv_usr_Ab3-_.~+/='), undefined);
    assert.equal(tokenProblem(''), 'empty');
    for (const text of [' a', 'a ', 'a\tb', 'a\nb', 'a\r\nX-Evil: 1', 'a\u00a0b'])
      assert.equal(tokenProblem(text), 'whitespace', JSON.stringify(text));
    for (const text of ['a\u0000', 'a\u007f', 'é', '令牌', 'a\u200bb'])
      assert.equal(tokenProblem(text), 'characters', JSON.stringify(text));
    assert.equal(tokenProblem('a'.repeat(4097)), 'tooLong');
  });
});

describe('NEMO_TOKEN', () => {
  it('belongs to the public cloud', () => {
    const expected = { type: 'token', token: 'abc', address: cloudBaseUrl };
    assert.deepEqual(environmentToken({ NEMO_TOKEN: 'abc' }), expected);
    assert.deepEqual(environmentToken({ NEMO_TOKEN: ' abc\n', NEMO_API_URL: ' ' }), expected);
  });

  it('belongs to the address that NEMO_API_URL names, and to none where that can’t be used', () => {
    assert.deepEqual(environmentToken({ NEMO_TOKEN: 'abc', NEMO_API_URL: 'http://localhost:1/' }), {
      type: 'token',
      token: 'abc',
      address: 'http://localhost:1',
    });
    for (const NEMO_API_URL of ['http://video.example', 'nonsense', 'https://a:b@video.example'])
      assert.deepEqual(environmentToken({ NEMO_TOKEN: 'abc', NEMO_API_URL }), { type: 'badAddress' });
  });

  it('counts as absent where it is empty', () => {
    for (const environment of [
      {},
      { NEMO_TOKEN: '' },
      { NEMO_TOKEN: ' \n' },
      { NEMO_API_URL: 'https://a.b' },
    ])
      assert.equal(environmentToken(environment), undefined);
  });

  it('is not sent where a header can’t carry it', () => {
    assert.deepEqual(environmentToken({ NEMO_TOKEN: 'a\nb' }), { type: 'badToken', address: cloudBaseUrl });
  });
});
