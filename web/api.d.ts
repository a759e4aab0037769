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

/** Every report: what it takes, and what it answers. */
export interface Reports {
  /** Places of the pack: cities, ports of entry, stations, airports. */
  places: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      search?: string
    }
    result: {
      schema: 'ortoq-place-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
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
    }
    result: {
      schema: 'ortoq-commitment-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
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
    }
    result: {
      schema: 'ortoq-work-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
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
    }
    result: {
      schema: 'ortoq-document-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
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
    }
    result: {
      schema: 'ortoq-series-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
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
    }
    result: {
      schema: 'ortoq-region-list/1'
      items: Array<{
        id: string
        name: Record<string, string>
        about: Record<string, string>
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
        author: string
        licence: string
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
      themes: Record<string, Record<string, string>>
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
      themes: Record<string, Record<string, string>>
      sources: Record<string, {
        id: string
        address: string | null
        publisher: string
        standing: 'original' | 'copy' | 'recollection' | 'assumption' | 'mine'
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
        sector: string
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
        sector: string
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
      passport?: string
      cargo?: 'dangerous' | 'chilled'
      depart?: string
      arrive?: string
      window?: string
      with?: string
      without?: string
      criteria?: string
      all?: 'true' | 'false'
      currency?: string
      mine?: string
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
    }
  }
  /** What a work changes from door to door: the pack’s journeys without it and with it finished. */
  effect: {
    method: 'GET'
    params: {
      known?: string
      language?: 'ru' | 'ky' | 'zh' | 'en'
      work: string
      depart?: string
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
              work: string | null
            }>
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
              work: string | null
            }>
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
            work: string | null
          }>
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
        sector: string
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
                work: string | null
              }>
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
                work: string | null
              }>
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
              work: string | null
            }>
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
    }
  }
}

/** Every act: what it takes. */
export interface Acts {
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
  /** Enters where a work stands since a date. */
  'work-status': {
    work: string
    source: string
    for?: string
    version?: number | null
    status: string
    on: string
  }
}
