import assert from 'node:assert/strict';
import { windowOf } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { TokenWatch, tokenIn } from '../harness/secrets';

const token = `nmv_usr_${'Ab3-_'.repeat(5)}`;

describe('The watch for tokens', () => {
  it('finds one in a text, and does not tell it whole', () => {
    assert.equal(tokenIn(`Authorization: Bearer ${token}`), 'nmv_usr_Ab3…');
    assert.equal(tokenIn('ct=clm_0123456789'), 'clm_0123456…');
    assert.equal(tokenIn('a token begins with nmv_usr_ or clm_'), undefined);
  });

  it('finds one that is cut in two', () => {
    for (let at = 1; at < token.length; at++) {
      const watch = new TokenWatch();
      watch.see(`x `.repeat(100) + token.slice(0, at));
      watch.see(`${token.slice(at)} y`);
      assert.notEqual(watch.found, undefined, `cut at ${at}`);
    }
  });

  it('fails the test whose log line or address tells one', async () => {
    const inLog = await ScriptedService.start();
    windowOf(inLog).log.warn(`The token ${token} was refused.`);
    await assert.rejects(inLog.close(), /A log tells a token: nmv_usr_Ab3…/);
    const inAddress = await ScriptedService.start();
    await fetch(`${inAddress.url}/api/credits/balance/simple?token=${token}`);
    await assert.rejects(inAddress.close(), /tells a token|not of the contract/);
  });
});
