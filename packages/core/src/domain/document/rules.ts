import { type Rule, rule } from '../../kernel/rule'

/** What people may not do with form documents; what makes itself is no act of a person and is never refused. */
export const documentRules: readonly Rule[] = [
  rule(
    'document.template-known',
    "seed 002:2; design: format documents are those of the court's way of working",
  ),
  rule('document.template-in-force', 'requirement auto-generate: template, data and version'),
  rule('document.case-goes-on', 'seed 003:7 扎口结案: a closed case takes no further acts'),
  rule('document.addressee-of-case', 'design: a document is for a party of its own case'),
  rule('document.field-of-form', 'design: a value that the form does not show would be lost'),
  rule(
    'document.required-fields-known',
    'seed 000:14 信息自动回填; design: nothing goes out with a blank that matters',
  ),
  rule(
    'document.field-right',
    'design: a day is a day, and one until which something is to be done is not past',
  ),
  rule(
    'document.number-not-chosen',
    'design: numbers are taken in order, so that none is missing or given twice',
  ),
  rule('document.numbers-left', 'law 法〔2015〕137号: from memory; design: 之九十九 is the last suffix'),
  rule('document.of-case', 'design: a document is reached through its own case'),
  rule('document.state', 'design: drafted, issued, sealed, in this order; what is voided stays void'),
  rule(
    'document.issuer-authorised',
    'seed 000:12 员额法官(执行员)主导; design: the form names who issues it',
  ),
  rule(
    'document.dossier-open',
    'seed 000:13; design: a dossier that is reviewed for the archive takes nothing more',
  ),
  rule('document.issued-voided-by-issuer', 'design: what was issued is taken back by those who issue'),
  rule('document.rendering-failed-before', 'design: what was rendered is what was issued'),
  rule('document.layout-known', 'design: a layout is one that was given in'),
  rule('document.layout-waits', 'design: a layout is decided once'),
  rule('document.layout-is-docx', 'design: a docx of the court is filled as docx; nothing turns it into PDF'),
  rule(
    'document.layout-decided-first',
    'design: one proposal for a form at a time, so that everybody sees the same',
  ),
  rule('document.layout-by-two', 'design: what goes out to all parties is looked at by a second person'),
  rule('document.layout-checked', 'design: nothing is put in use before its fields were read'),
  rule(
    'document.layout-in-order',
    'seed 002:2; design: a field that nobody fills would stay blank on every paper',
  ),
  rule('document.bears-a-seal', 'seed 002:3 电子签章; design: the form says whether it bears a seal'),
  rule('document.rendered-before-seal', 'seed 002:3; design: a seal is put on a file'),
  rule('document.seal-is-asked', 'seed 002:3; design: one question at a time, under one key'),
  rule('document.finished-is-served', 'design: what is served is the finished file, with its seal'),
  rule('document.service-in-order', 'design: nothing is served before it was issued, sent, or in the future'),
  rule(
    'document.addressee-known',
    'law 民事诉讼法（2023） 87: from memory; a service has somebody whom it reaches',
  ),
  rule('document.one-service-at-a-time', 'design: a further attempt follows the result of the one before'),
  rule('document.service-of-case', 'design: a service is reached through its own case'),
  rule('document.service-told-once', 'design: a recorded result is not replaced unseen'),
  rule(
    'document.proof-in-dossier',
    'law 民事诉讼法（2023） 87: from memory; the receipt lies in the dossier of the case',
  ),
  rule(
    'document.announcement-runs-out',
    'law 民事诉讼法（2023） 95: confirmed, thirty days after the announcement',
  ),
  rule('document.material-of-case', 'design: values are read from papers of the case itself'),
  rule('document.proposal-of-case', 'design: a proposal is reached through its own case'),
  rule('document.proposal-decided-once', 'design: a decision is not replaced unseen'),
  rule(
    'document.value-of-somebody',
    'seed 000:14 信息自动回填; design: whoever takes a value over says whose it is',
  ),
  rule('document.certificate-fits', 'seed 002:3; design: a certificate of another content proves nothing'),
]
