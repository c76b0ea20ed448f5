import { clearMocks, mockIPC } from '@tauri-apps/api/mocks'
import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { readDate } from '../../tests/fixtures/base'
import { find, mounted, press, type } from '../../tests/mounted'
import type { DateParse } from '../ipc/bindings/DateParse'
import Chip from './Chip.svelte'
import DateField from './DateField.svelte'
import Field from './Field.svelte'

describe('Field', () => {
  it('submits on Enter, but never on the Enter that commits a word', () => {
    const onenter = vi.fn()
    mounted(Field, { label: 'role', value: '', onenter })
    const field = find<HTMLInputElement>('input')
    press(field, 'Enter', { isComposing: true })
    press(field, 'Unidentified', { keyCode: 229 })
    press(field, 'Enter', { keyCode: 229 })
    expect(onenter).not.toHaveBeenCalled()
    expect(press(field, 'Enter')).toBe(true)
    expect(onenter).toHaveBeenCalledOnce()
  })

  it('does not act on keyup, which follows a commit as a plain Enter', () => {
    const onenter = vi.fn()
    mounted(Field, { label: 'role', value: '', onenter })
    find('input').dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }))
    expect(onenter).not.toHaveBeenCalled()
  })

  it('keeps Enter for lines where there are several, and submits with Ctrl', () => {
    const onenter = vi.fn()
    mounted(Field, { label: 'will', value: '', multiline: true, onenter })
    expect(press(find('textarea'), 'Enter')).toBe(false)
    expect(onenter).not.toHaveBeenCalled()
    press(find('textarea'), 'Enter', { ctrlKey: true })
    expect(onenter).toHaveBeenCalledOnce()
  })

  it('is the same element while its error comes and goes', () => {
    mounted(Field, { label: 'role', value: 'a', error: 'no' })
    const field = find<HTMLInputElement>('input')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain('no')
    expect(find('label').getAttribute('for')).toBe(field.id)
  })

  it('lets Escape go where nobody takes it', () => {
    mounted(Field, { label: 'role', value: '' })
    expect(press(find('input'), 'Escape')).toBe(false)
  })
})

describe('DateField', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    mockIPC((command, payload) => {
      expect(command).toBe('date_parse')
      return readDate((payload as { args: DateParse }).args)
    })
  })
  afterEach(() => {
    clearMocks()
    vi.useRealTimers()
  })

  const settle = async () => {
    await vi.advanceTimersByTimeAsync(300)
    flushSync()
  }

  it('shows what was understood, for its side of a period', async () => {
    mounted(DateField, { label: 'to', value: '2018年度', edge: 'end' })
    await settle()
    expect(document.body.textContent).toContain('2019年3月と読みました')
  })

  it('says nothing about what is typed as it is kept, or not at all', async () => {
    mounted(DateField, { label: 'on', value: '2018-04', edge: 'on', hint: 'hint' })
    await settle()
    expect(document.body.textContent).toContain('hint')
    type(find<HTMLInputElement>('input'), '')
    await settle()
    expect(document.body.textContent).toContain('hint')
  })

  it('judges after a rest, not at every letter', async () => {
    mounted(DateField, { label: 'on', value: '', edge: 'on' })
    const field = find<HTMLInputElement>('input')
    type(field, '2018/1')
    await vi.advanceTimersByTimeAsync(150)
    type(field, '2018/13')
    await vi.advanceTimersByTimeAsync(150)
    expect(field.getAttribute('aria-invalid')).toBeNull()
    await settle()
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })
})

describe('Chip', () => {
  const chip = (state: 'suggested' | 'confirmed' = 'suggested') => {
    const acts = { onconfirm: vi.fn(), ondismiss: vi.fn() }
    mounted(Chip, { state, lens: 'deepen', label: 'SLO', ...acts })
    return acts
  }

  it('confirms by click, dismisses by Delete or Backspace', () => {
    const { onconfirm, ondismiss } = chip()
    find('button').click()
    expect(onconfirm).toHaveBeenCalledOnce()
    press(find('button'), 'Delete')
    press(find('button'), 'Backspace')
    expect(ondismiss).toHaveBeenCalledTimes(2)
  })

  it('dismisses nothing while an input method is choosing', () => {
    const { ondismiss } = chip()
    press(find('button'), 'Backspace', { isComposing: true })
    expect(ondismiss).not.toHaveBeenCalled()
  })

  it('says its state in words, not in colour alone', () => {
    chip('confirmed')
    expect(find('button').getAttribute('aria-pressed')).toBe('true')
    expect(find('button').getAttribute('aria-label')).toContain('SLO')
  })
})
