import type { Fields } from './computed.ts'
import { notFound } from './errors.ts'
import type { ActorRecord, ProjectItemRecord, ProjectRecord } from './records.ts'

interface Projects {
  readonly Organization: Fields<ActorRecord>
  readonly ProjectV2: Fields<ProjectRecord>
  readonly ProjectV2Item: Fields<ProjectItemRecord>
}

/** Fields of a person. The fake knows no more than the login, so the name is none. */
export const ACTOR_FIELDS: Fields<ActorRecord> = {
  name: () => null,
}

/** Fields of project boards and those who own them. */
export const PROJECT_FIELDS: Projects = {
  Organization: {
    projectV2: {
      args: ['number'],
      value: ({ login }, { number }, { store }) => {
        const project = store.projectByNumber(login, Number(number))
        if (!project) throw notFound(`a ProjectV2 with the number ${number}`)
        return project
      },
    },
  },
  ProjectV2: {},
  ProjectV2Item: {
    type: ({ content }) => (content.__typename === 'Issue' ? 'ISSUE' : 'PULL_REQUEST'),
    fieldValueByName: { args: ['name'], value: ({ values }, { name }) => values.get(String(name)) ?? null },
    fieldValues: ({ values }) => [...values.values()],
  },
}
