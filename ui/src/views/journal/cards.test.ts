import { expect, it } from 'vitest'

import { sentence } from './cards.svelte'

it('takes a selection without the blanks around it', () => {
  expect(sentence('前は三十分。\n彼らは五十分。 ', 6, 16)).toBe('彼らは五十分。')
  expect(sentence('abc', 1, 1)).toBe('')
})
