import { defineModule } from '../../kernel/module'
import { dossierCommands, dossierQueries } from './contract'
import { archiveCommands, archiveQueries } from './contract-archive'
import { contributionCommands } from './contract-contribution'
import { maskCommands, maskQueries } from './contract-mask'
import { searchCommands, searchQueries } from './contract-search'
import {
  approveLoan,
  catalogueMaterial,
  fileDocument,
  formMaterial,
  handInMaterial,
  lendMaterial,
  refuseLoan,
  registerUse,
  requestLoan,
  returnMaterial,
} from './decide'
import {
  archiveDossier,
  bindDossier,
  orderArchiving,
  reopenArchive,
  reviewForArchive,
} from './decide-archive'
import { noteNone } from './decide-completeness'
import { takeIn, takeOut } from './decide-contribution'
import { approveCopy, fileMaskedCopy, handOutCopy, refuseCopy } from './decide-mask'
import { refileMaterial } from './decide-place'
import { acceptEntry, correctEntry, proposeEntry, refuseEntry } from './decide-proposal'
import { recordText } from './decide-text'
import { evolveDossier, loans, materials } from './model'
import { archives, evolveArchive } from './model-archive'
import { copies, evolveMask, handouts } from './model-mask'
import { evolvePlace, nones, places } from './model-place'
import { entryProposals, evolveEntryProposal } from './model-proposal'
import { evolveText, pages, pageTexts, texts } from './model-text'
import { dossierReactions } from './reactions'
import { dossierRules } from './rules'
import { catalogue } from './tables'
import { partyCatalogue, partyFile } from './tables-access'
import { archiveOf, archiveRegister } from './tables-archive'
import { completeness, uncatalogued } from './tables-completeness'
import { desk, ownLoans, ownPapers, register } from './tables-desk'
import { maskedCopies } from './tables-mask'
import { entryProposalList, kindsKnown, machineRecord } from './tables-proposal'
import { search } from './tables-search'

/** 卷宗: one dossier per case, paper in the centre's custody, every exit a registered loan. */
export const dossierModule = defineModule({
  name: 'dossier',
  tables: [
    materials,
    loans,
    archives,
    places,
    nones,
    entryProposals,
    copies,
    handouts,
    texts,
    pages,
    pageTexts,
  ],
  commands: {
    ...dossierCommands,
    ...archiveCommands,
    ...contributionCommands,
    ...maskCommands,
    ...searchCommands,
  },
  queries: { ...dossierQueries, ...archiveQueries, ...maskQueries, ...searchQueries },
  decide: {
    'dossier.form-material': formMaterial,
    'dossier.hand-in-material': handInMaterial,
    'dossier.catalogue-material': catalogueMaterial,
    'dossier.request-loan': requestLoan,
    'dossier.approve-loan': approveLoan,
    'dossier.refuse-loan': refuseLoan,
    'dossier.lend-material': lendMaterial,
    'dossier.return-material': returnMaterial,
    'dossier.register-use': registerUse,
    'dossier.file-document': fileDocument,
    'dossier.take-in': takeIn,
    'dossier.take-out': takeOut,
    'dossier.refile-material': refileMaterial,
    'dossier.note-none': noteNone,
    'dossier.propose-entry': proposeEntry,
    'dossier.accept-entry': acceptEntry,
    'dossier.correct-entry': correctEntry,
    'dossier.refuse-entry': refuseEntry,
    'dossier.order-archiving': orderArchiving,
    'dossier.review-for-archive': reviewForArchive,
    'dossier.bind': bindDossier,
    'dossier.archive': archiveDossier,
    'dossier.reopen-archive': reopenArchive,
    'dossier.file-masked-copy': fileMaskedCopy,
    'dossier.approve-copy': approveCopy,
    'dossier.refuse-copy': refuseCopy,
    'dossier.hand-out-copy': handOutCopy,
    'dossier.record-text': recordText,
  },
  read: {
    'dossier.catalogue': catalogue,
    'dossier.party-catalogue': partyCatalogue,
    'dossier.party-file': partyFile,
    'dossier.completeness': completeness,
    'dossier.uncatalogued': uncatalogued,
    'dossier.desk': desk,
    'dossier.own-papers': ownPapers,
    'dossier.own-loans': ownLoans,
    'dossier.proposals': entryProposalList,
    'dossier.machine-record': machineRecord,
    'dossier.kinds': kindsKnown,
    'dossier.register': register,
    'dossier.archives': archiveRegister,
    'dossier.archive-of': archiveOf,
    'dossier.masked-copies': maskedCopies,
    'dossier.search': search,
  },
  evolve: {
    ...evolveDossier,
    ...evolveArchive,
    ...evolvePlace,
    ...evolveEntryProposal,
    ...evolveMask,
    ...evolveText,
  },
  rules: dossierRules,
  reactions: dossierReactions,
})
