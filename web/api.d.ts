// Written by `npm run docs` from the OpenAPI document; do not edit.

export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: string
  facts: Record<string, unknown>
}

export type Receipt = {
  schema: 'ortoq-receipt/1'
  index: number
  id: string
  subject: string
  version: number
  recordedAt: string
  leaf: string
  sealed: boolean
}

export type ToSign = {
  schema: 'ortoq-to-sign/1'
  entry: Record<string, unknown>
  body?: unknown
  token: string
  challenge: string
  credential: string | null
}

export type RegisterStatus = {
  schema: 'ortoq-register-status/1'
  ok: boolean
  origin: string
  size: number
  root: string
  mode: 'local' | 'shared'
  fault: {
    index: number | null
    reason: string
  } | null
  sealed: number
  states: Array<{
    state: string
    size: number
    time: number | null
    trouble: string | null
  }>
  outsideAge: number | null
}

export type RegisterSubject = {
  schema: 'ortoq-register-subject/1'
  subject: string
  version: number
  status: string | null
  sealed: number
  entries: Array<{
    index: number
    type: string
    version: number
    recordedAt: string
    author: string
    actingFor: string | null
    leaf: string
    signed: boolean
    erased: boolean
    body?: unknown
  }>
  proposals: Array<{
    leaf: string
    act: string
    backers: Array<string>
  }>
  needed: Array<string>
}

export type Evidence = {
  schema: 'ortoq-evidence/1'
  subject: string
  only: number | null
  origin: string
  checkpoint: string
  keys: string
  entries: Array<{
    index: number
    leaf: string
    body?: unknown
    salt: string | null
    proof: Array<string>
  }>
  later: number
}

export type DocumentText = {
  schema: 'ortoq-text/1'
  sha256: string
  format: string
  text: string
}

export type Session = {
  schema: 'ortoq-session/1'
  mode: 'local' | 'shared'
  person: {
    id: string
    state: string | null
    role: string
    key: string
  } | null
}

export type Sessions = {
  schema: 'ortoq-sessions/1'
  sessions: Array<{
    id: string
    key: string
    since: string
    seen: string
    here: boolean
  }>
}

export type Webhooks = {
  schema: 'ortoq-webhooks/1'
  webhooks: Array<{
    id: string
    url: string
    follow: {
      commitment?: string
      theme?: string
      region?: string
      state?: string
    }
    language: 'ru' | 'ky' | 'zh' | 'en'
    madeAt: string
    waiting: number
    done: number
    dead: number
    givenUp: Array<{
      index: number
      attempts: number
      outcome: string
    }>
  }>
}

export type Webhook = {
  schema: 'ortoq-webhook/1'
  id: string
  url: string
  secret: string
}

