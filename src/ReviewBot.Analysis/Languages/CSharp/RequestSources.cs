using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>Where a request enters: <c>Request</c> and its members, parameters of actions, handlers and endpoints.</summary>
internal static class RequestSources
{
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "Query", "QueryString", "Form", "Params", "Headers", "Cookies", "Files", "ServerVariables", "RouteValues", "RawUrl", "Url", "Path",
        "PathInfo", "UserAgent", "Body", "InputStream", "UrlReferrer", "UserHostName", "Unvalidated", "RequestUri", "Content", "ReadFormAsync",
        "GetDisplayUrl", "GetEncodedUrl", "GetQueryNameValuePairs", "BinaryRead",
    };

    private static readonly string[] RequestTypes =
    [
        "System.Web.HttpRequest", "System.Web.HttpRequestBase", "System.Web.HttpRequestWrapper", "Microsoft.AspNetCore.Http.HttpRequest",
        "System.Net.HttpListenerRequest", "System.Net.Http.HttpRequestMessage",
    ];

    private static readonly string[] Controllers =
    [
        "Microsoft.AspNetCore.Mvc.ControllerBase", "System.Web.Mvc.ControllerBase", "System.Web.Http.ApiController",
        "Microsoft.AspNetCore.SignalR.Hub",
    ];

    private static readonly HashSet<string> Endpoints = new(StringComparer.Ordinal)
    {
        "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "Map", "MapMethods",
    };

    private static readonly string[] Providers =
    [
        "System.Threading.CancellationToken", "Microsoft.Extensions.Logging.ILogger", "Microsoft.AspNetCore.Http.HttpContext",
        "Microsoft.AspNetCore.Http.HttpRequest", "System.Security.Claims.ClaimsPrincipal", "Microsoft.Extensions.Configuration.IConfiguration",
        "Microsoft.EntityFrameworkCore.DbContext", "System.Data.IDbConnection",
    ];

    /// <summary>Whether the expression reads from the request: <c>Request.Query["id"]</c>, <c>ctx.Request.Form.Files[0].FileName</c>.</summary>
    public static bool IsRequest(ExpressionSyntax expression, CSharpFile file)
    {
        string? member = null;
        for (var steps = 0; steps < 24; steps++)
        {
            switch (expression)
            {
                case ElementAccessExpressionSyntax element:
                    member ??= "[]";
                    expression = element.Expression;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }:
                    expression = access;
                    break;
                case MemberAccessExpressionSyntax access when IsRequestObject(access, file):
                    return member is "[]" || (member is not null && Parts.Contains(member));
                case MemberAccessExpressionSyntax access:
                    member = access.Name.Identifier.ValueText;
                    expression = access.Expression;
                    break;
                case IdentifierNameSyntax identifier:
                    return member is not null && (member == "[]" || Parts.Contains(member)) && IsRequestObject(identifier, file);
                case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax:
                    expression = Syntax.Bare(expression);
                    if (expression is PostfixUnaryExpressionSyntax)
                        return false;
                    break;
                case AwaitExpressionSyntax wait:
                    expression = wait.Expression;
                    break;
                case ConditionalAccessExpressionSyntax conditional:
                    member ??= Syntax.LastName(conditional.WhenNotNull) ?? "[]";
                    expression = conditional.Expression;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a parameter is filled from a request.</summary>
    public static bool IsRequestParameter(ParameterSyntax parameter, CSharpFile file)
    {
        if (Syntax.HasAttribute(parameter.AttributeLists, "FromServices", "FromKeyedServices"))
            return false;
        if (Syntax.HasAttribute(parameter.AttributeLists, "FromQuery", "FromBody", "FromRoute", "FromForm", "FromHeader", "FromUri", "HttpTrigger"))
            return true;
        if (parameter.Type is { } written && file.Resolve(written) is { } type && IsProvided(type))
            return false;
        return parameter.Parent?.Parent switch
        {
            MethodDeclarationSyntax method => IsAction(method, file),
            AnonymousFunctionExpressionSyntax lambda => IsEndpoint(lambda),
            _ => parameter.Parent is SimpleLambdaExpressionSyntax lambda && IsEndpoint(lambda),
        };
    }

    /// <summary>Whether a property is filled from a request.</summary>
    public static bool IsBoundProperty(PropertyDeclarationSyntax property) =>
        Syntax.HasAttribute(property.AttributeLists, "BindProperty", "FromQuery", "FromRoute", "FromForm", "SupplyParameterFromQuery", "SupplyParameterFromForm")
        || (property.Parent is TypeDeclarationSyntax type && Syntax.HasAttribute(type.AttributeLists, "BindProperties"));

    /// <summary>Who decides about the name that an archive's entry or an uploaded file carries.</summary>
    public static OriginKind? ForeignName(CSharpType? type, string member) => (type?.FullName, member) switch
    {
        ("System.IO.Compression.ZipArchiveEntry", "FullName") => OriginKind.Archive,
        ("System.Formats.Tar.TarEntry", "Name" or "LinkName") => OriginKind.Archive,
        ("ICSharpCode.SharpZipLib.Zip.ZipEntry", "Name") => OriginKind.Archive,
        ("Microsoft.AspNetCore.Http.IFormFile" or "System.Web.HttpPostedFileBase" or "System.Web.HttpPostedFile", "FileName") => OriginKind.Request,
        _ => null,
    };

    /// <summary>Whether a control of a web form is read, such as <c>txtName.Text</c>.</summary>
    public static bool IsFormControl(MemberAccessExpressionSyntax access, CSharpFile file) =>
        access.Name.Identifier.ValueText is "Text" or "Value" or "SelectedValue"
        && access.Expression is IdentifierNameSyntax identifier
        && file.VariableOf(identifier) is null
        && (file.TypeOf(identifier) is { } type
            ? type.FullName.StartsWith("System.Web.UI.WebControls.", StringComparison.Ordinal)
            : file.EnclosingType(access).Any(d => d.DerivesFrom("System.Web.UI.TemplateControl", 0))
              && file.Names.Imports("System.Web.UI"));

    private static bool IsRequestObject(ExpressionSyntax expression, CSharpFile file)
    {
        if (file.TypeOf(expression) is { } type)
            return type.Own.Count == 0 && RequestTypes.Contains(type.FullName);
        return Syntax.LastName(expression) == "Request" && (expression is IdentifierNameSyntax identifier
            ? file.VariableOf(identifier) is null
            : expression is MemberAccessExpressionSyntax { Expression: var owner }
              && Syntax.LastName(owner) is "HttpContext" or "Context" or "context" or "ctx" or "httpContext" or "Current" or "ControllerContext" or "this");
    }

    private static bool IsAction(MethodDeclarationSyntax method, CSharpFile file)
    {
        if (Syntax.HasAttribute(
                method.AttributeLists, "HttpGet", "HttpPost", "HttpPut", "HttpDelete", "HttpPatch", "Route", "WebMethod", "OperationContract", "AcceptVerbs"))
        {
            return true;
        }

        if (!method.Modifiers.Any(SyntaxKind.PublicKeyword) || method.Modifiers.Any(SyntaxKind.StaticKeyword)
            || Syntax.HasAttribute(method.AttributeLists, "NonAction") || method.Parent is not TypeDeclarationSyntax type)
        {
            return false;
        }

        if (Syntax.HasAttribute(type.AttributeLists, "ApiController", "Controller"))
            return true;
        var own = file.EnclosingType(method);
        if (own.Any(d => Controllers.Any(c => d.DerivesFrom(c, 0))))
            return true;
        if (own.Any(d => d.DerivesFrom("Microsoft.AspNetCore.Mvc.RazorPages.PageModel", 0)))
            return method.Identifier.ValueText.StartsWith("On", StringComparison.Ordinal);

        // A base class that is not at hand: the convention of the name decides.
        return type.Identifier.ValueText.EndsWith("Controller", StringComparison.Ordinal) && type.BaseList is not null;
    }

    private static bool IsEndpoint(AnonymousFunctionExpressionSyntax lambda) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && call.ArgumentList.Arguments.Count > 1
        && Endpoints.Contains(Syntax.NameOf(call) ?? "");

    private static bool IsProvided(CSharpType type) =>
        type.IsHarmless
        || Providers.Any(type.DerivesFrom)
        || (type.Own.Count == 0 && type.Name.Length > 2 && type.Name[0] == 'I' && char.IsUpper(type.Name[1])
            && type.Name is not ("IFormFile" or "IFormCollection" or "IFormFileCollection" or "IEnumerable" or "IList" or "ICollection" or "IDictionary"));
}
