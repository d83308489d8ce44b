import { type Rule, rule } from '../../kernel/rule'

const SAMPLE = 'seed 000:11 卷宗评查; requirement dossier-review'
const DESIGN = 'design: an act names what it is about, in its order'

export const reviewRules: readonly Rule[] = [
  rule('review.days-in-order', DESIGN),
  rule('review.drawn-once', `${SAMPLE}; design: nobody draws again until the sample suits him`),
  rule('review.sample-fits', SAMPLE),
  rule('review.has-checklist', `${SAMPLE}; design: a review goes by a checklist of the profile`),
  rule('review.case-in-sample', SAMPLE),
  rule('review.recorded-once', DESIGN),
  rule('review.not-own-case', `${SAMPLE}; design: who worked on a case does not judge its dossier`),
  rule('review.every-item-once', SAMPLE),
  rule('review.defect-needs-words', 'design: who is to mend something has to know what'),
  rule('review.paper-of-case', DESIGN),
  rule('review.defect-known', DESIGN),
  rule('review.defect-state', DESIGN),
  rule('review.mended-by-responsible', `${SAMPLE}; design: mended by whom it went back to`),
  rule('review.another-rechecks', 'design: who mended it does not settle it'),
]
