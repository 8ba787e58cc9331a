using Microsoft.AspNetCore.Mvc;

namespace Ardalis.ApiEndpoints
{
    [EntryPoint] class EndpointBase : ControllerBase;
    [EntryPoint] class EndpointBaseAsync : EndpointBase;
}
