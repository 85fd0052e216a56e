import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { type ApiDocument, pascalCase, placedOperations, resolve, type Schema } from "./document.ts";
import { DocumentMistake } from "./mistake.ts";

const { factory } = ts;

/**
 * The types of the document. What openapi-typescript makes is one large nest; here every schema and every set of query
 * parameters becomes an exported declaration of its own, so that an editor shows `PhoneNumber` and its documentation
 * where it would show an anonymous shape.
 */
export async function generateTypes(document: ApiDocument): Promise<string> {
  for (const name of Object.keys(document.components.schemas)) {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
      throw new DocumentMistake(`${name}: a schema's name becomes a type's, so it must be letters and digits and begin with a capital`);
    }
  }
  const shown = withNotes(withDescriptions(withoutOtherTypes(withJoined(document))));
  const nodes = await openapiTS(shown as unknown as OpenAPI3, {
    alphabetize: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
    transform: (schema) => ownType(schema as Schema),
  });
  const named = nameSchemas(nodes, requestSchemas(document));
  return readableComments(astToString(nameQueries(named, document)));
}

/** The types that TypeScript can say better than JSON Schema. */
function ownType(schema: Schema): ts.TypeNode | undefined {
  const text = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  if (schema["x-accepts-date"] !== undefined) return factory.createUnionTypeNode([text, factory.createTypeReferenceNode("Date")]);
  const known = schema["x-known-values"];
  if (!Array.isArray(known)) return undefined;
  // A plain `string` would swallow the values; beside `string & {}` an editor offers them, and any string fits.
  const others = factory.createParenthesizedType(factory.createIntersectionTypeNode([text, factory.createTypeLiteralNode([])]));
  return factory.createUnionTypeNode([...known.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(String(value)))), others]);
}

/** Editors show a description where it is the comment's text, and a tag where it is tagged. */
function readableComments(text: string): string {
  return text
    .replace(/^\s*\* Format: \w+\n/gm, "")
    .replace(/^(\s*\*) {2,}(?=\S)/gm, "$1 ")
    .replace(/^(\s*\/?\*+ )@description /gm, "$1")
    .replace(/^\s*\/\*\* @(?:constant|enum \{\w+\}) \*\/\n/gm, "")
    .replace(/^\s*\* @(?:constant|enum \{\w+\})\n/gm, "");
}

/** A copy with the operations that several paths are forms of, so that they have types of their own. */
function withJoined(document: ApiDocument): ApiDocument {
  const { pathItems = {} } = document.components;
  const joined = placedOperations(document)
    .filter(({ id, operation }) => operation.operationId !== id)
    .map(({ id, method, operation, parameters }) => [pascalCase(id), { [method.toLowerCase()]: { ...operation, operationId: id, parameters } }] as const);
  return { ...document, components: { ...document.components, pathItems: { ...pathItems, ...(Object.fromEntries(joined) as object) } } };
}

/**
 * A copy without the branch for what has no type here: beside an open string no union can be told apart. Validators keep
 * it, since other types may come.
 */
function withoutOtherTypes(document: ApiDocument): ApiDocument {
  const isOther = (branch: Schema) => resolve(document, branch)["x-other-types"] === true;
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || !("oneOf" in value) || !Array.isArray(value.oneOf)) return value;
    return { ...value, oneOf: (value.oneOf as Schema[]).filter((branch) => !isOther(branch)) };
  }) as ApiDocument;
}

/** A copy whose descriptions say, after what a thing is, how sure that is and where it comes from. */
function withNotes(document: ApiDocument): ApiDocument {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || !("description" in value) || typeof value.description !== "string") return value;
    const { description, "x-confidence": confidence, "x-source": source } = value as Record<string, unknown>;
    const notes = [description, confidence && `Confidence: ${String(confidence)}.`, source && `@see ${String(source)}`];
    return { ...value, description: notes.filter(Boolean).join("\n\n") };
  }) as ApiDocument;
}

/** A copy in which members that refer to a schema are described as it is, where they say nothing of their own. */
function withDescriptions(document: ApiDocument): ApiDocument {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => {
    if (key !== "properties") return value;
    const members = Object.entries(value as Record<string, Schema>);
    return Object.fromEntries(members.map(([name, member]) => [name, { ...(member.$ref && described(resolve(document, member))), ...member }]));
  }) as ApiDocument;
}

const described = ({ description, "x-confidence": confidence }: Schema) => ({ description, ...(confidence !== undefined && { "x-confidence": confidence }) });

/** Names of the schemas that can be part of a request: there, `undefined` may stand for "not given". */
function requestSchemas(document: ApiDocument): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const ref = (node as Schema).$ref?.match(/^#\/components\/schemas\/(.+)$/)?.[1];
    if (ref !== undefined && !names.has(ref)) {
      names.add(ref);
      visit(document.components.schemas[ref]);
    }
    for (const child of Object.values(node)) visit(child);
  };
  for (const { operation } of placedOperations(document)) visit(operation.requestBody);
  return names;
}

function nameSchemas(nodes: ts.Node[], inRequests: Set<string>): ts.Node[] {
  const components = findInterface(nodes, "components");
  const schemas = memberType(components, "schemas");
  const declarations = schemas.members.map((member) => {
    const { name, type } = propertyOf(member);
    return withCommentsOf(member, declare(name, type, inRequests.has(name)));
  });
  const rest = nodes.map((node) => {
    if (node !== components) return node;
    return withMember(components, "schemas", (member) => {
      const members = schemas.members.map((schema) => {
        const { name } = propertyOf(schema);
        return property(schema, factory.createTypeReferenceNode(name));
      });
      return property(member, factory.createTypeLiteralNode(members));
    });
  });
  return [...declarations, ...rest].map(referSchemasByName);
}

