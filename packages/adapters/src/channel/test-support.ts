import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import type { ChannelHarness } from './conformance'

/** What a made-up other side answers to each way of behaving. */
export interface Answers {
  readonly take: () => Response
  readonly refuse: () => Response
  readonly busy: () => Response
}

/** A made-up push service at an address of its own, over msw: it keeps what it was sent. */
export function serviceAt(url: string, answers: Answers) {
  let as: Parameters<ChannelHarness['behave']>[0] = 'take'
  const bodies: string[] = []
  const requests: Request[] = []
  const server = setupServer(
    http.post(url, async ({ request }) => {
      requests.push(request.clone())
      bodies.push(await request.text())
      if (as === 'break') return HttpResponse.error()
      if (as === 'nonsense') return HttpResponse.html('<p>502</p>', { status: 502 })
      return answers[as]()
    }),
  )
  return {
    server,
    requests,
    behave: (next: typeof as) => {
      as = next
    },
    got: () => [...bodies],
    forget: () => {
      bodies.length = 0
      requests.length = 0
      as = 'take'
    },
  }
}
