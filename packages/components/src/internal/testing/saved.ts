/** Runs something that gives a file to the reader, and answers with the file instead of saving it. */
export async function saved(act: () => void, patience = 20_000): Promise<{ name: string; blob: Blob }> {
  const make = URL.createObjectURL
  const click = HTMLAnchorElement.prototype.click
  let blob: Blob | undefined
  let name: string | undefined
  URL.createObjectURL = (given) => {
    if (given instanceof Blob) blob = given
    return make(given)
  }
  HTMLAnchorElement.prototype.click = function () {
    name = this.download
  }
  try {
    act()
    const until = performance.now() + patience
    while (blob === undefined || name === undefined) {
      if (performance.now() > until) throw new Error('no file was given')
      await new Promise((done) => setTimeout(done, 20))
    }
    return { name, blob }
  } finally {
    URL.createObjectURL = make
    HTMLAnchorElement.prototype.click = click
  }
}
