/** Vue draws what is in `<main>`; when it is loaded it makes a Trusted Types policy of its own, `vue`. */
export const HOST = { body: '<main></main>', policies: 'lit-html vue' }
