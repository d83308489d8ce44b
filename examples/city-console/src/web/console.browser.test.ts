import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import './elements'
import { CASE_ID, registerPayee } from './testing/fake-server'
import {
  a11yProblems,
  click,
  closed,
  find,
  focused,
  open,
  pageText,
  send,
  signInAs,
  until,
  words,
  write,
} from './testing/page'
import { served } from './testing/served'

const court = served()

describe('from sign-in to the dossier', () => {
  it('waits for the server, then lets a person be chosen', async () => {
    court.server.ready = false
    open('#/queue')
    await words('正在按引擎命令模拟半年办案')
    expect(find<HTMLProgressElement>('progress')?.value).toBe(40)
    court.server.ready = true
    await words('选择身份进入')
    await words('正式部署时使用法院自己的统一身份认证')
    expect(await a11yProblems()).toEqual([])
  })

  it('goes from the queue to the case and through its parts, in both languages', async () => {
    open('#/queue')
    await signInAs('judge-1')
    await words('我的待办')
    const row = await until(() => find('[data-index="0"]'))
    expect(await a11yProblems()).toEqual([])
    row.click()
    await words('流程节点')
    expect(location.hash).toContain(`#/case/${CASE_ID}/`)
    expect(await a11yProblems()).toEqual([])
    await click('[data-tab="flow"]')
    await words('有足额财产可供执行')
    await click('[data-tab="account"]')
    await words('20,000.00')
    await click('[data-tab="dossier"]')
    await words('询问笔录')
    await click('[data-tab="tasks"]')
    await words('请发起网络查控')
    await click('[data-tool="locale"]')
    await words('Issued by')
    await click('[data-tab="timeline"]')
    await words('Dispatch an affair')
    await words('Undertaker')
    expect(pageText()).not.toContain('正在读取')
  })

  it('takes only the keyboard from sign-in to a refused closing', async () => {
    open('#/queue')
    const person = await until(() => find('[data-person="judge-1"]'))
    person.focus()
    await userEvent.keyboard('{Enter}')
    const row = await until(() => find('[data-index="0"]'))
    row.focus()
    await userEvent.keyboard('{Enter}')
    const propose = await until(() => find('[data-act="act.propose"]'))
    propose.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => focused()?.matches('select[name=kind]'))
    await userEvent.keyboard('{Tab}')
    expect(focused()?.matches('textarea[name=ground]')).toBe(true)
    await userEvent.keyboard('{Tab}{Tab}{Enter}')
    await words('请填写此项')
    expect(focused()?.matches('textarea[name=ground]')).toBe(true)
    await userEvent.keyboard('双方已履行')
    await userEvent.keyboard('{Tab}{Tab}{Enter}')
    await words('系统已拦截')
    expect(pageText()).toMatch(/为什么.*怎么办.*依据/)
    expect(await a11yProblems()).toEqual([])
    await userEvent.keyboard('{Escape}')
    await closed()
  })
})

describe('acts', () => {
  it('reserves a payout, which another person approves', async () => {
    open(`#/case/${CASE_ID}/account`)
    await registerPayee(court.server, '6222000011113333')
    await signInAs('judge-1')
    await click('[data-act="act.payout"]')
    await write('amount', '12,000.555')
    await send()
    await words('最多两位小数')
    await write('amount', '12,000.50')
    await send()
    await words('已办理：申请发放')
    await words('12,000.50')
    await click('header button.tool[aria-label="切换身份"]')
    await signInAs('director')
    await words('我的待办')
    location.hash = `#/case/${CASE_ID}/account`
    await click('[data-act="act.approve-payout"]')
    await send()
    await words('已办理：审批发放')
  })

  it('shows what is approved with its hash, and follows the payout to its payee', async () => {
    const payee = await registerPayee(court.server, '6222000011113333')
    await court.server.give('judge-1', 'fund.request-payout', {
      caseId: CASE_ID,
      ...payee,
      amountFen: 500_000n,
      basis: '发放案款审批表',
    })
    open(`#/case/${CASE_ID}/account`)
    await signInAs('director')
    location.hash = `#/case/${CASE_ID}/account`
    await words('审批绑定这个哈希')
    await words('伍仟元整')
    await words('各项规则均允许')
    await click('[data-act="approve"]')
    await send()
    await words('发放已审批')
    await click('[data-follow]')
    await until(() => focused()?.matches('zx-money-trace'))
    await words('银行流水已登记')
    await words('不是同一人')
    expect(await a11yProblems()).toEqual([])
  })

  it('takes a PDF into the dossier', async () => {
    open(`#/case/${CASE_ID}/dossier`)
    await signInAs('judge-1')
    await click('[data-act="act.material"]')
    const input = await until(() => find<HTMLInputElement>('input[type=file]'))
    const transfer = new DataTransfer()
    transfer.items.add(new File(['%PDF-1.4\n%%EOF'], 'a.pdf', { type: 'application/pdf' }))
    input.files = transfer.files
    await write('title', '还款计划')
    await send()
    await words('已办理：上传材料')
    await words('还款计划')
  })
})

describe('other pages', () => {
  it('shows that the money adds up, and what is overdue', async () => {
    open('#/funds')
    await signInAs('director')
    await words('收到 = 发放 + 在管，逐分相符')
    expect(await a11yProblems()).toEqual([])
    await click('[data-part="reconciliation"]')
    await words('逐笔比对')
    expect(await a11yProblems()).toEqual([])
    location.hash = '#/supervision'
    await words('全院逾期的节点和事务')
    await click('[data-part="blocked"]')
    await until(() => find('zx-blocked-acts'))
    expect(await a11yProblems()).toEqual([])
  })

  it('reckons interest for delay on a page of its own', async () => {
    open('#/interest')
    await signInAs('judge-1')
    location.hash = '#/interest'
    await words('迟延履行利息计算')
    await write('debts.0.base', '100000')
    await write('debts.0.dueOn', '2024-03-08')
    await write('debts.0.endOn', '2024-04-07')
    await words('525.00')
    expect(await a11yProblems()).toEqual([])
  })

  it('previews a register, accounts for every row, then imports', async () => {
    open('#/import')
    await signInAs('filing')
    await click('[data-sample="register.csv"]')
    await words('共 2 行 = 将立案 1 + 未变 0 + 拒绝 1')
    await words('案号不合规范')
    await click('[data-filter="refused"]')
    await until(() => !pageText().includes('甘1202执9号'))
    expect(await a11yProblems()).toEqual([])
    await click('[data-act="run"]')
    await words('已立案 1')
    await words('校验一致')
  })

  it('keeps pages from posts that may not see them, and case links that lead nowhere', async () => {
    open('#/queue')
    await signInAs('affairs-2')
    await words('我的待办')
    location.hash = '#/supervision'
    await words('您的岗位不能查看此页')
    location.hash = '#/case/case-0/timeline'
    await words('没有找到这个案件')
  })

  it('goes back to sign-in when the session has ended', async () => {
    open('#/queue')
    await signInAs('judge-1')
    await words('我的待办')
    await court.server.fetch('/console/session', { method: 'DELETE' })
    location.hash = '#/cases'
    await words('选择身份进入')
  })
})