function nameQueries(nodes: ts.Node[], document: ApiDocument): ts.Node[] {
  const shared = memberType(findInterface(nodes, "components"), "parameters").members.map(propertyOf);
  const parameterType = (reference: ts.TypeNode): ts.TypeNode => {
    if (!ts.isIndexedAccessTypeNode(reference)) return reference;
    return shared.find(({ name }) => name === literal(reference.indexType))?.type ?? reference;
  };
  const operations = findInterface(nodes, "operations");
  const ids = new Set(placedOperations(document).map(({ id }) => id));
  const declarations: ts.Node[] = [];
  const members = operations.members.map((member) => {
    const { name: id, type } = propertyOf(member);
    if (!ids.has(id) || !ts.isTypeLiteralNode(type)) return member;
    return property(member, mapMember(type, "parameters", (parameters) =>
      mapMember(parameters as ts.TypeLiteralNode, "query", (query) => {
        if (!ts.isTypeLiteralNode(query)) return query;
        const name = `${pascalCase(id)}Query`;
        const members = query.members.map((each) => property(each, parameterType(propertyOf(each).type)));
        declarations.push(declare(name, factory.createTypeLiteralNode(members), true));
        return factory.createTypeReferenceNode(name);
      }),
    ));
  });
  const replaced = factory.updateInterfaceDeclaration(operations, operations.modifiers, operations.name, undefined, undefined, members);
  return [...declarations, ...nodes.map((node) => (node === operations ? replaced : node))];
}

function declare(name: string, type: ts.TypeNode, inRequest: boolean): ts.Node {
  const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const shape = inRequest ? asGiven(type) : type;
  if (!ts.isTypeLiteralNode(shape)) return factory.createTypeAliasDeclaration(exported, name, undefined, shape);
  return factory.createInterfaceDeclaration(exported, name, undefined, undefined, shape.members);
}

/** What is given may be `undefined` where it may be missing, and its arrays are only read. */
function asGiven(root: ts.TypeNode): ts.TypeNode {
  const visit = (node: ts.Node, context: ts.TransformationContext): ts.Node => {
    const inner = ts.visitEachChild(node, (child) => visit(child, context), context);
    if (ts.isArrayTypeNode(inner)) return factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, inner);
    if (!ts.isPropertySignature(inner) || !inner.type) return inner;
    // A node that was made anew has left its comments behind.
    const commented = withCommentsOf(node, inner);
    if (!commented.questionToken) return commented;
    return property(commented, factory.createUnionTypeNode([inner.type, factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword)]));
  };
  const [given] = ts.transform<ts.Node>(root, [(context) => (node) => visit(node, context)]).transformed;
  return given as ts.TypeNode;
}

/** `components["schemas"]["Route"]` → `Route`, at any depth. */
function referSchemasByName(root: ts.Node): ts.Node {
  const visit = (node: ts.Node, context: ts.TransformationContext): ts.Node => {
    if (ts.isIndexedAccessTypeNode(node) && ts.isIndexedAccessTypeNode(node.objectType)) {
      if (literal(node.objectType.indexType) === "schemas") {
        return factory.createTypeReferenceNode(literal(node.indexType) ?? "never");
      }
    }
    return ts.visitEachChild(node, (child) => visit(child, context), context);
  };
  return ts.transform(root, [(context) => (node) => visit(node, context)]).transformed[0] as ts.Node;
}

function literal(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}

function findInterface(nodes: readonly ts.Node[], name: string): ts.InterfaceDeclaration {
  const found = nodes.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
  if (!found) throw new Error(`openapi-typescript made no interface ${name}`);
  return found as ts.InterfaceDeclaration;
}

function memberType(parent: ts.InterfaceDeclaration, name: string): ts.TypeLiteralNode {
  const member = parent.members.map(propertyOf).find((each) => each.name === name);
  if (!member || !ts.isTypeLiteralNode(member.type)) throw new Error(`openapi-typescript made no member ${name}`);
  return member.type;
}

function withMember(parent: ts.InterfaceDeclaration, name: string, change: (member: ts.TypeElement) => ts.TypeElement): ts.InterfaceDeclaration {
  const members = parent.members.map((member) => (propertyOf(member).name === name ? change(member) : member));
  return factory.updateInterfaceDeclaration(parent, parent.modifiers, parent.name, undefined, undefined, members);
}

function mapMember(parent: ts.TypeLiteralNode, name: string, change: (type: ts.TypeNode) => ts.TypeNode): ts.TypeLiteralNode {
  return factory.createTypeLiteralNode(
    parent.members.map((member) => (propertyOf(member).name === name ? property(member, change(propertyOf(member).type)) : member)),
  );
}

function propertyOf(member: ts.TypeElement): { name: string; type: ts.TypeNode } {
  // Index signatures have no name; nothing here looks for them.
  if (!ts.isPropertySignature(member) || !member.type) return { name: "", type: factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword) };
  const { name } = member;
  return { name: ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "", type: member.type };
}

function property(member: ts.TypeElement, type: ts.TypeNode): ts.TypeElement {
  if (!ts.isPropertySignature(member)) return member;
  return withCommentsOf(member, factory.createPropertySignature(member.modifiers, member.name, member.questionToken, type));
}

function withCommentsOf<T extends ts.Node>(source: ts.Node, target: T): T {
  return ts.setSyntheticLeadingComments(target, ts.getSyntheticLeadingComments(source));
}
