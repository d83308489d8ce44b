/** React draws what is in `<main>`, and needs no more of the policy than the plain page. */
export const HOST = { body: '<main></main>', policies: 'lit-html' }
