import { noChange } from 'lit'
import {
  Directive,
  type DirectiveResult,
  directive,
  type ElementPart,
  type PartInfo,
  PartType,
} from 'lit/directive.js'

/** Values of CSS properties, by their names in CSS. */
export type CssValues = Readonly<Record<string, string>>

class CssDirective extends Directive {
  constructor(info: PartInfo) {
    super(info)
    if (info.type !== PartType.ELEMENT) throw new Error('css() stands inside a tag')
  }

  override render(_values: CssValues) {
    return noChange
  }

  override update({ element }: ElementPart, [values]: [CssValues]) {
    for (const [name, value] of Object.entries(values))
      (element as HTMLElement).style.setProperty(name, value)
    return noChange
  }
}

/**
 * Places an element by computed values: `<i ${css({ left: '40%' })}></i>`. A `style` attribute would be refused under a
 * strict Content-Security-Policy; setting the properties is not.
 */
export const css: (values: CssValues) => DirectiveResult<typeof CssDirective> = directive(CssDirective)
