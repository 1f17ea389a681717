import { Component, type ReactNode } from 'react'
import { shell } from '../messages/shell.js'
import { Button } from '../shared/button.js'
import { Message } from '../shared/message.js'

interface State {
  readonly broken: boolean
}

/** What a visitor sees of a fault of ours, a page's code that could not be loaded included. A class because React asks for one. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Message heading={shell.fault.heading} body={shell.fault.body}>
        <Button onClick={() => globalThis.location.reload()}>{shell.fault.link}</Button>
      </Message>
    )
  }
}
