using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// <c>/openapi/v1.json</c>: every endpoint for programs, in OpenAPI 3.1. What is the same for all (schemas, shared parameters, security) stands
/// in <c>api.json</c>; what is of one endpoint stands where it is mapped (<see cref="ApiDescription"/>).
/// </summary>
static class ApiDocument
{
    public const string Path = "/openapi/v1.json";

    const string Template = "api.json";

    /// <summary>Adds what makes the document.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath is { } path
            && (path.StartsWith("api/", StringComparison.Ordinal) || path.StartsWith("health/", StringComparison.Ordinal));
        options.AddDocumentTransformer(CompleteAsync);
        options.AddOperationTransformer(DescribeAsync);
    });

    /// <summary>Serves it.</summary>
    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi();

    static async Task CompleteAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        await using var stream = typeof(ApiDocument).Assembly.GetManifestResourceStream(Template)!;
        var template = (await OpenApiDocument.LoadAsync(stream, "json", cancellationToken: cancellationToken)).Document!;
        document.Info = template.Info;
        document.Info.Version = typeof(ApiDocument).Assembly.GetName().Version!.ToString(3);
        document.Tags = template.Tags;
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = template.Components!.SecuritySchemes;
        document.Components.Parameters = template.Components.Parameters;
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var (name, schema) in template.Components.Schemas!)
            document.Components.Schemas[name] = schema;
    }

    static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var (document, metadata) = (context.Document!, context.Description.ActionDescriptor.EndpointMetadata);
        foreach (var parameter in metadata.OfType<ApiParameter>())
            Describe(operation, parameter);
        foreach (var name in metadata.OfType<ApiSharedParameters>().SelectMany(shared => shared.Names))
            (operation.Parameters ??= []).Add(new OpenApiParameterReference(name, document));
        if (metadata.OfType<ApiBody>().ToList() is [var body, ..] bodies)
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = body.About, Required = true, Content = bodies.ToDictionary(each => each.MediaType, each => ContentOf(each.Schema, document)),
            };
        operation.Responses = ResponsesOf(metadata.OfType<ApiAnswer>(), document);
        if (metadata.OfType<ApiToken>().Any())
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("ownerToken", document)] = [] }];
        return Task.CompletedTask;
    }

    static void Describe(OpenApiOperation operation, ApiParameter wanted)
    {
        var known = operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(each => string.Equals(each.Name, wanted.Name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
            (operation.Parameters ??= []).Add(known = new OpenApiParameter
            {
                Name = wanted.Name, In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        (known.Name, known.Description) = (wanted.Name, wanted.About);
        // A whole number is offered as a number only: its text form is an accident of the serializer.
        var schema = new OpenApiSchema { Type = known.Schema?.Type & ~JsonSchemaType.Null, Format = known.Schema?.Format };
        wanted.Limit?.Invoke(schema);
        if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Integer))
            schema.Type = JsonSchemaType.Integer;
        known.Schema = schema;
    }

    static OpenApiResponses ResponsesOf(IEnumerable<ApiAnswer> answers, OpenApiDocument document)
    {
        var responses = new OpenApiResponses();
        foreach (var status in answers.GroupBy(answer => answer.Status).OrderBy(group => group.Key))
            responses[status.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = status.First().About,
                Content = status.Where(answer => answer.MediaType.Length > 0).ToDictionary(answer => answer.MediaType, answer => ContentOf(answer.Schema, document)),
            };
        return responses;
    }

    static OpenApiMediaType ContentOf(string schema, OpenApiDocument document) =>
        schema.Length == 0 ? new OpenApiMediaType() : new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, document) };
}
