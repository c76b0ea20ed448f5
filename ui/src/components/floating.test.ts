import { createRawSnippet, flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { find, mounted, press } from '../../tests/mounted'
import { app } from '../state/app.svelte'
import Panel from './Panel.svelte'
import Toast from './Toast.svelte'

const children = createRawSnippet(() => ({ render: () => '<p><button id="inside">inside</button></p>' }))

describe('Panel', () => {
  it('closes on Escape, but not on one that a field or an input method took', () => {
    const onclose = vi.fn()
    mounted(Panel, { title: 'SRE', onclose, children })
    expect(app.panels).toBe(1)
    press(document.body, 'Escape', { isComposing: true })
    expect(onclose).not.toHaveBeenCalled()
    find('#inside').addEventListener('keydown', (event) => event.preventDefault(), { once: true })
    press(find('#inside'), 'Escape')
    expect(onclose).not.toHaveBeenCalled()
    press(document.body, 'Escape')
    expect(onclose).toHaveBeenCalledOnce()
  })

  it('is named by its title', () => {
    mounted(Panel, { title: 'SRE', onclose: () => undefined, children })
    const id = find('aside').getAttribute('aria-labelledby') ?? ''
    expect(document.getElementById(id)?.textContent).toBe('SRE')
  })
})

describe('Toast', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    app.toast = undefined
  })

  it('goes after 8 seconds, unless it is looked at', () => {
    mounted(Toast, {})
    app.say('done', true)
    flushSync()
    expect(find('[role=status]').textContent).toContain('done')
    vi.advanceTimersByTime(7000)
    find('.toast').dispatchEvent(new Event('pointerenter'))
    flushSync()
    vi.advanceTimersByTime(60_000)
    expect(app.toast).toBeDefined()
    find('.toast').dispatchEvent(new Event('pointerleave'))
    flushSync()
    vi.advanceTimersByTime(8000)
    flushSync()
    expect(app.toast).toBeUndefined()
    expect(find('[role=status]').textContent?.trim()).toBe('')
  })
})
