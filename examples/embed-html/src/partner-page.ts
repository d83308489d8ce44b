// The counter of a bank: who is served is compared by itself, and only who is listed is prompted.
import '@zhixing/components/define/credit-check'
import { createClient } from '@zhixing/core/client'

const check = document.querySelector('zx-credit-check')
if (check) check.client = createClient({ baseUrl: '/api' })
document.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault()
  const said = new FormData(event.currentTarget as HTMLFormElement)
  if (!check) return
  check.why = '贷款审查'
  check.name = String(said.get('customer'))
  check.idNumber = String(said.get('number'))
})
document.body.addEventListener('zx-matched', (event) => {
  const shown = document.querySelector('output')
  if (shown) shown.textContent = event.detail.outcome
})
