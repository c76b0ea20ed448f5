// Tags as people type them.

import { expect, it } from 'vitest'

import { addTag } from './tags'

it.each([
  [[], 'SRE', ['SRE']],
  [['SRE'], '#勉強会', ['SRE', '勉強会']],
  [['SRE'], 'sre', ['SRE']],
  [['SRE'], '\uff33\uff32\uff25', ['SRE']],
  [[], '障害、 ふりかえり\uff0cSLO', ['障害', 'ふりかえり', 'SLO']],
  [['a'], '  、 # ', ['a']],
  [[], '#\uff03もくもく会 第31回', ['もくもく会 第31回']],
])('%j and %j', (tags, typed, expected) => expect(addTag(tags, typed)).toEqual(expected))
