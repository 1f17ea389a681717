// RDF as the JSON-LD library hands it out and the canonicalisation takes it.

export interface Term {
  readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph'
  readonly value: string
}

export interface Quad {
  readonly subject: Term
  readonly predicate: Term
  readonly object: Term
  readonly graph: Term
}
