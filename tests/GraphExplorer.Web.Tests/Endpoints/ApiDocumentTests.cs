using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphExplorer.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Xunit;

namespace GraphExplorer.Web.Tests.Endpoints;

/// <summary><c>/openapi/v1.json</c>: nothing is missing in it, and answers are as it says.</summary>
public sealed partial class ApiDocumentTests(ExplorerServer server) : IClassFixture<ExplorerServer>, IDisposable
{
    const string Table = "unique_id,type,group1_id,group2_id,date,description,names\n1,aff,409,21,2005-00-00,Pledged,IMU; AQ\n";

    static readonly HashSet<string> s_writing = ["post", "put", "delete", "patch"];

    readonly HttpClient _client = new() { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Every_endpoint_for_programs_is_described_with_its_parameters_and_answers()
    {
        var document = await DocumentAsync();
        var mapped = (
            from source in server.Services.GetServices<EndpointDataSource>()
            from endpoint in source.Endpoints.OfType<RouteEndpoint>()
            let path = "/" + Constraint().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "}")
            where path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/health/", StringComparison.Ordinal)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
            select (Path: path, Method: method.ToLowerInvariant())).ToHashSet();
        var described = (
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            select (Path: path.Key, Method: operation.Key, Operation: operation.Value!.AsObject())).ToList();

        Assert.Equal(mapped.Order(), described.Select(each => (each.Path, each.Method)).Order());
        Assert.Equal(described.Count, described.Select(each => each.Operation["operationId"]!.GetValue<string>()).Distinct().Count());
        Assert.Empty(described.SelectMany(each => Missing(each.Method, each.Operation).Select(what => $"{each.Method} {each.Path}: {what}")));
    }

    [Fact]
    public async Task The_document_is_sound_and_every_reference_leads_somewhere()
    {
        var text = await _client.GetStringAsync("/openapi/v1.json");
        var read = OpenApiDocument.Parse(text, "json");
        var document = JsonNode.Parse(text)!;

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        var references = Reference().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(Find(document, reference)));
    }

    [Fact]
    public async Task Answers_have_the_form_that_the_document_says()
    {
        var query = await RunAsync();
        var run = query["run"]!.GetValue<string>();
        var library = JsonNode.Parse(await _client.GetStringAsync("/api/queries"))!.AsArray();
        string[] addresses =
        [
            "/api/graph", "/api/graph?show=neighbourhood/imu&time=2014", "/api/graph/version", "/api/analysis?show=splits/imu", "/api/entities/imu",
            "/api/paths?from=iju&to=isis", "/api/queries", $"/api/queries/{library[0]!["id"]}", "/api/queries/schema", "/api/runs", $"/api/runs/{run}", "/api/views",
            "/api/imports", "/api/imports/forms", "/api/imports/nothing", "/api/export/stix/losses?show=splits/imu",
            "/api/entities/nobody", "/api/export/nothing", "/api/paths?from=nobody&to=isis", $"/api/runs/{Guid.Empty}",
        ];
        var answers = new JsonArray(
            new JsonObject { ["path"] = "run", ["schema"] = "RunAnswer", ["answer"] = query.DeepClone() },
            await AnswerAsync(HttpMethod.Post, $"/api/runs/{run}/repeat", null),
            await AnswerAsync(HttpMethod.Post, $"/api/runs/{run}/cite", null),
            await AnswerAsync(HttpMethod.Post, "/api/queries/file?name=one.cypher", new StringContent("RETURN 1 AS one")),
            await AnswerAsync(HttpMethod.Post, "/api/queries/file", new StringContent("")),
            await AnswerAsync(HttpMethod.Post, "/api/queries/check", new { text = "MATCH (n) RETRUN n" }),
            await AnswerAsync(HttpMethod.Post, "/api/imports?name=a.csv", new StringContent("a table without a mapping")),
            await AnswerAsync(HttpMethod.Post, "/api/imports?name=a.csv&mapping=mapping-militants-relationships", new StringContent(Table)),
            await AnswerAsync(HttpMethod.Post, "/api/imports?name=a.csv&mapping=mapping-militants-relationships", new StringContent(Table + "2,xyz,1,2,2005-00-17,,\n")));
        foreach (var address in addresses)
            answers.Add(await AnswerAsync(HttpMethod.Get, address, null));

        Assert.Equal("", await CheckAsync(new JsonObject { ["document"] = await DocumentAsync(), ["answers"] = answers }));
    }

    /// <summary>An answer with the schema that the document has for it.</summary>
    async Task<JsonObject> AnswerAsync(HttpMethod method, string address, object? body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
        using var answer = await _client.SendAsync(request);
        var document = await DocumentAsync();
        var path = address.Split('?')[0];
        var described = document["paths"]!.AsObject().Where(each => Regex.IsMatch(path, $"^{Regex.Replace(each.Key, "{[^}]*}", "[^/]+")}$")).MaxBy(each => each.Key.Count(sign => sign != '{'));
        var operation = document["paths"]!.AsObject().ContainsKey(path) ? document["paths"]![path] : described.Value;
        var content = operation![method.Method.ToLowerInvariant()]!["responses"]![$"{(int)answer.StatusCode}"]!["content"]![answer.Content.Headers.ContentType!.MediaType!]!;
        return new JsonObject
        {
            ["path"] = address, ["schema"] = content["schema"]!["$ref"]!.GetValue<string>().Split('/')[^1], ["answer"] = JsonNode.Parse(await answer.Content.ReadAsStringAsync()),
        };
    }

    async Task<JsonObject> RunAsync()
    {
        using var answer = await _client.PostAsJsonAsync("/api/queries/run", new { query = "pledges-in-order", arguments = new { group = "isis" } });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await _client.GetStringAsync("/openapi/v1.json"))!;

    static IEnumerable<string> Missing(string method, JsonObject operation)
    {
        foreach (var key in new[] { "summary", "description", "operationId" })
            if (operation[key]?.GetValue<string>() is not { Length: > 0 })
                yield return key;
        if (operation["tags"]?.AsArray().Count is not 1)
            yield return "tag";
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
            if (parameter!["$ref"] is null && parameter["description"] is null)
                yield return $"meaning of {parameter["name"]}";
        var statuses = operation["responses"]!.AsObject().Select(each => each.Key).ToList();
        if (!statuses.Any(status => status.StartsWith('2')))
            yield return "answer";
        if (s_writing.Contains(method) && !statuses.Contains("403"))
            yield return "refusal of another origin";
    }

    static JsonNode? Find(JsonNode document, string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, name) => node?[name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]);

    static async Task<string> CheckAsync(JsonObject work)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, work.ToJsonString());
            using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Endpoints/check_answers.py"), file])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var errors = python.StandardError.ReadToEndAsync();
            var output = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            Assert.True(python.ExitCode == 0, $"check_answers.py failed (Debian package python3-jsonschema): {await errors}");
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(":[a-z]+}")]
    private static partial Regex Constraint();

    [GeneratedRegex("\"\\$ref\":\\s*\"(#[^\"]*)\"")]
    private static partial Regex Reference();
}
