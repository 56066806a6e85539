import { type GraphQLError, GraphQLError as QueryError } from 'graphql'
import { GithubError } from './errors.ts'

/** An error as GitHub writes it: the type stands at the top, not in the extensions. */
export interface ErrorShape {
  readonly type?: string
  readonly path?: readonly (string | number)[]
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  readonly extensions?: Readonly<Record<string, unknown>>
  readonly message: string
}

/** An error met while a query ran. */
export function executionShape(error: GraphQLError): ErrorShape {
  const cause = error.originalError
  return {
    ...(cause instanceof GithubError && { type: cause.type }),
    ...(error.path && { path: error.path }),
    ...(cause instanceof GithubError && cause.extensions && { extensions: cause.extensions }),
    ...(error.locations && { locations: error.locations }),
    message: error.message,
  }
}

/** What was found wrong with a query before it ran, in the words and codes of GitHub's server. */
export function validationShape(error: GraphQLError): ErrorShape {
  const locations = error.locations ? { locations: error.locations } : {}
  for (const [pattern, say] of VALIDATIONS) {
    const match = pattern.exec(error.message)
    if (match) return { ...locations, ...say(match[1] ?? '', match[2] ?? '') }
  }
  return { ...locations, message: error.message }
}

/** A text that is no GraphQL. */
export function syntaxShape(error: unknown): ErrorShape {
  const message = `Parse error: ${error instanceof Error ? error.message : String(error)}`
  return error instanceof QueryError && error.locations
    ? { locations: error.locations, message }
    : { message }
}

type Say = (first: string, second: string) => Pick<ErrorShape, 'extensions' | 'message'>

const VALIDATIONS: readonly (readonly [RegExp, Say])[] = [
  [
    /^Cannot query field "(\w+)" on type "(\w+)"/,
    (fieldName, typeName) => ({
      extensions: { code: 'undefinedField', typeName, fieldName },
      message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
    }),
  ],
  [
    /^Unknown argument "(\w+)" on field "([\w.]+)"/,
    (argumentName, field) => ({
      extensions: { code: 'argumentNotAccepted', name: field.split('.')[1], typeName: 'Field', argumentName },
      message: `Field '${field.split('.')[1]}' doesn't accept argument '${argumentName}'`,
    }),
  ],
  [
    /^Value "(\w+)" does not exist in "(\w+)" enum/,
    (value, typeName) => ({
      extensions: { code: 'argumentLiteralsIncompatible', typeName: 'Field' },
      message: `Argument has an invalid value (${value}). Expected type '${typeName}'.`,
    }),
  ],
  [
    /^Unknown type "(\w+)"/,
    typeName => ({
      extensions: { code: 'undefinedType', typeName },
      message: `No such type ${typeName}, so it can't be a fragment condition`,
    }),
  ],
]
