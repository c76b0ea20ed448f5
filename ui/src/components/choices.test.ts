import { flushSync, tick } from 'svelte'
import { describe, expect, it, vi } from 'vitest'

import { find, mounted, press } from '../../tests/mounted'
import Menu from './Menu.svelte'
import Segmented from './Segmented.svelte'
import Tabs from './Tabs.svelte'

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B', disabled: true },
  { value: 'c', label: 'C' },
]
const buttons = () => [...document.querySelectorAll('button')]
const focused = () => document.activeElement?.textContent?.trim()

describe('Segmented', () => {
  it('is a radio group: one stop for Tab, arrows choose and pass what is disabled', () => {
    const onchange = vi.fn()
    mounted(Segmented, { options, value: 'a', label: 'letters', onchange })
    expect(find('[role=radiogroup]').getAttribute('aria-label')).toBe('letters')
    expect(buttons().map((button) => button.tabIndex)).toEqual([0, -1, -1])
    buttons()[0]?.focus()
    press(document.activeElement ?? document, 'ArrowRight')
    expect(focused()).toBe('C')
    expect(onchange).toHaveBeenLastCalledWith('c')
    press(document.activeElement ?? document, 'ArrowRight')
    expect(onchange).toHaveBeenLastCalledWith('a')
    expect(buttons().map((button) => button.getAttribute('aria-checked'))).toEqual(['true', 'false', 'false'])
  })

  it('is a row of toggles with `multiple`: arrows only move, values keep the order of the options', () => {
    const onchange = vi.fn()
    mounted(Segmented, { options, value: ['c'], label: 'letters', multiple: true, onchange })
    buttons()[0]?.focus()
    press(document.activeElement ?? document, 'ArrowRight')
    expect(onchange).not.toHaveBeenCalled()
    buttons()[0]?.click()
    expect(onchange).toHaveBeenLastCalledWith(['a', 'c'])
    buttons()[2]?.click()
    expect(onchange).toHaveBeenLastCalledWith(['a'])
    flushSync()
    expect(buttons().map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false'])
  })
})

describe('Tabs', () => {
  it('follows the arrows, but does not open what is not there yet', () => {
    const onchange = vi.fn()
    const tabs = [
      { id: 'one', label: '1' },
      { id: 'two', label: '2', disabled: true },
      { id: 'three', label: '3' },
    ]
    mounted(Tabs, { tabs, value: 'one', onchange })
    buttons()[0]?.focus()
    press(document.activeElement ?? document, 'ArrowRight')
    expect(focused()).toBe('2')
    expect(onchange).not.toHaveBeenCalled()
    press(document.activeElement ?? document, 'End')
    expect(onchange).toHaveBeenLastCalledWith('three')
    expect(buttons()[2]?.tabIndex).toBe(0)
  })
})

describe('Menu', () => {
  const items = () => [
    { label: 'Alpha', onselect: vi.fn() },
    { label: 'Beta', disabled: true, onselect: vi.fn() },
    { label: 'Gamma', onselect: vi.fn() },
  ]
  const settle = async () => {
    await tick()
    flushSync()
  }

  it('opens by ↓, moves past what is disabled, takes, and gives the focus back', async () => {
    const list = items()
    mounted(Menu, { label: 'menu', items: list })
    const opener = find<HTMLButtonElement>('button')
    opener.focus()
    press(opener, 'ArrowDown')
    await settle()
    expect(opener.getAttribute('aria-expanded')).toBe('true')
    expect(focused()).toBe('Alpha')
    press(document.activeElement ?? document, 'ArrowDown')
    expect(focused()).toBe('Gamma')
    ;(document.activeElement as HTMLButtonElement).click()
    await settle()
    expect(list[2]?.onselect).toHaveBeenCalledOnce()
    expect(document.querySelector('[role=menu]')).toBeNull()
    expect(document.activeElement).toBe(opener)
  })

  it('closes on Escape alone, and that Escape goes no further', async () => {
    const outside = vi.fn()
    document.body.addEventListener('keydown', outside)
    mounted(Menu, { label: 'menu', items: items() })
    find('button').click()
    await settle()
    press(document.activeElement ?? document, 'Escape')
    await settle()
    expect(document.querySelector('[role=menu]')).toBeNull()
    expect(outside).not.toHaveBeenCalled()
    document.body.removeEventListener('keydown', outside)
  })

  it('starts at the chosen one where it offers choices', async () => {
    const choices = ['x', 'y'].map((label) => ({ label, checked: label === 'y', onselect: vi.fn() }))
    mounted(Menu, { label: 'menu', items: choices })
    find('button').click()
    await settle()
    expect(focused()).toBe('y')
    expect(document.activeElement?.getAttribute('role')).toBe('menuitemradio')
  })
})
