// The small drawings inside the timeline: the icon set's lenses and stages, as data.

import { icons, type Shape } from '../components/icons'
import type { SymbolName } from './marks'

export const glyph = (name: SymbolName): { box: number; shapes: readonly Shape[] } => icons[name]