/** Every report: what it takes, and what it answers. */
export interface Reports {
  /** Places of the pack: cities, ports of entry, stations, airports. */
  places: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      search?: string
      from?: number | null
      limit?: number
    }
    result: {
      schema: 'ortoq-place-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
      }>
      total: number
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** What the parties undertook. */
  commitments: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      search?: string
      from?: number | null
      limit?: number
    }
    result: {
      schema: 'ortoq-commitment-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
      }>
      total: number
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Works that are built, run or planned. */
  works: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      search?: string
      from?: number | null
      limit?: number
    }
    result: {
      schema: 'ortoq-work-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
      }>
      total: number
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Documents that the parties signed, declared or announced. */
  documents: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      search?: string
      from?: number | null
      limit?: number
    }
    result: {
      schema: 'ortoq-document-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
      }>
      total: number
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Series that measure what moves. */
  series: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      search?: string
      from?: number | null
      limit?: number
    }
    result: {
      schema: 'ortoq-series-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
      }>
      total: number
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Oblasts, provinces and prefectures. */
  regions: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      search?: string
      from?: number | null
      limit?: number
    }
    result: {
      schema: 'ortoq-region-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
      }>
      total: number
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Whose partnership is shown, up to which date its facts reach, its sides in their order, and how much there is. */
  about: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: {
      schema: 'ortoq-about/1'
      pack: {
        id: string
        version: string
        names: Record<string, string>
        factsUntil: string
        author: Record<string, string>
        licence: Record<string, string>
      }
      today: string
      known: string | null
      entries: number
      states: Array<{
        id: string
        code: string
        role: 'party' | 'neighbour'
        name: Record<string, string>
        zone: string
        box: {
          west: number
          south: number
          east: number
          north: number
        }
      }>
      counts: Record<string, number>
      voices: Record<string, Record<string, string>>
      scopes: Record<string, Record<string, string>>
      themes: Record<string, Record<string, string>>
      currencies: Array<string>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** What is remarked beside rows of the pack, by the words in which the rows say it, in the language asked for. */
  notes: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: {
      schema: 'ortoq-notes/1'
      notes: Record<string, string>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The map as data: places, links and services as they stand, opening hours, and the works that bring new ones with every date said. */
  atlas: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: {
      schema: 'ortoq-atlas/1'
      places: Array<{
        id: string
        kind: string
        name: Record<string, string>
        states: Array<string>
        region: string | null
        serves: string | null
        lat: number
        lon: number
        zone: string
        position: string
        source: string
        hours: Array<{
          state: string
          carries: string
          hours: string | null
          perDay: number | null
          from: string
          to: string | null
          speaker: string | null
          source: string
          confidence: 'high' | 'medium' | 'low' | 'assumed'
        }>
      }>
      lines: Record<string, Record<string, string>>
      pieces: Array<{
        id: string
        kind: 'link' | 'service'
        from: string
        to: string
        mode: 'road' | 'rail' | 'air'
        gauge: number | null
        line: string | null
        state: string | null
        carries: string
        carrier: string | null
        perWeek: number | null
        begins: string | null
        ends: string | null
        status: string
        source: string
        confidence: 'high' | 'medium' | 'low' | 'assumed'
        work: string | null
      }>
      works: Array<{
        id: string
        title: Record<string, string>
        status: string
        statusDate: string | null
        source: string
        promised: string | null
        began: string | null
        opens: Array<{
          kind: 'baseline' | 'forecast' | 'actual'
          date: string
          until: string | null
          speaker: string
          state: string | null
          said: string | null
          source: string
          confidence: 'high' | 'medium' | 'low' | 'assumed'
        }>
        targets: Array<string>
      }>
      journeys: Array<{
        id: string
        name: Record<string, string>
        from: string
        to: string
        load: 'tonnes' | 'people'
        amount: number
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Four questions on one page: what is promised, what moves, what is late, what changed; and the trade as each side counts it. */
  front: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      most?: number
    }
    result: {
      schema: 'ortoq-front/1'
      promised: Array<{
        id: string
        title: Record<string, string>
        kind: string
        parties: Array<string>
        document: {
          id: string
          kind: string
          date: string
          title: Record<string, string>
        }
        due: string | null
        dueBy: string | null
        dueSource: string | null
      }>
      moves: Array<{
        series: string
        name: Record<string, string>
        period: string
        low: number
        high: number
        unit: string
        growth: number | null
        reporter: string
        reporterState: string | null
        source: string
        confidence: string
      }>
      late: Array<{
        work: string
        title: Record<string, string>
        status: string
        step: Record<string, string>
        was: string
        now: string | null
        months: number | null
        speaker: string
        state: string | null
        source: string
        confidence: string
      }>
      changed: Array<{
        on: string
        kind: 'happened' | 'dated' | 'signed'
        subject: string
        title: Record<string, string>
        step: Record<string, string> | null
        date: string
        state: string | null
        speaker: string | null
        source: string
        confidence: string
      }>
      counts: Record<string, number>
      trade: Array<{
        id: string
        name: Record<string, string>
        reporter: string
        unit: string
        flow: string
        basis: string | null
        observations: Array<{
          period: string
          low: number
          high: number
          status: string
          speaker: string | null
          source: string
          confidence: string
          note: string | null
        }>
        reporterState: string | null
      }>
      leading: {
        work: {
          id: string
          title: Record<string, string>
          status: string
          statusDate: string | null
          source: string
          promised: string | null
          began: string | null
          opens: Array<{
            kind: 'baseline' | 'forecast' | 'actual'
            date: string
            until: string | null
            speaker: string
            state: string | null
            said: string | null
            source: string
            confidence: 'high' | 'medium' | 'low' | 'assumed'
          }>
          targets: Array<string>
        }
        commitment: string | null
        links: Array<string>
        places: Array<string>
      } | null
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** A document as the pack’s author retells it, sentence by sentence, with the commitments that stand on each. Never the document’s own words. */
  document: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      document: string
    }
    result: {
      schema: 'ortoq-document/1'
      document: {
        id: string
        title: Record<string, string>
        date: string
        place: string | null
        kind: string
        standing: string
        parties: Array<string>
        found: Array<string>
        read: string
        confidence: string
        source: string
        note: string | null
      }
      text: string
      sentences: Array<{
        sentence: number
        text: string
        span: {
          start: number
          end: number
        }
        sources: Array<string>
        commitments: Array<{
          id: string
          title: Record<string, string>
          kind: string
          strength: number
          parties: Array<string>
          relation: string
        }>
      }>
      line: Array<{
        id: string
        date: string
        title: Record<string, string>
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The register of commitments: who is bound, by which sentence, until when, what answers it, who confirmed it. */
  promises: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      party?: string
      theme?: string
      kind?: string
      from?: number | null
      limit?: number
    }
    result: {
      schema: 'ortoq-promises/1'
      items: Array<{
        id: string
        title: Record<string, string>
        kind: string
        strength: number
        parties: Array<string>
        themes: Array<string>
        due: string | null
        dueBy: string | null
        dueSource: string | null
        measurable: boolean
        measuredBy: Array<string>
        said: Array<{
          document: string
          title: Record<string, string>
          date: string
          sentence: number
          relation: string
        }>
        works: Array<{
          id: string
          title: Record<string, string>
          status: string
        }>
        confirmed: Array<string>
      }>
      total: number
      themes: Record<string, Record<string, string>>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** One work: who does it, every date and figure that was said, what it answers, and what it changes on the network. */
  work: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      work: string
    }
    result: {
      schema: 'ortoq-work/1'
      work: {
        id: string
        title: Record<string, string>
        sector: string | null
        status: string
        statusDate: string | null
        confidence: string
        source: string
        why: Record<string, string> | null
        parties: Array<{
          name: string
          state: string | null
          role: string
          share: number | null
          source: string
        }>
        milestones: Array<{
          step: string
          title: Record<string, string>
          kind: string
          date: string
          until: string | null
          speaker: string
          state: string | null
          said: string | null
          source: string
          confidence: string
        }>
        claims: Array<{
          property: string
          low: number | null
          high: number | null
          unit: string
          scope: string | null
          period: string | null
          speaker: string | null
          said: string | null
          confidence: 'high' | 'medium' | 'low' | 'assumed'
          source: {
            id: string
            address: string | null
            publisher: string
            standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
          }
          note: string | null
        }>
        parts: Array<string>
      }
      note: string | null
      leftOut: string | null
      opening: {
        id: string
        title: Record<string, string>
        status: string
        statusDate: string | null
        source: string
        promised: string | null
        began: string | null
        opens: Array<{
          kind: 'baseline' | 'forecast' | 'actual'
          date: string
          until: string | null
          speaker: string
          state: string | null
          said: string | null
          source: string
          confidence: 'high' | 'medium' | 'low' | 'assumed'
        }>
        targets: Array<string>
      }
      partOf: {
        id: string
        title: Record<string, string>
        status: string
      } | null
      parts: Array<{
        id: string
        title: Record<string, string>
        status: string
      }>
      regions: Array<{
        id: string
        name: Record<string, string>
      }>
      places: Array<{
        id: string
        kind: string
        name: Record<string, string>
      }>
      commitments: Array<{
        id: string
        title: Record<string, string>
        parties: Array<string>
        kind: string
        due: string | null
      }>
      changes: Array<{
        work: string
        target: string
        ends: Array<{
          id: string
          name: Record<string, string>
        }>
        property: string
        side: string | null
        value: string | null
        low: number | null
        high: number | null
        unit: string | null
        source: string
        confidence: string
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** A port of entry on a day: the hours of both sides under their own clocks, what they cost, what is counted there, and what was promised of it. */
  port: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      port: string
      day?: string
    }
    result: {
      schema: 'ortoq-port/1'
      port: {
        id: string
        name: Record<string, string>
        states: Array<string>
        region: string | null
        lat: number
        lon: number
        source: string
        note: string | null
      }
      day: string
      sides: Array<{
        state: string
        zone: string
        ahead: number
        claims: Array<{
          spells: Array<[number, number]> | null
          minutesPerDay: number | null
          text: string | null
          from: string
          source: string
          confidence: string
        }>
        wait: {
          low: number
          high: number
        }
      }>
      hours: Array<{
        state: string
        carries: string
        hours: string | null
        perDay: number | null
        from: string
        to: string | null
        speaker: string | null
        source: string
        confidence: 'high' | 'medium' | 'low' | 'assumed'
      }>
      closures: Array<{
        state: string
        from: string
        to: string
        name: Record<string, string> | null
        source: string
      }>
      steps: Array<{
        id: string
        from: string
        to: string
        carries: string
        mode: string
        minutes: {
          low: number
          high: number
        }
        assumed: boolean
        sources: Array<string>
      }>
      claims: Array<{
        property: string
        low: number | null
        high: number | null
        unit: string
        scope: string | null
        period: string | null
        speaker: string | null
        said: string | null
        confidence: 'high' | 'medium' | 'low' | 'assumed'
        source: {
          id: string
          address: string | null
          publisher: string
          standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
        }
        note: string | null
      }>
      series: Array<{
        id: string
        name: Record<string, string>
        reporter: string
        unit: string
        flow: string
        basis: string | null
        observations: Array<{
          period: string
          low: number
          high: number
          status: string
          speaker: string | null
          source: string
          confidence: string
          note: string | null
        }>
      }>
      works: Array<{
        id: string
        title: Record<string, string>
        status: string
        statusDate: string | null
      }>
      commitments: Array<{
        id: string
        title: Record<string, string>
        parties: Array<string>
        due: string | null
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** A region: what was promised that reaches it, its works with their dates, its partners across the border, its places. */
  region: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      region: string
    }
    result: {
      schema: 'ortoq-region/1'
      region: {
        id: string
        name: Record<string, string>
        state: string
        iso: string | null
        level: string
        within: {
          id: string
          name: Record<string, string>
        } | null
        lat: number
        lon: number
      }
      inside: Array<{
        id: string
        name: Record<string, string>
      }>
      places: Array<{
        id: string
        kind: string
        name: Record<string, string>
        lat: number
        lon: number
      }>
      works: Array<{
        id: string
        title: Record<string, string>
        status: string
        statusDate: string | null
        source: string
        promised: string | null
        began: string | null
        opens: Array<{
          kind: 'baseline' | 'forecast' | 'actual'
          date: string
          until: string | null
          speaker: string
          state: string | null
          said: string | null
          source: string
          confidence: 'high' | 'medium' | 'low' | 'assumed'
        }>
        targets: Array<string>
        sector: string | null
      }>
      commitments: Array<{
        id: string
        title: Record<string, string>
        parties: Array<string>
        due: string | null
      }>
      pairs: Array<{
        id: string
        kind: string
        date: string | null
        name: Record<string, string>
        other: string
        source: string
        confidence: string
      }>
      journeys: Array<{
        id: string
        name: Record<string, string>
      }>
      series: Array<{
        id: string
        name: Record<string, string>
        reporter: string
        unit: string
        flow: string
        basis: string | null
        observations: Array<{
          period: string
          low: number
          high: number
          status: string
          speaker: string | null
          source: string
          confidence: string
          note: string | null
        }>
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Ways from door to door for goods or people: when they arrive, what they cost, and on what each figure rests. */
  route: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      from: string
      to: string
      tonnes?: string
      teu?: string
      parcels?: string
      people?: string
      cargo?: 'dangerous' | 'chilled'
      with?: string
      without?: string
      mine?: string
      passport?: string
      depart?: string
      arrive?: string
      window?: string
      criteria?: string
      all?: 'true' | 'false'
      currency?: string
    }
    result: {
      schema: 'ortoq-route/1'
      query: {
        from: string
        to: string
        depart: string | null
        arrive: string | null
        window: string | null
        kind: 'goods' | 'people'
        amount: number
        cargo: string | null
        passport: string | null
        criteria: Array<string>
        with: Array<string>
        without: Array<string>
      }
      options: Array<{
        id: string
        labels: Array<string>
        depart: string
        arrive: string
        arriveLatest: string
        minutes: {
          low: number
          high: number
          p50: number | null
          p90: number | null
        }
        chance: number | null
        safeDepart: string | null
        costUsd: {
          low: number
          mid: number
          high: number
          complete: boolean
        }
        co2eKg: {
          low: number
          mid: number
          high: number
          complete: boolean
        }
        transfers: number
        km: number
        assumedShare: number
        assumedCostShare: number
        closed: Array<{
          port: string
          state: string
          until: string
          opens: string
          name: Record<string, string> | null
          source: string
        }>
        crossings: Array<{
          from: string
          to: string
          place: string
        }>
        legs: Array<{
          id: string
          kind: string
          mode: string | null
          from: string
          to: string
          depart: string
          departLatest: string
          arrive: string
          arriveLatest: string
          km: number | null
          minutes: {
            low: number
            high: number
          }
          wait: {
            low: number
            high: number
          }
          costUsd: {
            low: number
            mid: number
            high: number
          } | null
          co2eKg: {
            low: number
            mid: number
            high: number
          } | null
          assumed: boolean
          sources: Array<string>
          rests: {
            minutes: {
              sources: Array<string>
              assumed: boolean
            } | null
            wait: {
              sources: Array<string>
              assumed: boolean
            } | null
            km: {
              sources: Array<string>
              assumed: boolean
            } | null
            cost: {
              sources: Array<string>
              assumed: boolean
            } | null
            co2e: {
              sources: Array<string>
              assumed: boolean
            } | null
          }
          work: string | null
        }>
        needs: {
          papers: Array<{
            id: string
            name: Record<string, string>
            issuer: Record<string, string>
            confidence: string
            source: string
          }>
          entries: Array<{
            into: string
            rules: Array<{
              id: string
              rule: string
              name: Record<string, string>
              stayDays: number | null
              confidence: string
              source: string
            }>
          }>
        }
        money: {
          currency: string
          low: number
          mid: number
          high: number
        } | null
      }>
      count: number
      why: string | null
      missing: Array<{
        id: string
        from: string
        to: string
        why: string
        status: string
      }>
      rate: {
        currency: string
        date: string
        low: number
        high: number
        source: string
      } | null
      places: Record<string, {
        id: string
        name: Record<string, string>
        lat: number
        lon: number
        zone: string
        states: Array<string>
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The soonest and the cheapest way for every three hours of a week, to choose when to leave. */
  departures: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      from: string
      to: string
      tonnes?: string
      teu?: string
      parcels?: string
      people?: string
      cargo?: 'dangerous' | 'chilled'
      with?: string
      without?: string
      mine?: string
      depart?: string
    }
    result: {
      schema: 'ortoq-departures/1'
      from: string
      to: string
      step: number
      departures: Array<{
        depart: string
        soonest: {
          arrive: string
          minutes: {
            least: number
            half: number | null
          }
          costUsd: number
          over: Array<string>
        } | null
        cheapest: {
          arrive: string
          minutes: {
            least: number
            half: number | null
          }
          costUsd: number
          over: Array<string>
        } | null
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** What a work, a commitment or a scenario changes: the pack’s journeys, ports, regions and parties, without it and with it. */
  effect: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      work?: string
      scenario?: string
      year?: number
      depart?: string
      parts?: 'all' | 'journeys' | 'corridor'
      options?: 'all' | 'best' | 'sums'
      worlds?: number
      seed?: number | null
    }
    result: {
      schema: 'ortoq-effect/1'
      works: Array<{
        id: string
        title: Record<string, string>
      }>
      depart: string
      targets: Array<string>
      journeys: Array<{
        journey: {
          id: string
          name: Record<string, string>
          from: string
          to: string
          load: 'tonnes' | 'people'
          amount: number
        }
        without: {
          found: true
          options: Array<{
            id: string
            labels: Array<string>
            depart: string
            arrive: string
            arriveLatest: string
            minutes: {
              low: number
              high: number
              p50: number | null
              p90: number | null
            }
            chance: number | null
            safeDepart: string | null
            costUsd: {
              low: number
              mid: number
              high: number
              complete: boolean
            }
            co2eKg: {
              low: number
              mid: number
              high: number
              complete: boolean
            }
            transfers: number
            km: number
            assumedShare: number
            assumedCostShare: number
            closed: Array<{
              port: string
              state: string
              until: string
              opens: string
              name: Record<string, string> | null
              source: string
            }>
            crossings: Array<{
              from: string
              to: string
              place: string
            }>
            legs: Array<{
              id: string
              kind: string
              mode: string | null
              from: string
              to: string
              depart: string
              departLatest: string
              arrive: string
              arriveLatest: string
              km: number | null
              minutes: {
                low: number
                high: number
              }
              wait: {
                low: number
                high: number
              }
              costUsd: {
                low: number
                mid: number
                high: number
              } | null
              co2eKg: {
                low: number
                mid: number
                high: number
              } | null
              assumed: boolean
              sources: Array<string>
              rests: {
                minutes: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                wait: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                km: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                cost: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                co2e: {
                  sources: Array<string>
                  assumed: boolean
                } | null
              }
              work: string | null
            }>
            sources?: Array<string>
          }>
          count: number
        } | {
          found: false
          why: string
          missing: Array<{
            id: string
            from: string
            to: string
            why: string
            status: string
          }>
        }
        with: {
          found: true
          options: Array<{
            id: string
            labels: Array<string>
            depart: string
            arrive: string
            arriveLatest: string
            minutes: {
              low: number
              high: number
              p50: number | null
              p90: number | null
            }
            chance: number | null
            safeDepart: string | null
            costUsd: {
              low: number
              mid: number
              high: number
              complete: boolean
            }
            co2eKg: {
              low: number
              mid: number
              high: number
              complete: boolean
            }
            transfers: number
            km: number
            assumedShare: number
            assumedCostShare: number
            closed: Array<{
              port: string
              state: string
              until: string
              opens: string
              name: Record<string, string> | null
              source: string
            }>
            crossings: Array<{
              from: string
              to: string
              place: string
            }>
            legs: Array<{
              id: string
              kind: string
              mode: string | null
              from: string
              to: string
              depart: string
              departLatest: string
              arrive: string
              arriveLatest: string
              km: number | null
              minutes: {
                low: number
                high: number
              }
              wait: {
                low: number
                high: number
              }
              costUsd: {
                low: number
                mid: number
                high: number
              } | null
              co2eKg: {
                low: number
                mid: number
                high: number
              } | null
              assumed: boolean
              sources: Array<string>
              rests: {
                minutes: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                wait: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                km: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                cost: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                co2e: {
                  sources: Array<string>
                  assumed: boolean
                } | null
              }
              work: string | null
            }>
            sources?: Array<string>
          }>
          count: number
        } | {
          found: false
          why: string
          missing: Array<{
            id: string
            from: string
            to: string
            why: string
            status: string
          }>
        }
        through: {
          id: string
          labels: Array<string>
          depart: string
          arrive: string
          arriveLatest: string
          minutes: {
            low: number
            high: number
            p50: number | null
            p90: number | null
          }
          chance: number | null
          safeDepart: string | null
          costUsd: {
            low: number
            mid: number
            high: number
            complete: boolean
          }
          co2eKg: {
            low: number
            mid: number
            high: number
            complete: boolean
          }
          transfers: number
          km: number
          assumedShare: number
          assumedCostShare: number
          closed: Array<{
            port: string
            state: string
            until: string
            opens: string
            name: Record<string, string> | null
            source: string
          }>
          crossings: Array<{
            from: string
            to: string
            place: string
          }>
          legs: Array<{
            id: string
            kind: string
            mode: string | null
            from: string
            to: string
            depart: string
            departLatest: string
            arrive: string
            arriveLatest: string
            km: number | null
            minutes: {
              low: number
              high: number
            }
            wait: {
              low: number
              high: number
            }
            costUsd: {
              low: number
              mid: number
              high: number
            } | null
            co2eKg: {
              low: number
              mid: number
              high: number
            } | null
            assumed: boolean
            sources: Array<string>
            rests: {
              minutes: {
                sources: Array<string>
                assumed: boolean
              } | null
              wait: {
                sources: Array<string>
                assumed: boolean
              } | null
              km: {
                sources: Array<string>
                assumed: boolean
              } | null
              cost: {
                sources: Array<string>
                assumed: boolean
              } | null
              co2e: {
                sources: Array<string>
                assumed: boolean
              } | null
            }
            work: string | null
          }>
          sources?: Array<string>
        } | null
        change: {
          minutesLow: number | null
          minutesHigh: number | null
          costMid: number | null
        }
      }>
      places: Record<string, {
        id: string
        name: Record<string, string>
        lat: number
        lon: number
        zone: string
        states: Array<string>
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      asked: {
        kind: 'work' | 'commitment' | 'scenario'
        id: string | null
        title: Record<string, string>
      }
      year: number | null
      openings: Array<{
        work: string
        by: string
        dates: Array<{
          kind: 'baseline' | 'forecast' | 'actual'
          from: string
          until: string
          speaker: string
          source: string
        }>
        slippedDays: number | null
        earliest: string | null
        latest: string | null
        state: 'open' | 'not-open' | 'disputed' | 'undated'
        chance: number
      }>
      patches: Array<{
        target: string
        property: string
        side: string | null
        value: string | null
        low: number | null
        high: number | null
        unit: string | null
        work: string | null
        source: string
        confidence: string
      }>
      corridor: {
        worlds: number
        seed: number
        pairs: number
        ports: Array<{
          port: string
          name: Record<string, string>
          tonnes: {
            without: {
              low: number
              mid: number
              high: number
            } | null
            with: {
              low: number
              mid: number
              high: number
            } | null
            change: {
              low: number
              mid: number
              high: number
            } | null
            sure: number | null
          }
          people: {
            without: {
              low: number
              mid: number
              high: number
            } | null
            with: {
              low: number
              mid: number
              high: number
            } | null
            change: {
              low: number
              mid: number
              high: number
            } | null
            sure: number | null
          }
          waitMinutes: {
            without: {
              low: number
              mid: number
              high: number
            } | null
            with: {
              low: number
              mid: number
              high: number
            } | null
            change: {
              low: number
              mid: number
              high: number
            } | null
            sure: number | null
          }
          load: {
            without: {
              low: number
              mid: number
              high: number
            } | null
            with: {
              low: number
              mid: number
              high: number
            } | null
            change: {
              low: number
              mid: number
              high: number
            } | null
            sure: number | null
          }
          noSteadyState: {
            without: number
            with: number
          }
          queueGrowth: {
            without: {
              low: number
              mid: number
              high: number
            } | null
            with: {
              low: number
              mid: number
              high: number
            } | null
            change: {
              low: number
              mid: number
              high: number
            } | null
            sure: number | null
          }
          reckoned: boolean
          simulated: boolean
          sources: Array<string>
        }>
        modes: Array<{
          load: 'goods' | 'people'
          mode: string
          perYear: {
            without: {
              low: number
              mid: number
              high: number
            } | null
            with: {
              low: number
              mid: number
              high: number
            } | null
            change: {
              low: number
              mid: number
              high: number
            } | null
            sure: number | null
          }
        }>
        regions: Array<{
          region: string
          name: Record<string, string>
          state: string
          goods: {
            minutes: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            bufferMinutes: {
              without: number | null
              with: number | null
            }
            costUsd: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            co2eKg: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            perYear: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            surplusUsd: {
              low: number
              mid: number
              high: number
            } | null
            timeValueUsd: {
              low: number
              mid: number
              high: number
            } | null
          } | null
          people: {
            minutes: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            bufferMinutes: {
              without: number | null
              with: number | null
            }
            costUsd: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            co2eKg: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            perYear: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            surplusUsd: {
              low: number
              mid: number
              high: number
            } | null
            timeValueUsd: {
              low: number
              mid: number
              high: number
            } | null
          } | null
          surplusUsd: {
            low: number
            mid: number
            high: number
          } | null
          sources: Array<string>
        }>
        parties: Array<{
          state: string
          surplusUsd: {
            low: number
            mid: number
            high: number
          } | null
          share: {
            low: number
            mid: number
            high: number
          } | null
        }>
        total: {
          goods: {
            minutes: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            bufferMinutes: {
              without: number | null
              with: number | null
            }
            costUsd: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            co2eKg: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            perYear: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            surplusUsd: {
              low: number
              mid: number
              high: number
            } | null
            timeValueUsd: {
              low: number
              mid: number
              high: number
            } | null
          } | null
          people: {
            minutes: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            bufferMinutes: {
              without: number | null
              with: number | null
            }
            costUsd: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            co2eKg: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            perYear: {
              without: {
                low: number
                mid: number
                high: number
              } | null
              with: {
                low: number
                mid: number
                high: number
              } | null
              change: {
                low: number
                mid: number
                high: number
              } | null
              sure: number | null
            }
            surplusUsd: {
              low: number
              mid: number
              high: number
            } | null
            timeValueUsd: {
              low: number
              mid: number
              high: number
            } | null
          } | null
        }
        surplusUsd: {
          low: number
          mid: number
          high: number
        } | null
        timeValueUsd: {
          low: number
          mid: number
          high: number
        } | null
        gain: Array<string>
        lose: Array<string>
        unsure: Array<string>
        worse: {
          share: number
          said: boolean
        }
        rankings: {
          ports: {
            order: Array<string>
            stable: boolean
            share: number
          }
          regions: {
            order: Array<string>
            stable: boolean
            share: number
          }
        }
        flows: Array<{
          piece: string
          load: 'goods' | 'people'
          without: {
            low: number
            mid: number
            high: number
          } | null
          with: {
            low: number
            mid: number
            high: number
          } | null
        }>
        reach: Array<{
          place: string
          name: Record<string, string>
          load: 'goods' | 'people'
          hours: {
            without: Array<number | null>
            with: Array<number | null>
          }
          priceUsd: {
            without: {
              low: number
              mid: number
              high: number
            } | null
            with: {
              low: number
              mid: number
              high: number
            } | null
            change: {
              low: number
              mid: number
              high: number
            } | null
            sure: number | null
          }
        }>
        disagreed: number
        sources: Array<string>
      } | null
      replay: {
        schema: 'ortoq-replay/1'
        params: Record<string, string>
        digest: string
      }
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The network as files for other programs: GeoJSON for maps, GMNS for models, with works finished or left out. */
  network: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      format?: 'geojson' | 'gmns'
      with?: string
      without?: string
    }
    result: {
      schema: 'ortoq-network/1'
      format: 'geojson' | 'gmns'
      files: Record<string, string>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The queue at a port, yard or terminal, hour by hour over many possible worlds, without works and with them: waits, what passes, and where more comes than can pass. */
  'simulate-port': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      place: string
      with?: string
      without?: string
      kind?: 'goods' | 'people'
      vehicles?: number
      from?: string
      days?: number
      seed?: number | null
      worlds?: number
    }
    result: {
      schema: 'ortoq-simulate-port/1'
      place: {
        id: string
        name: Record<string, string>
      }
      with: Array<string>
      piece: 'vehicle' | 'person' | 'train'
      first: string
      days: number
      warmUp: number
      worlds: number
      flow: {
        low: number
        high: number
        unit: string
        assumed: boolean
        sources: Array<string>
      }
      without: {
        flow: {
          low: number
          mid: number
          high: number
        }
        capacity: {
          low: number
          mid: number
          high: number
        }
        load: {
          low: number
          mid: number
          high: number
        }
        overloaded: number
        growth: {
          low: number
          mid: number
          high: number
        } | null
        narrowest: 'lanes' | 'inspection'
        queue: {
          mean: {
            low: number
            mid: number
            high: number
          }
          most: {
            low: number
            mid: number
            high: number
          }
        } | null
        ways: Array<{
          id: string
          from: string
          to: string
          wait: {
            mean: number
            low: number
            high: number
          } | null
          dwell: {
            mean: number
            low: number
            high: number
          } | null
          p50: number | null
          p90: number | null
          p95: number | null
        }>
      }
      withWorks: {
        flow: {
          low: number
          mid: number
          high: number
        }
        capacity: {
          low: number
          mid: number
          high: number
        }
        load: {
          low: number
          mid: number
          high: number
        }
        overloaded: number
        growth: {
          low: number
          mid: number
          high: number
        } | null
        narrowest: 'lanes' | 'inspection'
        queue: {
          mean: {
            low: number
            mid: number
            high: number
          }
          most: {
            low: number
            mid: number
            high: number
          }
        } | null
        ways: Array<{
          id: string
          from: string
          to: string
          wait: {
            mean: number
            low: number
            high: number
          } | null
          dwell: {
            mean: number
            low: number
            high: number
          } | null
          p50: number | null
          p90: number | null
          p95: number | null
        }>
      } | null
      change: Array<{
        id: string
        worlds: number
        wait: {
          mean: number
          low: number
          high: number
        }
        dwell: {
          mean: number
          low: number
          high: number
        }
      }>
      measured: Array<{
        id: string
        low: number
        high: number
        assumed: boolean
      }>
      figures: Array<{
        low: number
        high: number
        unit: string
        assumed: boolean
        sources: Array<string>
        property: string
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Trains on a single-track line with passing loops and yards over many possible worlds: how late they are, where they wait for each other, and where more come than can pass. */
  'simulate-line': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      line: string
      with?: string
      trains?: number
      days?: number
      worlds?: number
      world?: number | null
      seed?: number | null
    }
    result: {
      schema: 'ortoq-simulate-line/1'
      line: {
        id: string
        name: Record<string, string>
      }
      with: Array<string>
      trainsPerDay: number
      days: number
      worlds: number
      load: {
        low: number
        mid: number
        high: number
      }
      overloaded: number
      growth: {
        low: number
        mid: number
        high: number
      } | null
      throughPerDay: {
        low: number
        mid: number
        high: number
      }
      delay: {
        up: {
          low: number
          mid: number
          high: number
        }
        down: {
          low: number
          mid: number
          high: number
        }
        p90: {
          low: number
          mid: number
          high: number
        }
      } | null
      alone: {
        up: {
          low: number
          mid: number
          high: number
        }
        down: {
          low: number
          mid: number
          high: number
        }
      }
      waits: Array<{
        at: Record<string, string>
        minutes: number
      }>
      day: {
        world: number
        window: number
        stops: Array<{
          name: Record<string, string>
          km: number
          kind: string
        }>
        trains: Array<{
          way: 'up' | 'down'
          calls: Array<{
            stop: number
            arrives: number
            departs: number
          }>
        }>
      }
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** One possible world of a port vehicle by vehicle: when each comes, is let in, leaves its lane and is out. */
  'port-watch': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      place: string
      with?: string
      without?: string
      kind?: 'goods' | 'people'
      vehicles?: number
      from?: string
      days?: number
      seed?: number | null
      world?: number | null
    }
    result: {
      schema: 'ortoq-port-watch/1'
      place: {
        id: string
        name: Record<string, string>
        zone: string
      }
      with: Array<string>
      first: string
      days: number
      world: number
      piece: 'vehicle' | 'person' | 'train'
      load: number
      growth: number | null
      ways: Array<{
        from: string
        to: string
      }>
      passages: {
        way: Array<number>
        arrives: Array<number>
        admitted: Array<number>
        leavesLane: Array<number>
        out: Array<number>
      }
      each: number
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** How many trains a day a railway line takes by compression of its timetable (UIC 406), what they carry in a year, which section binds, and what would give more. */
  capacity: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      line: string
      with?: string
    }
    result: {
      schema: 'ortoq-capacity/1'
      line: {
        id: string
        name: Record<string, string>
      }
      with: Array<string>
      trainsPerDay: number
      bindingSection: string
      occupancy: number
      netTonnesPerYear: {
        low: number
        mid: number
        high: number
      }
      trains: {
        low: number
        mid: number
        high: number
      }
      cycle: {
        low: number
        mid: number
        high: number
      }
      binding: Array<{
        kind: 'section' | 'yard'
        name: Record<string, string>
        share: number
      }>
      gains: Array<{
        kind: 'loop' | 'loop-at-halt' | 'second-track' | 'electrification' | 'yard-tracks'
        at: Record<string, string>
        trains: {
          low: number
          mid: number
          high: number
        }
        tonnes: {
          low: number
          mid: number
          high: number
        }
        mean: number
        helps: number
      }>
      fits: Array<{
        tonnes: number
        said: string
        share: number
        payload: {
          low: number
          mid: number
          high: number
        } | null
        trains: {
          low: number
          mid: number
          high: number
        }
      }>
      diagram: {
        cycle: number
        buffered: number
        stops: Array<{
          name: Record<string, string>
          km: number
          kind: string
          tracks: number
        }>
        up: {
          arrive: Array<number>
          depart: Array<number>
        }
        down: {
          arrive: Array<number>
          depart: Array<number>
        }
      }
      figures: Array<{
        property: string
        low: number
        high: number
        unit: string
        assumed: boolean
        sources: Array<string>
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** What next? Single improvements (an hour more of opening, a lane, a loop, a flight a week, a day less of paperwork) by what they give in a year, with how sure the order is. */
  growth: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      year?: number
      seed?: number | null
    }
    result: {
      schema: 'ortoq-growth/1'
      worlds: number
      year: number
      queues: {
        first: string
        days: number
      }
      points: Array<{
        kind: string
        at: string
        side: string | null
        name: Record<string, string>
        unit: string
        effect: {
          low: number
          mid: number
          high: number
        }
        value: {
          low: number
          mid: number
          high: number
        } | null
        mean: number | null
        helps: number
        cost: {
          low: number
          high: number
          unit: string
          sources: Array<string>
        } | null
        perCost: {
          low: number
          mid: number
          high: number
        } | null
        overloaded: {
          before: {
            share: number
            growth: {
              low: number
              mid: number
              high: number
            } | null
          }
          after: {
            share: number
            growth: {
              low: number
              mid: number
              high: number
            } | null
          }
        } | null
        rank: {
          low: number
          mid: number
          high: number
        } | null
        first: number
        sources: Array<string>
      }>
      firstWhere: {
        less: number | null
        more: number | null
      }
      unsure: boolean
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** One promise from its sentence to the works that answer it, what they change on the way, and the series that measures it. */
  trace: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      commitment: string
      depart?: string
    }
    result: {
      schema: 'ortoq-trace/1'
      commitment: {
        id: string
        title: Record<string, string>
        parties: Array<string>
        kind: string
        strength: number
        themes: Array<string>
        objects: Array<string>
        due: string | null
        dueBy: string | null
        measurable: boolean
      }
      sentences: Array<{
        document: string
        title: Record<string, string>
        date: string
        sentence: number
        relation: string
        text: string
        span: {
          start: number
          end: number
        }
        sources: Array<string>
      }>
      works: Array<{
        id: string
        title: Record<string, string>
        sector: string | null
        status: string
        statusDate: string | null
        confidence: string
        source: string
        why: Record<string, string> | null
        parties: Array<{
          name: string
          state: string | null
          role: string
          share: number | null
          source: string
        }>
        milestones: Array<{
          step: string
          title: Record<string, string>
          kind: string
          date: string
          until: string | null
          speaker: string
          state: string | null
          said: string | null
          source: string
          confidence: string
        }>
        claims: Array<{
          property: string
          low: number | null
          high: number | null
          unit: string
          scope: string | null
          period: string | null
          speaker: string | null
          said: string | null
          confidence: 'high' | 'medium' | 'low' | 'assumed'
          source: {
            id: string
            address: string | null
            publisher: string
            standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
          }
          note: string | null
        }>
        parts: Array<string>
      }>
      effect: {
        schema: 'ortoq-effect/1'
        works: Array<{
          id: string
          title: Record<string, string>
        }>
        depart: string
        targets: Array<string>
        journeys: Array<{
          journey: {
            id: string
            name: Record<string, string>
            from: string
            to: string
            load: 'tonnes' | 'people'
            amount: number
          }
          without: {
            found: true
            options: Array<{
              id: string
              labels: Array<string>
              depart: string
              arrive: string
              arriveLatest: string
              minutes: {
                low: number
                high: number
                p50: number | null
                p90: number | null
              }
              chance: number | null
              safeDepart: string | null
              costUsd: {
                low: number
                mid: number
                high: number
                complete: boolean
              }
              co2eKg: {
                low: number
                mid: number
                high: number
                complete: boolean
              }
              transfers: number
              km: number
              assumedShare: number
              assumedCostShare: number
              closed: Array<{
                port: string
                state: string
                until: string
                opens: string
                name: Record<string, string> | null
                source: string
              }>
              crossings: Array<{
                from: string
                to: string
                place: string
              }>
              legs: Array<{
                id: string
                kind: string
                mode: string | null
                from: string
                to: string
                depart: string
                departLatest: string
                arrive: string
                arriveLatest: string
                km: number | null
                minutes: {
                  low: number
                  high: number
                }
                wait: {
                  low: number
                  high: number
                }
                costUsd: {
                  low: number
                  mid: number
                  high: number
                } | null
                co2eKg: {
                  low: number
                  mid: number
                  high: number
                } | null
                assumed: boolean
                sources: Array<string>
                rests: {
                  minutes: {
                    sources: Array<string>
                    assumed: boolean
                  } | null
                  wait: {
                    sources: Array<string>
                    assumed: boolean
                  } | null
                  km: {
                    sources: Array<string>
                    assumed: boolean
                  } | null
                  cost: {
                    sources: Array<string>
                    assumed: boolean
                  } | null
                  co2e: {
                    sources: Array<string>
                    assumed: boolean
                  } | null
                }
                work: string | null
              }>
              sources?: Array<string>
            }>
            count: number
          } | {
            found: false
            why: string
            missing: Array<{
              id: string
              from: string
              to: string
              why: string
              status: string
            }>
          }
          with: {
            found: true
            options: Array<{
              id: string
              labels: Array<string>
              depart: string
              arrive: string
              arriveLatest: string
              minutes: {
                low: number
                high: number
                p50: number | null
                p90: number | null
              }
              chance: number | null
              safeDepart: string | null
              costUsd: {
                low: number
                mid: number
                high: number
                complete: boolean
              }
              co2eKg: {
                low: number
                mid: number
                high: number
                complete: boolean
              }
              transfers: number
              km: number
              assumedShare: number
              assumedCostShare: number
              closed: Array<{
                port: string
                state: string
                until: string
                opens: string
                name: Record<string, string> | null
                source: string
              }>
              crossings: Array<{
                from: string
                to: string
                place: string
              }>
              legs: Array<{
                id: string
                kind: string
                mode: string | null
                from: string
                to: string
                depart: string
                departLatest: string
                arrive: string
                arriveLatest: string
                km: number | null
                minutes: {
                  low: number
                  high: number
                }
                wait: {
                  low: number
                  high: number
                }
                costUsd: {
                  low: number
                  mid: number
                  high: number
                } | null
                co2eKg: {
                  low: number
                  mid: number
                  high: number
                } | null
                assumed: boolean
                sources: Array<string>
                rests: {
                  minutes: {
                    sources: Array<string>
                    assumed: boolean
                  } | null
                  wait: {
                    sources: Array<string>
                    assumed: boolean
                  } | null
                  km: {
                    sources: Array<string>
                    assumed: boolean
                  } | null
                  cost: {
                    sources: Array<string>
                    assumed: boolean
                  } | null
                  co2e: {
                    sources: Array<string>
                    assumed: boolean
                  } | null
                }
                work: string | null
              }>
              sources?: Array<string>
            }>
            count: number
          } | {
            found: false
            why: string
            missing: Array<{
              id: string
              from: string
              to: string
              why: string
              status: string
            }>
          }
          through: {
            id: string
            labels: Array<string>
            depart: string
            arrive: string
            arriveLatest: string
            minutes: {
              low: number
              high: number
              p50: number | null
              p90: number | null
            }
            chance: number | null
            safeDepart: string | null
            costUsd: {
              low: number
              mid: number
              high: number
              complete: boolean
            }
            co2eKg: {
              low: number
              mid: number
              high: number
              complete: boolean
            }
            transfers: number
            km: number
            assumedShare: number
            assumedCostShare: number
            closed: Array<{
              port: string
              state: string
              until: string
              opens: string
              name: Record<string, string> | null
              source: string
            }>
            crossings: Array<{
              from: string
              to: string
              place: string
            }>
            legs: Array<{
              id: string
              kind: string
              mode: string | null
              from: string
              to: string
              depart: string
              departLatest: string
              arrive: string
              arriveLatest: string
              km: number | null
              minutes: {
                low: number
                high: number
              }
              wait: {
                low: number
                high: number
              }
              costUsd: {
                low: number
                mid: number
                high: number
              } | null
              co2eKg: {
                low: number
                mid: number
                high: number
              } | null
              assumed: boolean
              sources: Array<string>
              rests: {
                minutes: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                wait: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                km: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                cost: {
                  sources: Array<string>
                  assumed: boolean
                } | null
                co2e: {
                  sources: Array<string>
                  assumed: boolean
                } | null
              }
              work: string | null
            }>
            sources?: Array<string>
          } | null
          change: {
            minutesLow: number | null
            minutesHigh: number | null
            costMid: number | null
          }
        }>
        places: Record<string, {
          id: string
          name: Record<string, string>
          lat: number
          lon: number
          zone: string
          states: Array<string>
        }>
        sources: Record<string, {
          id: string
          address: string | null
          publisher: string
          standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
        }>
      }
      series: Array<{
        id: string
        name: Record<string, string>
        reporter: string
        unit: string
        flow: string
        basis: string | null
        observations: Array<{
          period: string
          low: number
          high: number
          status: string
          speaker: string | null
          source: string
          confidence: string
          note: string | null
        }>
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Works with their status, cost, slip, record health and whether they are counted; by any filter. */
  'project-list': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      search?: string
      status?: string
      sector?: string
      region?: string
      state?: string
      counted?: 'yes' | 'no'
      late?: 'yes'
      sort?: 'order' | 'health' | 'title'
      from?: number | null
      limit?: number
    }
    result: {
      schema: 'ortoq-project-list/1'
      total: number
      items: Array<{
        id: string
        title: Record<string, string>
        status: string
        statusDate: string | null
        sector: string | null
        regions: Array<string>
        sides: Array<string>
        cost: {
          low: number | null
          high: number | null
          unit: string
          rivals: number
        } | null
        health: number
        counted: boolean
        rule: string | null
        slip: {
          step: string
          days: [number, number]
          verdict: string
        } | null
        overdue: number | null
      }>
      next: number | null
      leftOut: Record<string, number>
      byStatus: Record<string, number>
      bySector: Record<string, number>
      byRegion: Record<string, number>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** One work with all that is said of it, how far it has slipped, how well it is borne out, and if it is counted. */
  'project-show': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      project: string
      day?: string
    }
    result: {
      schema: 'ortoq-project/1'
      work: {
        id: string
        title: Record<string, string>
        sector: string | null
        status: string
        statusDate: string | null
        confidence: string
        source: string
        why: Record<string, string> | null
        parties: Array<{
          name: string
          state: string | null
          role: string
          share: number | null
          source: string
        }>
        milestones: Array<{
          step: string
          title: Record<string, string>
          kind: string
          date: string
          until: string | null
          speaker: string
          state: string | null
          said: string | null
          source: string
          confidence: string
        }>
        claims: Array<{
          property: string
          low: number | null
          high: number | null
          unit: string
          scope: string | null
          period: string | null
          speaker: string | null
          said: string | null
          confidence: 'high' | 'medium' | 'low' | 'assumed'
          source: {
            id: string
            address: string | null
            publisher: string
            standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
          }
          note: string | null
        }>
        parts: Array<string>
      }
      regions: Array<{
        id: string
        name: Record<string, string>
      }>
      lat: number | null
      lon: number | null
      note: string | null
      counted: {
        counted: boolean
        rule: string | null
        instead: string | null
        reason: string | null
        entry: number | null
      }
      slips: Array<{
        step: string
        title: Record<string, string>
        baseline: {
          date: string
          speaker: string
          said: string | null
          source: string
        }
        newest: {
          date: string
          speaker: string
          said: string | null
          source: string
          kind: string
        }
        days: [number, number]
        verdict: string
      }>
      costSlips: Array<{
        scope: string | null
        baseline: {
          low: number | null
          high: number | null
          unit: string
          speaker: string | null
          said: string | null
          source: string
        }
        newest: {
          low: number | null
          high: number | null
          unit: string
          speaker: string | null
          said: string | null
          source: string
        }
        share: [number, number]
      }>
      overdue: Array<{
        step: string
        title: Record<string, string>
        date: string
        days: number
      }>
      health: {
        score: number
        triangulation: number
        completeness: number
        speakers: Record<string, number>
        oneSided: boolean
        missing: Array<string>
        asked: Array<{
          field: string
          on: string
        }>
      }
      enterprises: Array<{
        id: string
        name: Record<string, string>
        state: string | null
        region: string | null
        day: string
        held: Array<{
          holder: string
          state: string | null
          region: string | null
          share: number | null
          from: string | null
          to: string | null
          source: string
        }>
        known: number
        unknown: number
      }>
      commitments: Array<{
        id: string
        title: Record<string, string>
        due: string | null
      }>
      visits: Array<{
        id: string
        name: Record<string, string>
        date: string
      }>
      twins: Array<string>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** One page of an export of the works: OC4IDS, CSV or GeoJSON, in texts that stand behind each other. */
  'project-page': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      format?: 'oc4ids' | 'csv' | 'geojson'
      package?: string
      from?: number | null
    }
    result: {
      schema: 'ortoq-project-page/1'
      format: 'oc4ids' | 'csv' | 'geojson'
      total: number
      text: string
      next: number | null
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Records that may be one thing, with the reasons, and those that a person has merged. */
  'project-twins': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      limit?: number
    }
    result: {
      schema: 'ortoq-project-twins/1'
      total: number
      candidates: Array<{
        a: string
        b: string
        titles: [Record<string, string>, Record<string, string>]
        score: number
        reasons: Array<{
          of: string
          likeness: number
        }>
      }>
      merged: Array<{
        twin: string
        of: string
        why: string
        on: string
        entry: number | null
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Enterprises and joint ventures: who holds how much on a day, and how much of it nobody has said. */
  enterprises: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      search?: string
      joint?: 'yes'
      day?: string
    }
    result: {
      schema: 'ortoq-enterprises/1'
      items: Array<{
        id: string
        name: Record<string, string>
        state: string | null
        region: string | null
        day: string
        held: Array<{
          holder: string
          state: string | null
          region: string | null
          share: number | null
          from: string | null
          to: string | null
          source: string
        }>
        known: number
        unknown: number
        isic: string | null
        legalForm: string | null
        registered: string | null
        sides: Array<string>
        works: Array<string>
        claims: Array<{
          property: string
          low: number | null
          high: number | null
          unit: string
          scope: string | null
          period: string | null
          speaker: string | null
          said: string | null
          confidence: 'high' | 'medium' | 'low' | 'assumed'
          source: {
            id: string
            address: string | null
            publisher: string
            standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
          }
          note: string | null
        }>
        source: string
        note: string | null
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The regions of one side against those of the other: works, ventures, pairs, visits, promises and jobs; an empty cell says what was promised there. */
  'region-matrix': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      rows?: string
      columns?: string
    }
    result: {
      schema: 'ortoq-region-matrix/1'
      rows: Array<{
        id: string
        name: Record<string, string>
      }>
      columns: Array<{
        id: string
        name: Record<string, string>
      }>
      cells: Array<{
        row: string
        column: string
        works: Array<string>
        ventures: Array<string>
        pairs: Array<{
          id: string
          kind: string
          signed: boolean
          date: string | null
        }>
        visits: Array<string>
        promises: Array<string>
        jobs: {
          low: number | null
          high: number | null
        } | null
        promised: Array<string>
      }>
      everywhere: Array<string>
      titles: Record<string, Record<string, string>>
      promises: Record<string, Record<string, string>>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** One pair of regions: its kind, date and source, and what else ties the two: works, ventures, visits, promises. */
  'region-pair': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      pair: string
    }
    result: {
      schema: 'ortoq-region-pair/1'
      pair: {
        id: string
        name: Record<string, string>
        kind: string
        signed: boolean
        date: string | null
        source: string
        confidence: string
        note: string | null
      }
      sides: Array<{
        id: string
        name: Record<string, string>
        region: {
          id: string
          name: Record<string, string>
        } | null
        state: string
      }>
      works: Array<{
        id: string
        name: Record<string, string>
      }>
      ventures: Array<{
        id: string
        name: Record<string, string>
      }>
      visits: Array<{
        id: string
        name: Record<string, string>
        date: string
      }>
      promises: Array<{
        id: string
        name: Record<string, string>
      }>
      others: Array<{
        id: string
        name: Record<string, string>
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Who finances, builds, employs, supplies and gains, by side, over the works that are counted; what nobody said is shown as unknown. */
  balance: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      day?: string
    }
    result: {
      schema: 'ortoq-balance/1'
      lines: Array<{
        activity: string
        unit: string | null
        sides: Array<{
          side: string | null
          name: Record<string, string>
          works: Array<string>
          sum: {
            low: number
            high: number | null
          } | null
          measured: number
        }>
        unknown: Array<string>
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The last day of a statutory term that starts on a date: how many days were counted, and which were passed over and why. */
  clock: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      rule: string
      from: string
    }
    result: {
      schema: 'ortoq-clock/1'
      rule: string
      name: Record<string, string>
      from: string
      due: string
      unit: string
      workingDays: number
      skipped: Array<{
        date: string
        why: string
        kind: 'weekend' | 'holiday'
      }>
      moved: Array<string>
      certain: boolean
      act: string
      clause: string | null
      bound: string
      confidence: string
      note: string | null
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Investors’ cases with their terms: days left, who is late, what has escalated by itself. */
  'case-list': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      standing?: 'open' | 'answered' | 'settled' | 'withdrawn'
      late?: 'yes'
      on?: string
    }
    result: {
      schema: 'ortoq-case-list/1'
      on: string
      cases: Array<{
        id: string
        redactedOnly: boolean
        opened: string
        state: string
        region: string | null
        home: string | null
        work: string | null
        ground: string
        standing: string
        assigned: string | null
        outcome: string | null
        closed: string | null
        risk: {
          value: number
          unit: string
          year: string
        } | null
        retained: number | null
        redacted: string | null
        level: number
        toContactPoints: boolean
        clocks: Array<{
          rule: string
          name: Record<string, string>
          forum: Record<string, string>
          act: string
          clause: string | null
          from: string
          due: string
          certain: boolean
          answered: string | null
          left: number | null
          unit: string
          standing: 'running' | 'soon' | 'overdue' | 'in-time' | 'late'
          escalated: boolean
          bound: string
          confidence: string
          source: string
        }>
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** One case with its steps and terms: who answers, by which act, until when. */
  'case-show': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      case: string
      on?: string
    }
    result: {
      schema: 'ortoq-case/1'
      case: {
        id: string
        redactedOnly: boolean
        opened: string
        state: string
        region: string | null
        home: string | null
        work: string | null
        ground: string
        standing: string
        assigned: string | null
        outcome: string | null
        closed: string | null
        risk: {
          value: number
          unit: string
          year: string
        } | null
        retained: number | null
        redacted: string | null
        level: number
        toContactPoints: boolean
        clocks: Array<{
          rule: string
          name: Record<string, string>
          forum: Record<string, string>
          act: string
          clause: string | null
          from: string
          due: string
          certain: boolean
          answered: string | null
          left: number | null
          unit: string
          standing: 'running' | 'soon' | 'overdue' | 'in-time' | 'late'
          escalated: boolean
          bound: string
          confidence: string
          source: string
        }>
      }
      investor: string | null
      bodies: string | null
      text: string | null
      steps: Array<{
        number: number
        on: string
        kind: string
        by: string
        text: string | null
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Public counts of cases by state, ground and year; nothing is told of fewer than 5. */
  'case-statistics': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: {
      schema: 'ortoq-case-statistics/1'
      fewest: number
      cells: Array<{
        state: string
        ground: string
        year: string
        cases: number
        inTime: number
        settled: number
      }>
      withheld: number | null
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Meetings of any format, called, held and cancelled, by date or series. */
  'meeting-list': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      series?: string
      format?: 'summit' | 'heads-of-government' | 'ministers' | 'commission' | 'working-group' | 'consultations' | 'video-call' | 'other'
      standing?: 'planned' | 'held' | 'cancelled'
      from?: string
      to?: string
    }
    result: {
      schema: 'ortoq-meeting-list/1'
      meetings: Array<{
        id: string
        title: Record<string, string>
        series: string | null
        seriesName: Record<string, string>
        format: string
        standing: 'planned' | 'held' | 'cancelled'
        date: string
        until: string | null
        begins: string | null
        ends: string | null
        zone: string | null
        place: string | null
        placeName: Record<string, string>
        link: string | null
        parties: Array<string>
        chair: string | null
        source: string | null
        confidence: string | null
        note: string | null
        revision: number
        changed: string | null
        why: string | null
        points: number
        items: number
        open: number
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** One meeting: agenda, papers, minutes by paragraph in each language, decisions, action items. */
  'meeting-show': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      meeting: string
    }
    result: {
      schema: 'ortoq-meeting/1'
      meeting: {
        id: string
        title: Record<string, string>
        series: string | null
        seriesName: Record<string, string>
        format: string
        standing: 'planned' | 'held' | 'cancelled'
        date: string
        until: string | null
        begins: string | null
        ends: string | null
        zone: string | null
        place: string | null
        placeName: Record<string, string>
        link: string | null
        parties: Array<string>
        chair: string | null
        source: string | null
        confidence: string | null
        note: string | null
        revision: number
        changed: string | null
        why: string | null
        points: number
        items: number
        open: number
      }
      before: string | null
      agenda: Array<{
        number: number
        text: Record<string, string>
        about: string | null
        why: string | null
        on: string
        removed: {
          on: string
          by: string
          why: string
        } | null
        spans: Array<{
          start: number
          end: number
          sha256: string
          language: string
        }>
      }>
      papers: Array<{
        role: string
        language: string
        name: string
        sha256: string
        on: string
        newest: boolean
        text: string
      }>
      documents: Array<{
        id: string
        title: Record<string, string>
      }>
      minutes: Array<{
        number: number
        kind: 'text' | 'decision' | 'item'
        texts: Record<string, {
          start: number
          end: number
          text: string
          sha256: string
        }>
      }>
      decisions: Array<{
        id: string
        paragraph: number
        text: Record<string, string>
        commitment: string | null
      }>
      items: Array<{
        id: string
        text: Record<string, string>
        office: string | null
        officeName: Record<string, string>
        said: string | null
        person: string | null
        due: string | null
        firstDue: string | null
        moved: number | null
        late: number | null
        standing: 'open' | 'overdue' | 'done' | 'waived'
        meeting: string | null
        meetingTitle: Record<string, string>
        paragraph: number | null
        commitment: string | null
        end: {
          status: string
          on: string
          why: string
          by: string
        } | null
        why: string | null
      }>
      faults: Array<{
        path: string
        code: string
        value: string
        language: string | null
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Drafts the next agenda: what is overdue or falls due before the meeting, terms that have passed, what changed since the last one, new promises. Each line says why. */
  'meeting-agenda': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      meeting?: string
      series?: string
      since?: string
    }
    result: {
      schema: 'ortoq-agenda/1'
      meeting: {
        id: string
        title: Record<string, string>
        series: string | null
        seriesName: Record<string, string>
        format: string
        standing: 'planned' | 'held' | 'cancelled'
        date: string
        until: string | null
        begins: string | null
        ends: string | null
        zone: string | null
        place: string | null
        placeName: Record<string, string>
        link: string | null
        parties: Array<string>
        chair: string | null
        source: string | null
        confidence: string | null
        note: string | null
        revision: number
        changed: string | null
        why: string | null
        points: number
        items: number
        open: number
      } | null
      before: string | null
      since: string | null
      today: string
      lines: Array<{
        reason: 'item-overdue' | 'item-due' | 'item-open' | 'promise-overdue' | 'promise-due' | 'clock-past' | 'clock-soon' | 'step-overdue' | 'changed' | 'promise-new' | 'dispute'
        about: string
        title: Record<string, string>
        due: string | null
        days: number | null
        owner: string | null
        ownerName: Record<string, string>
        what: string | null
        whatNames: Record<string, string>
        change: {
          kind: 'figure' | 'date' | 'status' | 'verdict' | 'due' | 'promise' | 'closed'
          about: string
          title: Record<string, string>
          what: string
          whatNames: Record<string, string>
          scope: string | null
          old: {
            low: number | null
            high: number | null
            unit: string | null
            date: string | null
            word: string | null
            speaker: string | null
            said: string | null
            source: string | null
            confidence: string | null
          } | null
          new: {
            low: number | null
            high: number | null
            unit: string | null
            date: string | null
            word: string | null
            speaker: string | null
            said: string | null
            source: string | null
            confidence: string | null
          }
          beyond: boolean
          entry: number | null
        } | null
        from: {
          meeting: string
          paragraph: number | null
        } | null
        source: string | null
        point: number | null
        removed: string | null
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Meetings and action items as an iCalendar feed (RFC 5545), to be subscribed to at /api/calendar.ics. */
  calendar: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      meeting?: string
      series?: string
      party?: string
      owner?: string
      person?: string
      kind?: 'all' | 'meetings' | 'items'
    }
    result: {
      schema: 'ortoq-calendar/1'
      events: number
      todos: number
      left: Array<string>
      ics: string
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Meetings and action items as an iCalendar feed (RFC 5545), to be subscribed to at /api/calendar.ics. */
  'calendar.ics': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      meeting?: string
      series?: string
      party?: string
      owner?: string
      person?: string
      kind?: 'all' | 'meetings' | 'items'
    }
    result: string
  }
  /** Action items that are open, over all meetings: the longest overdue first. */
  'item-list': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      late?: 'yes'
      owner?: string
      person?: string
      on?: string
    }
    result: {
      schema: 'ortoq-item-list/1'
      on: string
      items: Array<{
        id: string
        text: Record<string, string>
        office: string | null
        officeName: Record<string, string>
        said: string | null
        person: string | null
        due: string | null
        firstDue: string | null
        moved: number | null
        late: number | null
        standing: 'open' | 'overdue' | 'done' | 'waived'
        meeting: string | null
        meetingTitle: Record<string, string>
        paragraph: number | null
        commitment: string | null
        end: {
          status: string
          on: string
          why: string
          by: string
        } | null
        why: string | null
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Reads minutes without entering them: decisions and action items by paragraph, and what is not known at its field. */
  'minutes-check': {
    method: 'POST'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: {
      schema: 'ortoq-minutes/1'
      ok: boolean
      paragraphs: Array<{
        start: number
        end: number
        number: number
        kind: 'text' | 'decision' | 'item'
        said: string
        owner: string | null
        office: string | null
        due: string | null
      }>
      faults: Array<{
        path: string
        code: string
        value: string
      }>
      text: string
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The morning page: what is due and overdue, numbers that changed, disputes, unsealed entries, proposals that wait for a second person. */
  morning: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      since?: string
      days?: number | null
      owner?: string
    }
    result: {
      schema: 'ortoq-morning/1'
      today: string
      since: string
      next: {
        id: string
        title: Record<string, string>
        series: string | null
        seriesName: Record<string, string>
        format: string
        standing: 'planned' | 'held' | 'cancelled'
        date: string
        until: string | null
        begins: string | null
        ends: string | null
        zone: string | null
        place: string | null
        placeName: Record<string, string>
        link: string | null
        parties: Array<string>
        chair: string | null
        source: string | null
        confidence: string | null
        note: string | null
        revision: number
        changed: string | null
        why: string | null
        points: number
        items: number
        open: number
      } | null
      overdue: Array<{
        reason: 'item-overdue' | 'item-due' | 'item-open' | 'promise-overdue' | 'promise-due' | 'clock-past' | 'clock-soon' | 'step-overdue' | 'changed' | 'promise-new' | 'dispute'
        about: string
        title: Record<string, string>
        due: string | null
        days: number | null
        owner: string | null
        ownerName: Record<string, string>
        what: string | null
        whatNames: Record<string, string>
        change: {
          kind: 'figure' | 'date' | 'status' | 'verdict' | 'due' | 'promise' | 'closed'
          about: string
          title: Record<string, string>
          what: string
          whatNames: Record<string, string>
          scope: string | null
          old: {
            low: number | null
            high: number | null
            unit: string | null
            date: string | null
            word: string | null
            speaker: string | null
            said: string | null
            source: string | null
            confidence: string | null
          } | null
          new: {
            low: number | null
            high: number | null
            unit: string | null
            date: string | null
            word: string | null
            speaker: string | null
            said: string | null
            source: string | null
            confidence: string | null
          }
          beyond: boolean
          entry: number | null
        } | null
        from: {
          meeting: string
          paragraph: number | null
        } | null
        source: string | null
        point: number | null
        removed: string | null
      }>
      due: Array<{
        reason: 'item-overdue' | 'item-due' | 'item-open' | 'promise-overdue' | 'promise-due' | 'clock-past' | 'clock-soon' | 'step-overdue' | 'changed' | 'promise-new' | 'dispute'
        about: string
        title: Record<string, string>
        due: string | null
        days: number | null
        owner: string | null
        ownerName: Record<string, string>
        what: string | null
        whatNames: Record<string, string>
        change: {
          kind: 'figure' | 'date' | 'status' | 'verdict' | 'due' | 'promise' | 'closed'
          about: string
          title: Record<string, string>
          what: string
          whatNames: Record<string, string>
          scope: string | null
          old: {
            low: number | null
            high: number | null
            unit: string | null
            date: string | null
            word: string | null
            speaker: string | null
            said: string | null
            source: string | null
            confidence: string | null
          } | null
          new: {
            low: number | null
            high: number | null
            unit: string | null
            date: string | null
            word: string | null
            speaker: string | null
            said: string | null
            source: string | null
            confidence: string | null
          }
          beyond: boolean
          entry: number | null
        } | null
        from: {
          meeting: string
          paragraph: number | null
        } | null
        source: string | null
        point: number | null
        removed: string | null
      }>
      changed: Array<{
        kind: 'figure' | 'date' | 'status' | 'verdict' | 'due' | 'promise' | 'closed'
        about: string
        title: Record<string, string>
        what: string
        whatNames: Record<string, string>
        scope: string | null
        old: {
          low: number | null
          high: number | null
          unit: string | null
          date: string | null
          word: string | null
          speaker: string | null
          said: string | null
          source: string | null
          confidence: string | null
        } | null
        new: {
          low: number | null
          high: number | null
          unit: string | null
          date: string | null
          word: string | null
          speaker: string | null
          said: string | null
          source: string | null
          confidence: string | null
        }
        beyond: boolean
        entry: number | null
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
      recorded: number
      sealed: number
      unsealed: Array<{
        index: number
        type: string
        subject: string
        author: string
        recordedAt: string
      }>
      proposals: Array<{
        leaf: string
        act: string
        subject: string
        backers: Array<string>
        needed: Array<string>
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
    }
  }
  /** The morning page as a letter in the reader’s language: its subject, its text, and the .eml file. */
  digest: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      since?: string
      days?: number | null
      owner?: string
      to?: string
      from?: string
    }
    result: {
      schema: 'ortoq-digest/1'
      subject: string
      text: string
      eml: string
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The morning page as a letter in the reader’s language: its subject, its text, and the .eml file. */
  'digest.eml': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      since?: string
      days?: number | null
      owner?: string
      to?: string
      from?: string
    }
    result: string
  }
  /** One series with its reporter: what stands, what was revised, and as it was published by a day. */
  'series-show': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      series: string
      'as-known'?: string
    }
    result: {
      schema: 'ortoq-series/1'
      id: string
      name: Record<string, string>
      measure: string
      flow: string
      reporter: string
      state: string | null
      partner: string | null
      at: string | null
      mode: string | null
      product: string | null
      unit: string
      basis: string | null
      asKnown: string | null
      observations: Array<{
        period: string
        low: number | null
        high: number | null
        vintage: string | null
        status: string
        speaker: string | null
        growth: number | null
        source: string
        confidence: string
        note: string | null
      }>
      revised: Array<{
        period: string
        low: number | null
        high: number | null
        vintage: string | null
        status: string
        speaker: string | null
        growth: number | null
        source: string
        confidence: string
        note: string | null
      }>
      uncertain: Array<{
        period: string
        low: number | null
        high: number | null
        vintage: string | null
        status: string
        speaker: string | null
        growth: number | null
        source: string
        confidence: string
        note: string | null
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Series as files for other programs: plain CSV, SDMX-CSV 2.0, a Frictionless data package or a DCAT 3 catalogue. */
  'series-export': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      series?: string
      format?: 'csv' | 'sdmx' | 'frictionless' | 'dcat'
      'as-known'?: string
    }
    result: {
      schema: 'ortoq-series-export/1'
      format: string
      files: Record<string, string>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** All series of some measures side by side, each with its own reporter and what stands of it. */
  'series-board': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      measure?: string
    }
    result: {
      schema: 'ortoq-series-board/1'
      series: Array<{
        id: string
        name: Record<string, string>
        measure: string
        flow: string
        reporter: string
        state: string | null
        partner: string | null
        at: string | null
        mode: string | null
        product: string | null
        unit: string
        basis: string | null
        observations: Array<{
          period: string
          low: number
          high: number
          status: string
          speaker: string | null
          growth: number | null
          source: string
          confidence: string
          note: string | null
        }>
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Why two states report one trade differently: the gap by cause, in parts that sum to it to the cent. */
  mirror: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      a: string
      b: string
      year: number
    }
    result: {
      schema: 'ortoq-mirror/1'
      a: string
      b: string
      year: number
      comparisons: Array<{
        flow: 'export' | 'import' | 'turnover'
        period: string
        currency: string
        exporter: {
          state: string
          reporter: string
          series: string | null
          amount: number
          confidence: string
          sources: Array<string>
          vintage: string | null
          note: string | null
        }
        importer: {
          state: string
          reporter: string
          series: string | null
          amount: number
          confidence: string
          sources: Array<string>
          vintage: string | null
          note: string | null
        }
        gap: number
        parts: Array<{
          causes: Array<string>
          amount: number
          low: number
          high: number
          span: {
            low: number
            high: number
          } | null
          basis: 'rows' | 'cells' | 'no-data' | 'closes'
          assumption: string
        }>
        products: Array<{
          product: string
          own: number
          carried: number
          importer: number
        }>
        evidence: Array<{
          cause: string
          low: number
          high: number
          unit: string
          source: string
        }>
      }>
      lonely: Array<{
        state: string
        reporter: string
        series: string | null
        amount: number
        confidence: string
        sources: Array<string>
        vintage: string | null
        note: string | null
        flow: string
        period: string
        currency: string
        why: string
      }>
      query: string
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** What goods cost at the warehouse door by each way: freight, border, duty, VAT, fees; with what nobody says. */
  landed: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      hs: string
      value: string
      currency: string
      kg: string
      from: string
      to: string
      date: string
      terms?: string
      insurance?: string
      broker?: string
      duty?: string
      rate?: string
    }
    result: {
      schema: 'ortoq-landed/1'
      query: {
        hs: string
        value: number
        currency: string
        kg: number
        from: string
        to: string
        date: string
        terms: string
      }
      options: Array<{
        route: {
          id: string
          labels: Array<string>
          depart: string
          arrive: string
          arriveLatest: string
          minutes: {
            low: number
            high: number
          }
          km: number
          via: Array<string>
        }
        lines: Array<{
          what: string
          amount: number
          low: number
          high: number
          currency: string
          basis: string
          rule: string | null
          source: string | null
          sources: Array<string>
          assumed: boolean
          rivals: Array<{
            rule: string
            name: Record<string, string>
            rate: number | null
            source: string
            standing: string
            confidence: string
          }>
        }>
        total: number
        low: number
        high: number
        currency: string
        complete: boolean
        assumedShare: number
        time: {
          days: number
          low: number
          high: number
          source: string
        } | null
      }>
      unknown: Array<{
        what: string
        state: string
        hs: string
        date: string
        ask: string
      }>
      why: string | null
      rate: {
        usd: number
        source: string | null
        assumed: boolean
      }
      places: Record<string, {
        id: string
        name: Record<string, string>
        lat: number
        lon: number
        zone: string
        states: Array<string>
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Many shipments at once, each by its cheapest way: CSV with hs,value,currency,kg,from,to,date and perhaps terms; one bad line refuses all. */
  'landed-batch': {
    method: 'POST'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: {
      schema: 'ortoq-landed-batch/1'
      lines: Array<{
        line: number
        route: string | null
        total: number | null
        low: number | null
        high: number | null
        currency: string
        complete: boolean
        assumedShare: number
        unknown: Array<string>
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The duty on a parcel to a private person on a day, by every rule and reading that may hold. */
  parcel: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      value: string
      currency: string
      kg: string
      date: string
      to?: string
      rate?: string
    }
    result: {
      schema: 'ortoq-parcel/1'
      query: {
        value: number
        currency: string
        kg: number
        date: string
        to: string
      }
      answers: Array<{
        duty: number
        currency: string
        rule: string
        name: Record<string, string>
        status: string
        from: string | null
        to: string | null
        limit: number | null
        reading: 'plain' | 'whole-mass' | 'mass-above-limit'
        holds: 'yes' | 'perhaps'
        unlessReplaced: boolean
        above: string
        confidence: string
        source: string
        note: string | null
      }>
      beside: Array<{
        what: string
        rule: string
        rate: number | null
        unit: string | null
        source: string
      }>
      why: string | null
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Reads the number of a postal item (UPU S10) and checks its check digit. */
  'item-number': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      number: string
    }
    result: {
      schema: 'ortoq-item-number/1'
      number: string
      valid: boolean
      service: string | null
      serial: string | null
      origin: string | null
      why: string | null
      expected: string | null
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The customs declaration of a postal item: CN 22 or CN 23, its fields, the data before arrival (ITMATT), and what is missing. */
  'customs-form': {
    method: 'POST'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      sdr?: string
    }
    result: {
      schema: 'ortoq-customs-form/1'
      form: 'CN22' | 'CN23' | 'unknown'
      rule: string | null
      total: {
        value: number
        currency: string
        netKg: number
      }
      missing: Array<{
        field: string
        for: 'form' | 'itmatt'
      }>
      itmatt: Record<string, string | number | null>
      number: {
        valid: boolean
      } | null
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Duties, taxes, thresholds, customs procedures and conventions with the time in which they hold. */
  rules: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      kind?: string
      state?: string
      date?: string
    }
    result: {
      schema: 'ortoq-rules/1'
      rules: Array<{
        id: string
        kind: string
        state: string | null
        goods: string | null
        hs: string | null
        origin: string | null
        low: number | null
        high: number | null
        unit: string | null
        minimum: number | null
        minimumUnit: string | null
        base: string | null
        from: string | null
        to: string | null
        standing: string
        name: Record<string, string>
        act: string | null
        source: string
        confidence: string
        note: string | null
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Goods that this partnership trades, with the codes by which rules are looked up. */
  goods: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: {
      schema: 'ortoq-goods/1'
      items: Array<{
        id: string
        name: Record<string, string>
        hs: string | null
        class: string
        from: string | null
        to: string | null
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** For exporters: which goods may enter a state under which protocol, register, certificate or quota. */
  access: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      from: string
      to: string
      hs?: string
    }
    result: {
      schema: 'ortoq-access/1'
      from: string
      to: string
      access: Array<{
        id: string
        hs: string | null
        kind: string
        standing: string
        open: boolean
        since: string | null
        name: Record<string, string>
        needs: Record<string, string>
        document: string | null
        source: string
        confidence: string
        note: string | null
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** What a work does to trade, step by step: time, trade cost, trade; published elasticities as intervals, goods by gain. */
  'trade-effect': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      work: string
      depart?: string
    }
    result: {
      schema: 'ortoq-trade-effect/1'
      work: {
        id: string
        title: Record<string, string>
      }
      depart: string
      dayCost: {
        low: number
        high: number
        unit: string
        studies: Array<{
          id: string
          name: Record<string, string>
          scope: Record<string, string>
          low: number
          high: number
          unit: string
          source: string
          confidence: string
        }>
      } | null
      elasticity: {
        low: number
        high: number
        studies: Array<{
          id: string
          name: Record<string, string>
          scope: Record<string, string>
          low: number
          high: number
          unit: string
          source: string
          confidence: string
        }>
      } | null
      brackets: Array<{
        id: string
        name: Record<string, string>
        scope: Record<string, string>
        low: number
        high: number
        unit: string
        source: string
        confidence: string
        kind: string
      }>
      goods: Array<{
        id: string
        name: Record<string, string>
        class: string
        from: string | null
        to: string | null
        mostSensitive: boolean
        valueAssumed: boolean
        valueKnown: boolean
        journeys: Array<string>
        days: {
          low: number
          high: number
        }
        timeShare: {
          low: number
          high: number
        }
        cost: {
          low: number
          high: number
        }
        trade: {
          low: number
          high: number
        }
        rank: number
        outside: Array<'time' | 'cost' | 'trade'>
      }>
      without: Array<{
        id: string
        name: Record<string, string>
      }>
      claimed: Array<{
        speaker: string | null
        days: {
          low: number
          high: number
        }
        cost: {
          low: number
          high: number
        }
        trade: {
          low: number
          high: number
        }
        source: string
        confidence: string
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Declared against measured: baseline, now, interval, trend, and a verdict only where the figures carry one. */
  verdict: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      commitment: string
    }
    result: {
      schema: 'ortoq-verdict/1'
      commitment: {
        id: string
        title: Record<string, string>
        parties: Array<string>
        promised: string
        due: string | null
        direction: string | null
        target: number | null
      }
      verdict: 'met' | 'on the way' | 'no change' | 'worse' | 'cannot be told'
      why: string | null
      flags: {
        notYetDue: boolean
        overdue: boolean
        disputed: boolean
      }
      series: Array<{
        id: string
        name: Record<string, string>
        reporter: string
        state: string | null
        unit: string
        verdict: 'met' | 'on the way' | 'no change' | 'worse' | 'cannot be told'
        why: string | null
        baseline: {
          period: string
          low: number
          high: number
          estimated: boolean
        } | null
        now: {
          period: string
          low: number
          high: number
          estimated: boolean
        } | null
        change: {
          low: number
          high: number
        } | null
        trend: {
          low: number
          high: number
        } | null
        fromGrowth: boolean
        points: number
        goal: {
          period: string
          value: number
          speaker: string | null
          perYear: number | null
          source: string
        } | null
        observations: Array<{
          period: string
          low: number
          high: number
          status: string
          speaker: string | null
          source: string
          confidence: string
        }>
        query: string
      }>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** The quarterly report: promises, works, regions, ports, flights, trade, cases, what changed and what is not known; each figure with its footnote, docx, html or csv tables. */
  quarterly: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      period: string
      format?: 'docx' | 'html' | 'csv'
    }
    result: {
      schema: 'ortoq-quarterly/1'
      period: string
      closing: string
      language: string
      figures: Array<{
        id: string
        value: {
          kind: 'number'
          low: number | null
          high: number | null
          unit: string
          digits: number
          signed: boolean
        } | {
          kind: 'date'
          date: string
          until: string | null
        }
        shown: string
        notes: Array<number>
      }>
      notes: Array<{
        number: number
        text: string
        sources: Array<string>
        document: string | null
        sentence: number | null
        query: string
        counted: Array<string>
      }>
      paragraphs: Array<{
        key: string
        words: string
        own: string
        edited: boolean
      }>
      file: {
        name: string
        type: string
        base64: string
      } | null
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Reads a text into records: who undertook, asked, hoped, praised or signed what, each on its exact characters. */
  read: {
    method: 'POST'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      date?: string
      lang?: string
      sha256?: string
    }
    result: {
      schema: 'ortoq-words/1'
      source: {
        sha256: string
        language: string
        chars: number
      }
      records: Array<{
        id: string
        kind: 'meeting' | 'signature' | 'agreement' | 'commitment' | 'endorsement' | 'assessment' | 'call' | 'expectation' | 'statement'
        sentence: {
          start: number
          end: number
        }
        trigger: {
          start: number
          end: number
        }
        content: {
          start: number
          end: number
        }
        actors: Array<{
          id: string
          mention: {
            start: number
            end: number
          } | null
          how: 'explicit' | 'short-name' | 'surname' | 'abbreviation' | 'role' | 'pronoun' | 'collective' | 'elided' | 'carried' | 'contextual'
        }>
        attribution: {
          by: string
          mention: {
            start: number
            end: number
          } | null
          how: 'explicit' | 'short-name' | 'surname' | 'abbreviation' | 'role' | 'pronoun' | 'collective' | 'elided' | 'carried' | 'contextual'
        }
        addressee: Array<{
          id: string
          mention: {
            start: number
            end: number
          } | null
          how: 'explicit' | 'short-name' | 'surname' | 'abbreviation' | 'role' | 'pronoun' | 'collective' | 'elided' | 'carried' | 'contextual'
        }>
        polarity: 'positive' | 'negative' | 'negated-act' | 'denial'
        modality: 'realis' | 'hope' | 'support' | 'should' | 'appeal' | 'readiness' | 'decided' | 'undertaken' | 'signed' | 'unknown'
        strength: number
        precision: number
        delegation: number
        themes: Array<string>
        objects: Array<{
          id: string
          mention: {
            start: number
            end: number
          }
        }>
        place: {
          id: string
          mention: {
            start: number
            end: number
          }
        } | null
        date: {
          value: string
          precision: 'year' | 'quarter' | 'month' | 'day'
          relation: 'at' | 'by' | 'from' | 'until'
          mention: {
            start: number
            end: number
          } | null
        } | null
        parent: string | null
        rules: Array<string>
      }>
      mentions: Array<{
        start: number
        end: number
        id: string
        type: 'state' | 'state-adjective' | 'person' | 'person+role' | 'role' | 'pronoun' | 'collective' | 'group' | 'organisation' | 'document' | 'programme' | 'project' | 'format' | 'port' | 'place' | 'date'
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Finds the commitments of a document in its original: by the hash of the text and the characters they stand on. */
  anchors: {
    method: 'POST'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      document: string
      lang?: string
    }
    result: {
      schema: 'ortoq-anchors/1'
      document: string
      sha256: string
      chars: number
      anchors: Array<{
        commitment: string
        title: Record<string, string>
        record: string
        span: {
          start: number
          end: number
        }
        shared: Array<string>
      }>
      missing: Array<{
        commitment: string
        title: Record<string, string>
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** A document that was handed in: its text, what the reader proposes, and what people said of each. */
  desk: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      document: string
    }
    result: {
      schema: 'ortoq-desk/1'
      document: {
        id: string
        sha256: string
        name: string
        format: string
        language: string
        date: string | null
        document: string | null
        on: string
        chars: number
      }
      text: string
      items: Array<{
        id: string
        standing: 'open' | 'accepted' | 'corrected' | 'added' | 'merged' | 'rejected'
        record: {
          id: string
          kind: 'meeting' | 'signature' | 'agreement' | 'commitment' | 'endorsement' | 'assessment' | 'call' | 'expectation' | 'statement'
          sentence: {
            start: number
            end: number
          }
          trigger: {
            start: number
            end: number
          }
          content: {
            start: number
            end: number
          }
          actors: Array<{
            id: string
            mention: {
              start: number
              end: number
            } | null
            how: 'explicit' | 'short-name' | 'surname' | 'abbreviation' | 'role' | 'pronoun' | 'collective' | 'elided' | 'carried' | 'contextual'
          }>
          attribution: {
            by: string
            mention: {
              start: number
              end: number
            } | null
            how: 'explicit' | 'short-name' | 'surname' | 'abbreviation' | 'role' | 'pronoun' | 'collective' | 'elided' | 'carried' | 'contextual'
          }
          addressee: Array<{
            id: string
            mention: {
              start: number
              end: number
            } | null
            how: 'explicit' | 'short-name' | 'surname' | 'abbreviation' | 'role' | 'pronoun' | 'collective' | 'elided' | 'carried' | 'contextual'
          }>
          polarity: 'positive' | 'negative' | 'negated-act' | 'denial'
          modality: 'realis' | 'hope' | 'support' | 'should' | 'appeal' | 'readiness' | 'decided' | 'undertaken' | 'signed' | 'unknown'
          strength: number
          precision: number
          delegation: number
          themes: Array<string>
          objects: Array<{
            id: string
            mention: {
              start: number
              end: number
            }
          }>
          place: {
            id: string
            mention: {
              start: number
              end: number
            }
          } | null
          date: {
            value: string
            precision: 'year' | 'quarter' | 'month' | 'day'
            relation: 'at' | 'by' | 'from' | 'until'
            mention: {
              start: number
              end: number
            } | null
          } | null
          parent: string | null
          rules: Array<string>
        }
        commitment: string | null
        relation: string | null
        why: string | null
        by: string | null
        on: string | null
        near: Array<{
          commitment: string
          title: Record<string, string>
          shared: Array<string>
        }>
      }>
      counts: {
        open: number
        accepted: number
        rejected: number
        added: number
      }
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Documents that were handed in, the newest first, with how much of each is still to be judged. */
  'desk-list': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: {
      schema: 'ortoq-desk-list/1'
      items: Array<{
        id: string
        sha256: string
        name: string
        format: string
        language: string
        date: string | null
        document: string | null
        on: string
        chars: number
        counts: {
          open: number
          accepted: number
          rejected: number
          added: number
        }
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Judged documents as labelled samples in the form of the exam: text, meta and gold. What nobody has judged is in none, unless asked for, and then earns and costs nothing. */
  samples: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      document?: string
      partly?: 'yes' | 'no'
    }
    result: {
      schema: 'ortoq-samples/1'
      waiting: number
      items: Array<{
        path: string
        whole: boolean
        text: string
        meta: {
          title: string
          genre: string
          date: string
          pack: string
          sample: boolean
          split: 'dev'
          author: string
          sha256: string
        }
        gold: {
          records: Array<{
            id: string
            kind: 'meeting' | 'signature' | 'agreement' | 'commitment' | 'endorsement' | 'assessment' | 'call' | 'expectation' | 'statement'
            sentence: {
              start: number
              end: number
            }
            trigger: {
              start: number
              end: number
            }
            content: {
              start: number
              end: number
            }
            actors: Array<{
              id: string
              mention: {
                start: number
                end: number
              } | null
              how: 'explicit' | 'short-name' | 'surname' | 'abbreviation' | 'role' | 'pronoun' | 'collective' | 'elided' | 'carried' | 'contextual'
            }>
            attribution: {
              by: string
              mention: {
                start: number
                end: number
              } | null
              how: 'explicit' | 'short-name' | 'surname' | 'abbreviation' | 'role' | 'pronoun' | 'collective' | 'elided' | 'carried' | 'contextual'
            }
            addressee: Array<{
              id: string
              mention: {
                start: number
                end: number
              } | null
              how: 'explicit' | 'short-name' | 'surname' | 'abbreviation' | 'role' | 'pronoun' | 'collective' | 'elided' | 'carried' | 'contextual'
            }>
            polarity: 'positive' | 'negative' | 'negated-act' | 'denial'
            modality: 'realis' | 'hope' | 'support' | 'should' | 'appeal' | 'readiness' | 'decided' | 'undertaken' | 'signed' | 'unknown'
            strength: number
            precision: number
            delegation: number
            themes: Array<string>
            objects: Array<{
              id: string
              mention: {
                start: number
                end: number
              }
            }>
            place: {
              id: string
              mention: {
                start: number
                end: number
              }
            } | null
            date: {
              value: string
              precision: 'year' | 'quarter' | 'month' | 'day'
              relation: 'at' | 'by' | 'from' | 'until'
              mention: {
                start: number
                end: number
              } | null
            } | null
            parent: string | null
            rules: Array<string>
            core?: boolean
          }>
          mentions: Array<string>
        }
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** What became of the promises of one text in another: new, repeated, strengthened, weakened, narrowed, dropped; across languages as well. */
  compare: {
    method: 'POST'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: {
      schema: 'ortoq-compare/1'
      a: {
        sha256: string
        language: string
      }
      b: {
        sha256: string
        language: string
      }
      versions: boolean
      counts: {
        new?: number
        repeated?: number
        strengthened?: number
        weakened?: number
        narrowed?: number
        dropped?: number
      }
      items: Array<{
        verdict: 'new' | 'repeated' | 'strengthened' | 'weakened' | 'narrowed' | 'dropped'
        likeness: number
        a: {
          id: string
          kind: 'meeting' | 'signature' | 'agreement' | 'commitment' | 'endorsement' | 'assessment' | 'call' | 'expectation' | 'statement'
          strength: number
          actors: Array<string>
          sentence: {
            start: number
            end: number
          }
          content: {
            start: number
            end: number
          }
          text: string
          date: string | null
        } | null
        b: {
          id: string
          kind: 'meeting' | 'signature' | 'agreement' | 'commitment' | 'endorsement' | 'assessment' | 'call' | 'expectation' | 'statement'
          strength: number
          actors: Array<string>
          sentence: {
            start: number
            end: number
          }
          content: {
            start: number
            end: number
          }
          text: string
          date: string | null
        } | null
        changes: Array<{
          what: 'strength' | 'deadline' | 'amount' | 'actors' | 'objects' | 'precision' | 'delegation'
          a: string
          b: string
          better: boolean
        }>
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Statements, promises, documents and works in every language, by what a query names: things, people, themes, dates, words. */
  find: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      query: string
      limit?: number
    }
    result: {
      schema: 'ortoq-find/1'
      query: {
        ids: Array<string>
        themes: Array<string>
        dates: Array<string>
      }
      total: number
      items: Array<{
        kind: 'statement' | 'commitment' | 'document' | 'work'
        id: string
        document: string | null
        sentence: number | null
        text: Record<string, string>
        date: string | null
        standing: string | null
        score: number
        matched: {
          ids: Array<string>
          themes: Array<string>
          dates: Array<string>
          words: number
        }
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Answers a question in any of the four languages with cited claims only; rivals stand side by side with speaker and date. */
  ask: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      question: string
    }
    result: {
      schema: 'ortoq-ask/1'
      asked: {
        property: 'when' | 'how-much' | 'who' | 'where' | 'how-long' | null
        ids: Array<string>
        themes: Array<string>
        dates: Array<string>
      }
      found: boolean
      answers: Array<{
        subject: string
        title: Record<string, string>
        property: string
        about: Record<string, string>
        claims: Array<{
          value: string | null
          until: string | null
          low: number | null
          high: number | null
          unit: string | null
          kind: string | null
          scope: string | null
          period: string | null
          speaker: string | null
          said: string | null
          confidence: string
          source: {
            id: string
            address: string | null
            publisher: string
            standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
          }
        }>
      }>
      disputes?: Array<{
        id: string
        about: string
        state: string | null
        why: string
        on: string
      }>
    }
  }
  /** Records what was prepared, now that its author has signed it. */
  entries: {
    method: 'POST'
    params: {

    }
    result: Receipt
  }
  /** undefined */
  'register/status': {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: RegisterStatus
  }
  /** undefined */
  'register/subject': {
    method: 'GET'
    params: {
      id: string
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: RegisterSubject
  }
  /** undefined */
  'register/evidence': {
    method: 'GET'
    params: {
      id?: string
      entry?: string
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
    }
    result: Evidence
  }
  /** undefined */
  'register/checkpoint': {
    method: 'GET'
    params: {

    }
    result: string
  }
  /** The text of a web page, Word document or PDF, read in a process of its own and kept by nobody. */
  text: {
    method: 'POST'
    params: {
      name?: string
    }
    result: DocumentText
  }
  /** The bytes of a document at the desk, as they were handed in and checked against their hash. */
  original: {
    method: 'GET'
    params: {
      document: string
    }
    result: string
  }
}

/** Every act: what it takes. */
export interface Acts {
  /** Takes a document to the desk: its bytes are kept by their hash, its text enters the register. Commands use document receive. */
  'document-receive': {
    bytes?: string
    name: string
    date?: string
    language?: string
    document?: string
    address?: string
    for?: string
  }
  /** Enters that a statement stands as the reader reads it. */
  'statement-accept': {
    statement: string
    at?: string
    for?: string
    version?: number | null
  }
  /** Puts any field of a statement right and enters it so. */
  'statement-correct': {
    statement: string
    at?: string
    fields: string
    why?: string
    for?: string
    version?: number | null
  }
  /** Enters that a statement does not stand in its document, and why. */
  'statement-reject': {
    statement: string
    at?: string
    why: string
    for?: string
    version?: number | null
  }
  /** Enters that a statement says what a commitment of the register says already; no second one is made. */
  'statement-merge': {
    statement: string
    at?: string
    into: string
    relation?: 'makes' | 'repeats' | 'carries-out' | 'calls-for' | 'supports' | 'measures'
    why?: string
    for?: string
    version?: number | null
  }
  /** Enters a statement that the reader missed, on the characters where it stands. */
  'statement-add': {
    document: string
    fields: string
    why?: string
    for?: string
    version?: number | null
  }
  /** Makes a commitment of a statement that stands; it binds nobody before the sides confirm it. */
  'commitment-propose': {
    statement: string
    id: string
    title: string
    language?: 'en' | 'ru' | 'ky' | 'zh'
    for?: string
    version?: number | null
  }
  /** Enters that a side confirms a commitment. */
  'commitment-confirm': {
    commitment: string
    for: string
    note?: string
    version?: number | null
  }
  /** Enters a date that somebody gave for a step of a work; earlier dates stay beside it. */
  'work-milestone': {
    work: string
    source: string
    for?: string
    version?: number | null
    step: string
    kind: 'baseline' | 'forecast' | 'actual'
    date: string
    speaker: string
    said?: string
    confidence?: 'high' | 'medium' | 'low'
    note?: string
  }
  /** Enters a figure of a work, such as this month’s workers or cost; figures said before stay beside it. */
  'work-figure': {
    work: string
    source: string
    for?: string
    version?: number | null
    property: string
    low: number | null
    high?: number | null
    unit: string
    scope?: string
    period?: string
    speaker: string
    said?: string
    confidence?: 'high' | 'medium' | 'low'
    note?: string
  }
  /** Enters where a work stands since a date. */
  'work-status': {
    work: string
    source: string
    for?: string
    version?: number | null
    status: string
    on: string
  }
  /** Enters a scenario under a name; what it was before stays in the log. */
  'scenario-save': {
    name: string
    scenario: string
    source: string
    note?: string
    for?: string
    version?: number | null
  }
  /** Enters a dated notice that a side shuts a port; every way goes round it from then on. */
  'port-close': {
    port: string
    state: string
    from: string
    to: string
    source: string
    why?: string
    confidence?: 'high' | 'medium' | 'low'
    for?: string
    version?: number | null
  }
  /** Enters that a commitment is fulfilled. Once persons are appointed this is a proposal, done when somebody of every side agrees. */
  'commitment-fulfil': {
    commitment: string
    why: string
    on?: string
    version?: number | null
  }
  /** Enters that a commitment is waived. Once persons are appointed this is a proposal, done when somebody of every side agrees. */
  'commitment-waive': {
    commitment: string
    why: string
    on?: string
    version?: number | null
  }
  /** Opens a closed commitment again. Once persons are appointed this is a proposal, done when somebody of every side agrees. */
  'commitment-reopen': {
    commitment: string
    why: string
    on?: string
    version?: number | null
  }
  /** Enters that a commitment is the same as another, which stands for both. Once persons are appointed this is a proposal, done when somebody of every side agrees. */
  'commitment-merge': {
    commitment: string
    why: string
    on?: string
    version?: number | null
    into: string
  }
  /** Gives a commitment another date due. Once persons are appointed this is a proposal, done when somebody of every side agrees. */
  'commitment-redate': {
    commitment: string
    why: string
    on?: string
    version?: number | null
    due: string
  }
  /** Says anew whom a commitment binds. Once persons are appointed this is a proposal, done when somebody of every side agrees. */
  'commitment-reassign': {
    commitment: string
    why: string
    on?: string
    version?: number | null
    parties: string
  }
  /** Agrees to a proposal, by its leaf hash; the last agreement that it needs carries it out. */
  'proposal-agree': {
    leaf: string
  }
  /** Hangs a dispute on a record; it is shown wherever the record is, until it is ended. */
  'dispute-raise': {
    about: string
    why: string
    for?: string
  }
  /** Ends a dispute: at once by whoever raised it, by anybody else as a proposal to the sides. */
  'dispute-end': {
    dispute: string
  }
  /** Takes in the text of an OC4IDS package, whole or not at all. */
  'project-import': {
    package: string
    for?: string
  }
  /** Enters that a record is the same thing as another; its id points on, and it is counted no more. */
  'project-merge': {
    twin: string
    into: string
    why: string
    for?: string
    version?: number | null
  }
  /** Takes a merge back: both records stand again as they stood. */
  'project-split': {
    twin: string
    why: string
    for?: string
    version?: number | null
  }
  /** Opens an investor’s case; its statutory terms start by themselves where the pack has a row for them. */
  'case-open': {
    state: string
    investor: string
    home?: string
    region?: string
    work?: string
    bodies: string
    ground: 'permit' | 'land' | 'tax' | 'customs' | 'inspection' | 'contract' | 'expropriation' | 'transfer' | 'labour' | 'court' | 'other'
    text: string
    redacted?: string
    risk?: number | null
    currency?: string
    year?: string
    opened?: string
    for?: string
  }
  /** Enters what else happens in a case: assigned, accepted, a letter with recommendations, contact points, a note. */
  'case-step': {
    case: string
    kind: 'assigned' | 'accepted' | 'letter' | 'contact-points' | 'note'
    by: string
    text?: string
    on?: string
    for?: string
    version?: number | null
  }
  /** Enters the answer of the body that is bound; it stops the terms that run. */
  'case-answer': {
    case: string
    text: string
    by: string
    on?: string
    for?: string
    version?: number | null
  }
  /** Enters how a case ended, or that it was withdrawn, and what of the investment was retained. */
  'case-settle': {
    case: string
    outcome: 'remedied' | 'partly' | 'refused' | 'withdrawn' | 'arbitration' | 'court'
    retained?: number | null
    by: string
    text?: string
    on?: string
    for?: string
    version?: number | null
  }
  /** Calls a meeting: a summit, ministers, a working group, a video call. It enters the calendars. */
  'meeting-call': {
    title: string
    in?: 'ru' | 'ky' | 'zh' | 'en'
    date: string
    until?: string
    begins?: string
    ends?: string
    zone?: string
    place?: string
    link?: string
    chair?: string
    series?: string
    format?: 'summit' | 'heads-of-government' | 'ministers' | 'commission' | 'working-group' | 'consultations' | 'video-call' | 'other'
    parties?: string
    note?: string
    for?: string
    version?: number | null
  }
  /** Changes when, where or as what a called meeting takes place; calendars follow. */
  'meeting-change': {
    meeting: string
    title?: string
    in?: 'ru' | 'ky' | 'zh' | 'en'
    date?: string
    until?: string
    begins?: string
    ends?: string
    zone?: string
    place?: string
    link?: string
    chair?: string
    why?: string
    for?: string
    version?: number | null
  }
  /** Enters that a meeting was held, and when if not as it was called. */
  'meeting-hold': {
    meeting: string
    date?: string
    until?: string
    begins?: string
    ends?: string
    zone?: string
    place?: string
    link?: string
    chair?: string
    for?: string
    version?: number | null
  }
  /** Cancels a meeting. It stays, and calendars show it as cancelled; what is open goes to the next one. */
  'meeting-cancel': {
    meeting: string
    why: string
    for?: string
    version?: number | null
  }
  /** Puts a point on the agenda of a meeting that is called. */
  'meeting-agenda-add': {
    meeting: string
    text: string
    in?: 'ru' | 'ky' | 'zh' | 'en'
    about?: string
    why?: string
    for?: string
    version?: number | null
  }
  /** Takes a point off an agenda. It stays to be seen, with who took it off and why. */
  'meeting-agenda-remove': {
    meeting: string
    number: number
    why: string
    for?: string
    version?: number | null
  }
  /** Puts what `meeting agenda` drafts on the agenda, in every language; what stands there or was taken off stays so. */
  'meeting-agenda-take': {
    meeting: string
    reasons?: string
    for?: string
    version?: number | null
  }
  /** Issues the agenda as it stands as a document in one language, a paragraph for each point. */
  'meeting-agenda-issue': {
    meeting: string
    in?: 'ru' | 'ky' | 'zh' | 'en'
    for?: string
    version?: number | null
  }
  /** Lays a paper before a meeting: its text is kept by its hash. */
  'meeting-paper': {
    meeting: string
    name: string
    in?: 'ru' | 'ky' | 'zh' | 'en'
    text: string
    for?: string
    version?: number | null
  }
  /** Takes in the minutes of a held meeting in one language: decisions and action items by paragraph. An owner whom nobody here knows is named and kept in the words of the minutes. */
  'meeting-minutes': {
    meeting: string
    in?: 'ru' | 'ky' | 'zh' | 'en'
    text: string
    name?: string
    for?: string
    version?: number | null
  }
  /** Sets an action item: who does what until when. It stands on every agenda until it is done or waived. */
  'item-set': {
    text: string
    in?: 'ru' | 'ky' | 'zh' | 'en'
    owner: string
    person?: string
    due: string
    meeting?: string
    commitment?: string
    for?: string
    version?: number | null
  }
  /** Gives an action item another owner or date, with the reason; the first date stays to be seen. */
  'item-change': {
    item: string
    owner?: string
    person?: string
    due?: string
    text?: string
    in?: 'ru' | 'ky' | 'zh' | 'en'
    why: string
    for?: string
    version?: number | null
  }
  /** Enters that an action item is done. Once persons are appointed this is a proposal, done when a second person agrees. */
  'item-done': {
    item: string
    why: string
    on?: string
    for?: string
    version?: number | null
  }
  /** Enters that nobody has to do an action item any more. Once persons are appointed this is a proposal, done when a second person agrees. */
  'item-waive': {
    item: string
    why: string
    on?: string
    for?: string
    version?: number | null
  }
  /** Opens an action item again that was done or waived. Once persons are appointed this is a proposal, done when a second person agrees. */
  'item-reopen': {
    item: string
    why: string
    on?: string
    for?: string
    version?: number | null
  }
  /** Enters the observations of a file by a map of its columns; the map is kept with them. Commands use series import. */
  'series-import': {
    name: string
    text: string
    map: string
  }
  /** Gives a paragraph of a quarterly report other words; its numbers stay as {names} and come from the register. A second person agrees. */
  'report-word': {
    paragraph: string
    period: string
    language: 'ru' | 'ky' | 'zh' | 'en'
    text?: string
    version?: number | null
  }
  /** Says who acts for a state, in which role and by which keys. The first lead of a state is appointed by the host, all others by a lead of that state. */
  'principal-appoint': {
    person: string
    role: 'officer' | 'confirmer' | 'lead' | 'secretariat' | 'investor' | 'auditor'
    keys: string
    for?: string
  }
  /** Takes all rights from a person; the last lead of a state cannot be suspended. */
  'principal-suspend': {
    person: string
  }
  /** Takes a key out of use: an own one, or one of the own state by its lead. */
  'key-revoke': {
    key: string
  }
  /** Erases for good what an entry says, as a law asks; the entry, its place in the log and its proof stand. Once persons are appointed this takes two leads. */
  'body-erase': {
    index: number | null
    law: string
    why: string
  }
}
