import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import '../../define/dossier-viewer'
import { CASE_ID } from '../../internal/testing/case'
import { look } from '../../internal/testing/dialogs'
import { catalogueOf, dossierClient, material } from '../../internal/testing/files'
import { type Parts, zipped } from '../../internal/testing/ofd'
import { invoiceSealed, SEAL_NAME } from '../../internal/testing/ofd-samples'
import { MAKER, SIGNER } from '../../internal/testing/ofd-seal'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor } from '../../internal/testing/page'
import { certificate } from '../../internal/testing/sm2-signer'
import { DossierViewer } from './dossier-viewer'

vi.setConfig({ testTimeout: 60_000 })
beforeEach(() => look('zh-CN', 'light', 'normal'))
afterEach(() => {
  DossierViewer.sealMakers = []
  cleanUp()
})

/** The viewer with this invoice open and its seal looked at. */
async function show(files: Parts) {
  const client = await dossierClient()
  const { hash } = await client.upload(new Blob([new Uint8Array(zipped(files))], { type: 'application/ofd' }))
  const paper = material('x', { title: '电子发票', fileHash: hash, mediaType: 'application/ofd' })
  client.answers['dossier.catalogue'] = () => catalogueOf([paper])
  const props = { client, caseId: CASE_ID, materialId: 'x' }
  const element = await mount<DossierViewer>('zx-dossier-viewer', props, { width: 1280 })
  await waitFor(() => element.shadowRoot?.querySelector('[data-seal-verdict]'), 30_000)
  return { element, seal: deep(element, '[data-seal-verdict]') }
}

it('a document as it was sealed: unchanged, whose seal and certificate, and that trust is not decided here', async () => {
  const { element, seal } = await show(invoiceSealed())
  expect(seal.dataset.sealVerdict).toBe('intact')
  expect(seal.getAttribute('role')).toBe('note')
  expect(text(seal)).toContain(`“${SEAL_NAME}”：`)
  expect(text(seal)).toContain('盖章后没有改动：12 个部件逐一核对相符')
  expect(text(seal)).toContain(`证书属于“${SIGNER}”，由“${MAKER}”签发。自称`)
  expect(text(seal)).toContain('证书是否可信没有在这里判断：本院没有配置信任的发证机构。')
  // What hangs on the document stands on no page, and is named.
  expect(text(deep(element, '[data-beside]'))).toContain('带有 1 个附件，不在页面上：original_invoice.xml。')
  expect(await a11yProblems(element)).toEqual([])
})

it('changed after sealing: an alert that names the page and says what to do, in both languages', async () => {
  const files = invoiceSealed()
  const path = 'Doc_0/Pages/Page_0/Content.xml'
  const more = {
    [path]: String(files[path]).replace('伍佰圆整', '伍万圆整'),
    'Doc_0/Attachs/original_invoice.xml': '<a/>',
  }
  const { element, seal } = await show({ ...files, ...more })
  expect(seal.dataset.sealVerdict).toBe('changed')
  expect(seal.getAttribute('role')).toBe('alert')
  expect(text(seal)).toContain('文件在盖章后被改动，不要采信，请向出具单位核实。')
  expect(text(seal)).toContain('与盖章时不一致的有 2 处：第 1 页、Doc_0/Attachs/original_invoice.xml。')
  expect(text(seal)).not.toContain('没有改动')
  // The page is shown all the same: a clerk has to see what somebody wrote there.
  await waitFor(() => all(element, '.sheet text').some((one) => one.textContent === '伍万圆整'))
  expect(await a11yProblems(element)).toEqual([])
  cleanUp()
  look('en', 'dark', 'normal')
  const { seal: english } = await show({ ...files, ...more })
  expect(text(english)).toContain(
    'The file was changed after sealing. Do not rely on it; ask whoever issued it.',
  )
  expect(text(english)).toContain('Not as it was sealed (2): page 1')
})

it('what the seal does not protect is named, and a seal that cannot be checked is not called good', async () => {
  const { seal } = await show({ ...invoiceSealed(), 'Doc_0/Pages/Added.xml': '<a/>' })
  expect(seal.dataset.sealVerdict).toBe('partial')
  expect(text(seal)).toContain('没有保护的：doc_0/pages/added.xml。')
  cleanUp()
  const entry = String(invoiceSealed()['OFD.xml']).replace('</ofd:OFD>', '<ofd:DocBody/></ofd:OFD>')
  const { element: two } = await show({ ...invoiceSealed(), 'OFD.xml': entry })
  expect(text(deep(two, '[data-beside]'))).toContain('文件里有 2 份文档，这里显示第一份')
  cleanUp()
  const { seal: other } = await show({ ...invoiceSealed(), 'Doc_0/Signs/Sign_0/SignedValue.dat': 'no seal' })
  expect(other.dataset.sealVerdict).toBe('unproved')
  expect(text(other)).toContain('签章没有核对完，不能说明盖章后有没有改动。签名的种类不是国密签章')
})

it('the host says whom it trusts', async () => {
  DossierViewer.sealMakers = [certificate(MAKER, MAKER)]
  const { seal } = await show(invoiceSealed())
  expect(text(seal)).toContain('证书和印章由本院信任的机构签发；有没有吊销没有查。')
  cleanUp()
  DossierViewer.sealMakers = [certificate('别的机构', '别的机构')]
  const { seal: other } = await show(invoiceSealed())
  expect(text(other)).toContain('证书或者印章不是本院信任的机构签发的，请核实。')
})
