import type { WordsByLocale } from './words'

/** Words of the engine itself: access, malformed input, storage. */
export const coreWords: WordsByLocale = {
  'zh-CN': {
    labels: { 'actor.system': '系统', 'actor.import': '数据导入' },
    refusals: {
      'access.role-not-permitted': {
        what: '您的岗位不能办理“{command}”。',
        why: '人员分类管理：未列明的岗位一律不得办理（默认拒绝）。',
        todo: '请由有权岗位办理，或联系系统管理员核对岗位。',
      },
      'access.other-court': {
        what: '不能办理其他法院（{courtId}）的事项。',
        why: '各法院只能查看和办理本院数据。',
        todo: '请在本院案件中办理；确需协作的，走执行协作程序。',
      },
      'access.not-in-this-court': {
        what: '本院没有这个案件或事项，未办理。',
        why: '案件和事务只能由其所属法院办理。',
        todo: '请核对案号；其他法院的案件请由该院办理。',
      },
    },
    errors: {
      'input-invalid': {
        what: '提交的内容不合要求：{fields}',
        todo: '请按提示修改后重新提交；未保存任何内容。',
      },
      'command-unknown': { what: '没有“{name}”这个操作。', todo: '请核对操作名称或软件版本。' },
      'query-unknown': { what: '没有“{name}”这个查询。', todo: '请核对查询名称或软件版本。' },
      'query-not-permitted': { what: '您的岗位不能查询“{query}”。', todo: '请由有权岗位查询。' },
      'key-reused': { what: '幂等键已用于另一项内容不同的操作。', todo: '请更换幂等键后重新提交。' },
      'too-many-conflicts': { what: '同时办理此案的人太多，本次未办理。', todo: '请稍后重试。' },
      'not-signed-in': { what: '尚未登录。', todo: '请登录后再试。' },
      'not-found': { what: '没有找到所请求的内容。', todo: '请核对地址。' },
      'body-too-large': { what: '提交的内容超过{limit}字节。', todo: '请拆分后提交。' },
      'body-invalid': { what: '提交的内容不是有效的 JSON。', todo: '请核对格式。' },
      'method-not-allowed': { what: '此地址不支持{method}方法。', todo: '请核对调用方式。' },
      'media-type-refused': {
        what: '不接收“{mediaType}”类型的文件。',
        todo: '请上传 PDF、图片或 OFD 文件。',
      },
      'file-damaged': {
        what: '文件内容与登记的哈希不一致。',
        todo: '请勿使用该文件，并通知系统管理员从备份恢复。',
      },
      'file-unknown': { what: '没有这个文件。', todo: '请核对后重试。' },
      'journal-damaged': {
        what: '“{stream}”的流水已损坏（{detail}），未重建任何内容。',
        todo: '请从备份恢复流水，并按校验报告核查。',
      },
      'checkpoint-refused': {
        what: '“{stream}”的流水对不上（{detail}），未签署检查点。',
        todo: '请立即核验证据并查明原因；核清之前不要重新签署。',
      },
      'export-damaged': {
        what: '导出文件第 {line} 行已损坏，或文件不完整。',
        todo: '请使用完整的导出文件，或重新导出。',
      },
      'export-moved': {
        what: '导出期间又有新记录，未导出。',
        todo: '请在业务停顿时重试，或使用数据库自身的备份。',
      },
      'backup-damaged': {
        what: '备份与写成时不同：{place}。未恢复任何内容。',
        todo: '请使用另一份备份，并查明是谁改动了这一份。',
      },
      'restore-not-empty': { what: '“{courtId}”在此已有数据，未恢复。', todo: '请恢复到空的存储。' },
      'signing-key-invalid': {
        what: '签名密钥无法使用。',
        todo: '请检查密钥文件：须为 PKCS#8 格式的 Ed25519 私钥。',
      },
      'anchor-conflict': {
        what: '第 {number} 号检查点在库外已另有一份，内容不同。',
        todo: '请立即核验证据：数据库或库外保存处被改动过。',
      },
      'anchor-refused': {
        what: '库外保存处未接受检查点（{status}）。',
        todo: '请与对方联系；恢复后会自动补送。',
      },
      'anchor-code-invalid': { what: '这不是日签单上的编码。', todo: '请重新扫描或逐字核对。' },
      'cursor-invalid': { what: '翻页标记无效。', todo: '请从第一页重新查询。' },
      internal: {
        what: '系统内部错误，编号 {reference}。',
        todo: '请重试；仍不成功请将编号告知系统管理员。',
      },
    },
  },
  en: {
    labels: { 'actor.system': 'System', 'actor.import': 'Import' },
    refusals: {
      'access.role-not-permitted': {
        what: 'Your post may not do "{command}".',
        why: 'Staff are managed by class: a post that is not listed is refused (deny by default).',
        todo: 'Ask a colleague whose post permits it, or have the administrator check your post.',
      },
      'access.other-court': {
        what: 'Matters of another court ({courtId}) cannot be handled here.',
        why: 'A court sees and changes only its own data.',
        todo: 'Work in a case of your own court; to cooperate, use the cooperation procedure.',
      },
      'access.not-in-this-court': {
        what: 'This court has no such case or matter; nothing was done.',
        why: 'Cases and affairs are handled only by the court they belong to.',
        todo: 'Check the case number; cases of another court are handled there.',
      },
    },
    errors: {
      'input-invalid': {
        what: 'The input is not acceptable: {fields}',
        todo: 'Correct it and send it again; nothing was saved.',
      },
      'command-unknown': { what: 'There is no command "{name}".', todo: 'Check the name or the version.' },
      'query-unknown': { what: 'There is no query "{name}".', todo: 'Check the name or the version.' },
      'query-not-permitted': {
        what: 'Your post may not ask "{query}".',
        todo: 'Ask a colleague whose post permits it.',
      },
      'key-reused': {
        what: 'The key was used for another command with other content.',
        todo: 'Use a fresh key.',
      },
      'too-many-conflicts': {
        what: 'Too many people are working on this case at once; nothing was done.',
        todo: 'Try again in a moment.',
      },
      'not-signed-in': { what: 'Nobody is signed in.', todo: 'Sign in and try again.' },
      'not-found': { what: 'There is nothing at this address.', todo: 'Check the address.' },
      'body-too-large': { what: 'The content is larger than {limit} bytes.', todo: 'Send it in parts.' },
      'body-invalid': { what: 'The content is not valid JSON.', todo: 'Check its form.' },
      'method-not-allowed': { what: 'This address does not take {method}.', todo: 'Check the call.' },
      'media-type-refused': {
        what: 'Files of type "{mediaType}" are not taken.',
        todo: 'Upload PDF, images or OFD.',
      },
      'file-damaged': {
        what: 'The content no longer has the hash it was registered with.',
        todo: 'Do not use it; have the administrator restore it from backup.',
      },
      'file-unknown': { what: 'There is no such file.', todo: 'Check and try again.' },
      'journal-damaged': {
        what: 'The journal of "{stream}" is damaged ({detail}); nothing of it was rebuilt.',
        todo: 'Restore the journal from a backup and look at the report of the check.',
      },
      'checkpoint-refused': {
        what: 'The journal of "{stream}" does not hold ({detail}); no checkpoint was signed.',
        todo: 'Verify the evidence at once and find out why; sign nothing before that.',
      },
      'export-damaged': {
        what: 'Line {line} of the export is damaged, or the file is not whole.',
        todo: 'Use the whole file, or export again.',
      },
      'export-moved': {
        what: 'Something was recorded during the export; nothing was exported.',
        todo: 'Try again when work is at rest, or use the backup of the database itself.',
      },
      'backup-damaged': {
        what: 'The backup is not as it was written: {place}. Nothing was restored.',
        todo: 'Use another backup, and find out who has changed this one.',
      },
      'restore-not-empty': {
        what: '"{courtId}" has data here already; nothing was restored.',
        todo: 'Restore into an empty storage.',
      },
      'signing-key-invalid': {
        what: 'The signing key cannot be used.',
        todo: 'Check the key file: it must be an Ed25519 private key in PKCS#8.',
      },
      'anchor-conflict': {
        what: 'Checkpoint {number} is kept outside the database already, with other content.',
        todo: 'Verify the evidence at once: the database or the place outside was changed.',
      },
      'anchor-refused': {
        what: 'The place outside the database did not take the checkpoint ({status}).',
        todo: 'Ask there; what is missing is sent again.',
      },
      'anchor-code-invalid': {
        what: 'This is no code of a day sheet.',
        todo: 'Scan it again or compare it.',
      },
      'cursor-invalid': { what: 'The page mark is not valid.', todo: 'Start again from the first page.' },
      internal: {
        what: 'Internal error, reference {reference}.',
        todo: 'Try again; if it persists give the reference to the administrator.',
      },
    },
  },
}
