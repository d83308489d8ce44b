const party = { idNumber: null, phone: null }

/** What files a case in a test or an example: wages that a building company owes. Number and day are given anew where they matter. */
export const sampleFiling = {
  caseNumber: '（2024）甘1202执123号',
  filedOn: '2024-03-01',
  cause: '追索劳动报酬纠纷',
  claimFen: 5_000_000n,
  flags: [],
  basis: { number: '（2023）甘1202民初88号', issuedBy: '武都区人民法院' },
  parties: [
    { ...party, role: 'applicant', kind: 'person', name: '王秀英' },
    { ...party, role: 'debtor', kind: 'organisation', name: '陇南某建筑有限公司' },
  ],
} as const
