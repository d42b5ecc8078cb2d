import assert from 'node:assert/strict';
import { paths, patternOf } from '../../src/contract/addresses';

describe('The path of a request, for the log', () => {
  it('has no ids, and nothing of what was asked about', () => {
    assert.equal(patternOf(paths.state('3f1c-77')), '/api/state/nemo_agent/me/:id/latest');
    assert.equal(patternOf(paths.cancelRender('a b')), '/api/render/proxy/lambda/:id/cancel');
    assert.equal(patternOf(`${paths.mediaFacts}?path=%2Fhome%2Fme%2Ftalk.mp4`), paths.mediaFacts);
    assert.equal(patternOf(paths.render), paths.render);
  });

  it('is left out where it is none of the contract', () => {
    assert.equal(patternOf('/files/talk.mp4?token=secret'), '…');
  });
});
